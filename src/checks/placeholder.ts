import { withoutSpans } from '../manuscript/edits.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import type { Place } from './problem.ts';

/** Marks every text that a command put in the place of the author's own. */
const unwritten = 'Yours to write:';

export const toWrite = (what: string) => `${unwritten} ${what}`;
export const isToWrite = (text: string) => text.includes(unwritten);

/** A text that only the author can write, and where it waits. */
export interface Placeholder {
  readonly place: Place;
  readonly field: string;
  readonly text: string;
}

/** The placeholders left in a body, except those in comments, which readers never see. */
export function placeholdersIn(body: string, { comments }: Manuscript, file: string): Placeholder[] {
  if (!isToWrite(body)) return [];
  return withoutSpans(body, comments)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(new RegExp(`${unwritten}[^"<]*`, 'g'))].map((found) => ({
        place: { file, line: index + 1, column: found.index + 1 },
        field: 'text',
        text: found[0],
      })),
    );
}
