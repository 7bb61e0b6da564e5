import { Parser } from 'htmlparser2';

/** Everything that a selector can name on a page: its elements, attributes and what these hold, word by word. */
export function pageWords(html: string): Set<string> {
  const words = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      words.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        words.add(attribute);
        for (const word of value.split(/\s+/)) words.add(word);
      }
    },
  });
  parser.end(html);
  return words;
}
