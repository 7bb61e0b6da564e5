/** How a slip is brought back to a word that the index holds. */
import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/fold.ts';

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

/** Whether a list holds a word, or one that begins with it. */
export const isKnown = (word: string, list: readonly string[]) =>
  list.some((candidate) => candidate.startsWith(fold(word)));

/**
 * Whether a word is surely a slip for another. Fingers seldom miss the first letter, and another word is often one letter
 * away ("sprint", "print"; "cost", "most"): what may be a word of its own is not replaced.
 */
function isSlip(word: string, meant: string) {
  const typed = fold(word);
  return typed[0] === meant[0] && editDistance(typed, meant, 2) <= (typed.length < 8 ? 1 : 2);
}

export interface Correction {
  readonly query: string;
  /** Whether it can stand for what was typed; otherwise it is only offered. */
  readonly isSure: boolean;
}

/**
 * A query with each word that the list does not hold brought to the nearest one. `§` is left out, since a word in a
 * heading is found without it, and read out where it stands alone; undefined where nothing changes.
 */
export function correctQuery(query: string, list: readonly string[]): Correction | undefined {
  let isSure = true;
  const correct = (word: string) => {
    const nearest = isKnown(word, list) ? undefined : nearestWord(word, list);
    if (nearest === undefined) return word;
    isSure &&= isSlip(word, nearest);
    return nearest;
  };
  const withoutSigns = query.replace(/§+\s*/g, '').trim();
  const corrected = withoutSigns ? withoutSigns.replace(/\p{L}{4,}/gu, correct) : query && 'section';
  return corrected === query ? undefined : { query: corrected, isSure };
}
