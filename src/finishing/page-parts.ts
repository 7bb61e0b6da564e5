import { Parser } from 'htmlparser2';

/**
 * Matches what a page of Astro's contains besides words and end tags: scripts and styles whole, comments, and start
 * tags. Astro escapes `<` in words, though not in attributes. A parser for arbitrary pages would take five times as
 * long.
 */
const token =
  /<(script|style)((?:[^"'>]|"[^"]*"|'[^']*')*)>([^]*?)<\/\1>|<!--[^]*?-->|<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/g;
const sheetLink = /^<link rel="stylesheet" href="([^"]*)"/;

const runs = (attributes: string) => !/\ssrc[\s=>]|\stype=["']?[^"'>]*json/.test(attributes);
const isSheet = (written: string, element: string | undefined) =>
  element === 'style' || sheetLink.test(written);

/** Pages are read and written as one character per byte, which takes half the memory: all we look for is ASCII. */
export const bytes = 'latin1';

/** Copies a text, so that it does not keep the whole page that it was cut from in memory. */
export const apart = (text: string) => Buffer.from(text, bytes).toString(bytes);

/** The parts of a page that its sheet and its policy depend on. */
export interface PageParts {
  /** Its start tags as written, without values that no selector names. */
  readonly tags: readonly string[];
  /** The inline scripts that run. */
  readonly scripts: readonly string[];
  /** Its sheets as they are written. */
  readonly sheets: readonly string[];
  /** Where its sheets begin and end. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Values that no selector names and that every drawing has by the hundred: paths and numbers. */
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

/** Returns the rules of a linked sheet. */
export type Linked = (address: string) => string;
const unlinked: Linked = (one) => {
  throw new Error(`${one} was to be written into the page that links to it`);
};

/** The rules of a page's sheet, inline or linked. */
export const cssOf = (written: string, linked = unlinked) => {
  const address = sheetLink.exec(written)?.[1];
  return address === undefined ? written.replace(/^<style[^>]*>|<\/style>$/g, '') : linked(address);
};

/** Removes the ids of islands: no script reads them, and Astro derives them from the path of the checkout. */
export const withoutIslandIds = (html: string) =>
  html.replaceAll(/<astro-island uid="[\w-]*"/g, '<astro-island');

/** Puts this sheet, inline, in the first of these places, and empties the others. */
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
 * Reads from start tags everything that a selector can name: elements, attributes, and the words in their values. The
 * pages of a build share most of their tags, so each tag is parsed once.
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
    // Each tag is parsed by itself: a parser would take what follows a script or style tag for its text.
    parser.parseComplete(tag);
    const found = [...words];
    known.set(tag, found);
    return found;
  };
  return (tags: readonly string[]): readonly string[] => [...new Set(tags.flatMap(wordsOf))];
}
