import type { Edit } from './edits.ts';
import { addressAttributes } from './elements.ts';
import { readHtml } from './html.ts';
import { isBeside } from './own-pictures.ts';

interface Writing {
  /** Writes an attribute that holds an address, with the full address. */
  readonly attribute: (name: string, text: string) => string;
  /** The words for a picture that has no public address. */
  readonly picture: (alt: string | undefined) => string;
}

/** The edits to a piece of HTML for the Markdown version of a text. `begins`: its offset in the text. */
export function editsInHtml(html: string, begins: number, { attribute, picture }: Writing): Edit[] {
  const { tags, comments } = readHtml(html);
  // Comments become empty ones and do not go: they may separate lists, or keep text from becoming markup.
  const notes = comments.map(({ start, end }) => ({
    start: begins + start,
    end: begins + end,
    text: '<!-- -->',
  }));
  const changed = tags.flatMap(({ name: element, attributes, spans, at }): Edit[] => {
    if (element === 'img' && isBeside(attributes['src']?.text ?? '')) {
      const last = Math.max(...[...spans.values()].map(({ end }) => end));
      const end = begins + html.indexOf('>', last) + 1;
      return [{ start: begins + at, end, text: picture(attributes['alt']?.text) }];
    }
    return [...spans].flatMap(([name, { start, end }]) => {
      const text = addressAttributes.has(name) ? attributes[name]?.text : undefined;
      return text === undefined
        ? []
        : [{ start: begins + start, end: begins + end, text: attribute(name, text) }];
    });
  });
  return [...notes, ...changed];
}
