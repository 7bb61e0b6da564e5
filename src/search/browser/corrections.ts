/** How a slip is brought back to a word that the index holds. */
import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../fold.ts';

/** The nearest word of a list, the more frequent of two equally near; undefined where none is near enough. */
export function nearestWord(word: string, list: readonly string[]) {
  const sought = fold(word);
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
export function correctQuery(query: string, list: readonly string[]) {
  const known = (word: string) => list.some((candidate) => candidate.startsWith(fold(word)));
  const withoutSigns = query.replace(/§+\s*/g, '').trim();
  const corrected = withoutSigns
    ? withoutSigns.replace(/\p{L}{4,}/gu, (word) => (known(word) ? word : (nearestWord(word, list) ?? word)))
    : query && 'section';
  return corrected === query ? undefined : corrected;
}
