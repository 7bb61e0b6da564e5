import { editDistance } from '../text/edit-distance.ts';

/** Words that an index holds, and how a slip is brought back to one of them. */

export const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string) => plain(text).match(/\p{L}{4,}/gu) ?? [];

/** The words of some texts, the most frequent first, at most `limit` of them. */
export function wordList(texts: readonly string[], limit = 4000) {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, limit)
    .map(([word]) => word);
}

/** The nearest word of a list, the more frequent of two equally near; undefined where none is near enough. */
export function nearest(word: string, list: readonly string[]) {
  const sought = plain(word);
  let limit = sought.length < 5 ? 1 : 2;
  let found: string | undefined;
  for (const candidate of list) {
    const distance = editDistance(sought, candidate, limit);
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
export function mended(query: string, list: readonly string[]) {
  const known = (word: string) => list.some((candidate) => candidate.startsWith(plain(word)));
  const unsigned = query.replace(/§+\s*/g, '').trim();
  const better = unsigned
    ? unsigned.replace(/\p{L}{4,}/gu, (word) => (known(word) ? word : (nearest(word, list) ?? word)))
    : query && 'section';
  return better === query ? undefined : better;
}
