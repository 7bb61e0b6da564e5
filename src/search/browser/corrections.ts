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

const lettersOf = (word: string) => [...word].sort().join('');

/**
 * Whether a word is surely a slip for another. Fingers seldom miss the first letter, and another word is often one letter
 * away ("sprint", "print"; "cost", "most"; "slack", "stack"): what may be a word of its own is not replaced.
 */
function isSlip(word: string, meant: string) {
  const typed = fold(word);
  const isShortAndOther =
    typed.length < 6 && typed.length === meant.length && lettersOf(typed) !== lettersOf(meant);
  return (
    typed[0] === meant[0] && !isShortAndOther && editDistance(typed, meant, 2) <= (typed.length < 8 ? 1 : 2)
  );
}

/** Whether a hyphen joins a word with another. */
const isHalf = (word: string, query: string) =>
  new RegExp(String.raw`-${word}(?!\p{L})|(?<!\p{L})${word}-`, 'u').test(query);

export interface Correction {
  readonly query: string;
  /** Whether it can stand for what was typed; otherwise it is only offered. */
  readonly isSure: boolean;
}

/** Words that may have been meant: those near a slip, and all there are. */
export interface Vocabulary {
  readonly knows: (word: string) => Promise<boolean>;
  readonly near: (word: string) => Promise<readonly string[]>;
  readonly every: () => Promise<readonly string[]>;
}

/**
 * A query with each word that nothing says brought to the nearest one that is said. `§` is left out, since a word in a
 * heading is found without it, and read out where it stands alone; undefined where nothing changes.
 */
export async function correctQuery(query: string, vocabulary: Vocabulary): Promise<Correction | undefined> {
  const withoutSigns = query.replace(/§+\s*/g, '').trim();
  let corrected = withoutSigns || (query && 'section');
  let isSure = true;
  for (const word of new Set(withoutSigns.match(/\p{L}{4,}/gu))) {
    if (await vocabulary.knows(word)) continue;
    const nearest =
      nearestWord(word, await vocabulary.near(word)) ?? nearestWord(word, await vocabulary.every());
    if (nearest === undefined) continue;
    const isSlipOfIt = isSlip(word, nearest);
    // Half of a word is mended, and never guessed: "e-mail" is no "e-fail".
    if (!isSlipOfIt && isHalf(word, withoutSigns)) continue;
    isSure &&= isSlipOfIt;
    corrected = corrected.replaceAll(new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'gu'), nearest);
  }
  return corrected === query ? undefined : { query: corrected, isSure };
}
