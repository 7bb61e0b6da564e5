import { Parser } from 'htmlparser2';

/** Sheets of a page as Astro writes them: linked, one after the other, or between its tags. */
const sheet = /((?:<link rel="stylesheet" href="[^"]*">)+)|<style[^>]*>([\s\S]*?)<\/style>/g;
const address = /href="([^"]*)"/g;
const script = /(<script(?:[^"'>]|"[^"]*"|'[^']*')*>)([\s\S]*?)<\/script>/g;
const startTag = /<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/g;

const runs = (tag: string) => !/\ssrc[\s=>]|\stype=["']?[^"'>]*json/.test(tag);

/** What a page holds that its sheets and its policy depend on. */
export interface PageParts {
  /** Its start tags as they are written. */
  readonly tags: readonly string[];
  /** The inline scripts that run. */
  readonly scripts: readonly string[];
  /** Its sheets as they are written. */
  readonly sheets: readonly string[];
}

/** The parts of a page as Astro writes it, with `"` and `<` escaped: a parser for any page would take five times as long. */
export function pageParts(html: string): PageParts {
  const sheets: string[] = [];
  const scripts: string[] = [];
  const rest = html
    .replace(sheet, (written) => {
      sheets.push(written);
      return '<style>';
    })
    .replace(script, (_, tag: string, code: string) => {
      if (runs(tag)) scripts.push(code);
      return tag;
    });
  return { tags: rest.match(startTag) ?? [], scripts, sheets };
}

/** What a linked sheet says. */
export type Linked = (address: string) => string;
const unlinked: Linked = (one) => {
  throw new Error(`${one} was to be written into the page that links to it`);
};

/** What a sheet of a page says. */
export const cssOf = (written: string, linked = unlinked) =>
  written.replace(sheet, (_, links: string | undefined, css: string | undefined) =>
    links ? Array.from(links.matchAll(address), ([, one = '']) => linked(one)).join('') : (css ?? ''),
  );

/** A page with this sheet, inline, where the first of its own stood, instead of them all. */
export function withSheet(html: string, css: string) {
  let written = false;
  return html.replace(sheet, () => {
    if (written) return '';
    written = true;
    return `<style>${css}</style>`;
  });
}

/** Shapes of drawings: no selector names them, and every drawing brings hundreds of its own. */
const shapes = new Set(['d', 'points', 'transform']);
const number = /^-?[\d.]+$/;

/** Everything in start tags that a selector can name: elements, attributes and what these hold, word by word. */
export function tagWords(tags: Iterable<string>) {
  const words = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      words.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        words.add(attribute);
        if (shapes.has(attribute)) continue;
        for (const word of value.split(/\s+/)) if (!number.test(word)) words.add(word);
      }
    },
  });
  // Each by itself: what follows a script or a style, a parser would take for its text.
  for (const tag of tags) parser.parseComplete(tag);
  return words;
}
