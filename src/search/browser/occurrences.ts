import { fold } from '../../text/fold.ts';
import { isUnspaced } from '../../text/segment.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a match is a whole word; in scripts without spaces, words touch. */
const isWhole = (text: string, { start, end }: Span) =>
  isUnspaced(text.slice(start, end)) ||
  (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)));

/** Folds letter by letter, so that a position in the result is the same position in the text. */
const foldedInPlace = (text: string) =>
  Array.from(text, (letter) => (fold(letter).length === letter.length ? fold(letter) : letter)).join('');

function* spansOf(term: string, text: string): Generator<Span> {
  for (let start = text.indexOf(term); start >= 0; start = text.indexOf(term, start + term.length)) {
    const span = { start, end: start + term.length };
    if (isWhole(text, span)) yield span;
  }
}

/**
 * Every place of the terms in a text, as whole words, whatever their case and accents; of places that overlap, the one
 * that begins first, and of those the longest. Terms come from the reader and are searched for literally: in a regular
 * expression their signs would be operators.
 */
export function occurrences(terms: readonly string[], text: string): readonly Span[] {
  const folded = foldedInPlace(text);
  const spans = [...new Set(terms.map(fold))]
    .filter(Boolean)
    .flatMap((term) => [...spansOf(term, folded)])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return spans.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
