import { Parser } from 'htmlparser2';

/** An inline sheet: its tag, what it says, and its end. */
export const inlineSheet = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

/** Shapes of drawings: no selector names them, and every drawing brings hundreds of its own. */
const shapes = new Set(['d', 'points', 'transform']);
const number = /^-?[\d.]+$/;

/** What a page holds that its sheets and its policy depend on. */
export interface PageWords {
  /** Everything that a selector can name: elements, attributes and what these hold, word by word. */
  readonly words: ReadonlySet<string>;
  /** The inline scripts that run. */
  readonly scripts: readonly string[];
  readonly sheets: readonly string[];
}

/** Reads a built page once for all that is asked of it. */
export function pageWords(html: string): PageWords {
  const words = new Set<string>();
  const scripts: string[] = [];
  const sheets: string[] = [];
  let script: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      words.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        words.add(attribute);
        if (shapes.has(attribute)) continue;
        for (const word of value.split(/\s+/)) if (!number.test(word)) words.add(word);
      }
      const runs = name === 'script' && !('src' in attributes) && !/json/.test(attributes['type'] ?? '');
      if (runs) script = '';
    },
    ontext(text) {
      if (script !== undefined) script += text;
    },
    onclosetag(name) {
      if (name !== 'script' || script === undefined) return;
      scripts.push(script);
      script = undefined;
    },
  });
  // The sheets are most of a page before they are cut, and hold nothing to be parsed.
  parser.end(
    html.replace(inlineSheet, (_, open: string, css: string, close: string) => {
      sheets.push(css);
      return open + close;
    }),
  );
  return { words, scripts, sheets };
}
