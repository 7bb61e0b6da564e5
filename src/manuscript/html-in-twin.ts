import type { Edit } from './edits.ts';
import { addressAttributes } from './elements.ts';
import { readHtml } from './html.ts';
import { isBeside } from './own-pictures.ts';

interface Writing {
  /** An attribute that holds an address, as the twin writes it. */
  readonly attribute: (name: string, text: string) => string;
  /** What stands for a picture that the twin has no address of. */
  readonly picture: (alt: string | undefined) => string;
}

/** What a Markdown twin changes in the HTML of its text, which begins there. */
export function editsInHtml(html: string, begins: number, { attribute, picture }: Writing): Edit[] {
  const { tags, comments } = readHtml(html);
  // Empty ones stay: they part lists, and keep what stands beside them from becoming something else.
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
