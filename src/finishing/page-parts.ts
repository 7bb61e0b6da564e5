import { Parser } from 'htmlparser2';

/**
 * What stands between the words of a page as Astro writes it, with `<` escaped in words but not in attributes: scripts and
 * styles whole, comments, and start tags. A parser for any page would take five times as long.
 */
const token =
  /<(script|style)((?:[^"'>]|"[^"]*"|'[^']*')*)>([^]*?)<\/\1>|<!--[^]*?-->|<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/g;
const sheetLink = /^<link rel="stylesheet" href="([^"]*)"/;

const runs = (attributes: string) => !/\ssrc[\s=>]|\stype=["']?[^"'>]*json/.test(attributes);
const isSheet = (written: string, element: string | undefined) =>
  element === 'style' || sheetLink.test(written);

/** Pages are read and written as bytes: what is looked for is ASCII, and with a character a byte they take half the memory. */
export const bytes = 'latin1';

/** A copy that does not keep the page in memory which it was cut from. */
export const apart = (text: string) => Buffer.from(text, bytes).toString(bytes);

/** What a page holds that its sheets and its policy depend on. */
export interface PageParts {
  /** Its start tags as they are written, but for what no selector names. */
  readonly tags: readonly string[];
  /** The inline scripts that run. */
  readonly scripts: readonly string[];
  /** Its sheets as they are written. */
  readonly sheets: readonly string[];
  /** Where these begin and end. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What no selector names, and every drawing brings hundreds of: the forms of its shapes, and numbers. */
const drawn = /(\s(?:d|points|transform)=)"[^"]*"|="-?[\d.]+"/g;
const withoutDrawing = (tag: string) =>
  tag.replace(drawn, (_, shape: string | undefined) => `${shape ?? '='}""`);

export function pageParts(html: string): PageParts {
  const tags = new Set<string>();
  const scripts: string[] = [];
  const sheets: string[] = [];
  const places: Place[] = [];
  for (const match of html.matchAll(token)) {
    const [written, element, attributes = '', content = ''] = match;
    if (isSheet(written, element)) {
      sheets.push(written);
      places.push({ from: match.index, to: match.index + written.length });
    } else if (element === 'script' && runs(attributes)) scripts.push(content);
    if (element) tags.add(`<${element}${attributes}>`);
    else if (!written.startsWith('<!--')) tags.add(written);
  }
  return { tags: [...tags].map(withoutDrawing), scripts, sheets, places };
}

/** What a linked sheet says. */
export type Linked = (address: string) => string;
const unlinked: Linked = (one) => {
  throw new Error(`${one} was to be written into the page that links to it`);
};

/** What a sheet of a page says. */
export const cssOf = (written: string, linked = unlinked) => {
  const address = sheetLink.exec(written)?.[1];
  return address === undefined ? written.replace(/^<style[^>]*>|<\/style>$/g, '') : linked(address);
};

/** A page whose islands have no ids: no script reads them, and Astro makes them from the path of the checkout. */
export const withoutIslandIds = (html: string) =>
  html.replaceAll(/<astro-island uid="[\w-]*"/g, '<astro-island');

/** A page with this sheet, inline, in the first of these places, and nothing in the others. */
export function withSheet(html: string, places: readonly Place[], css: string) {
  const [first, ...others] = places;
  if (!first) return html;
  const pieces = [html.slice(0, first.from), `<style>${css}</style>`];
  let at = first.to;
  for (const { from, to } of others) {
    pieces.push(html.slice(at, from));
    at = to;
  }
  return [...pieces, html.slice(at)].join('');
}

const number = /^-?[\d.]+$/;

/**
 * Reads in start tags everything that a selector can name: elements, attributes and what these hold, word by word. Pages
 * of a build have most of their tags in common, so each is read once.
 */
export function wordReader() {
  const known = new Map<string, readonly string[]>();
  let words = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      words.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        words.add(attribute);
        for (const word of value.split(/\s+/)) if (!number.test(word)) words.add(word);
      }
    },
  });
  const wordsOf = (written: string) => {
    const before = known.get(written);
    if (before) return before;
    words = new Set();
    const tag = apart(written);
    // Each by itself: what follows a script or a style, a parser would take for its text.
    parser.parseComplete(tag);
    const found = [...words];
    known.set(tag, found);
    return found;
  };
  return (tags: readonly string[]): readonly string[] => [...new Set(tags.flatMap(wordsOf))];
}
