/** How a slip is brought back to a word that the index holds. */
import { fold } from '../fold.ts';

/** Slips between two words: letters left out, added, changed or swapped with a neighbour; `limit + 1` when more. */
export function slips(a: string, b: string, limit: number) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? Infinity) + 1,
        (next[j - 1] ?? Infinity) + 1,
        (row[j - 1] ?? Infinity) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** The nearest word of a list, the more frequent of two equally near; undefined where none is near enough. */
export function nearestWord(word: string, list: readonly string[]) {
  const sought = fold(word);
  let limit = sought.length < 5 ? 1 : 2;
  let found: string | undefined;
  for (const candidate of list) {
    const distance = slips(sought, candidate, limit);
    if (distance === 0) return candidate;
    if (distance > limit || (found !== undefined && distance === limit)) continue;
    found = candidate;
    limit = distance;
  }
  return found;
}

/**
 * A query with each word that the list does not hold brought to the nearest one. `§` is left out, since a word in a
 * heading is found without it, and read out where it stands alone; undefined where nothing changes.
 */
export function correctQuery(query: string, list: readonly string[]) {
  const known = (word: string) => list.some((candidate) => candidate.startsWith(fold(word)));
  const withoutSigns = query.replace(/§+\s*/g, '').trim();
  const corrected = withoutSigns
    ? withoutSigns.replace(/\p{L}{4,}/gu, (word) => (known(word) ? word : (nearestWord(word, list) ?? word)))
    : query && 'section';
  return corrected === query ? undefined : corrected;
}
