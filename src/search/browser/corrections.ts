/** Corrects misspelt words to words that the index contains. */
import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/fold.ts';

/**
 * The nearest word of a list that is ordered by frequency, so that the more frequent of two wins; undefined where none
 * is near enough.
 */
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
 * Whether a word is surely a misspelling of another. Readers seldom mistype the first letter, and another word is often
 * one letter away ("sprint", "print"; "cost", "most"; "slack", "stack"): what may be a word of its own is not replaced.
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
  /** Whether to search for it in place of what was typed; otherwise it is only suggested. */
  readonly isSure: boolean;
}

/** The words that the index contains: those near a misspelt one, and all of them. */
export interface Vocabulary {
  readonly knows: (word: string) => Promise<boolean>;
  readonly near: (word: string) => Promise<readonly string[]>;
  readonly every: () => Promise<readonly string[]>;
}

/**
 * The query with each unknown word replaced by the nearest known one; undefined where nothing changes. `§` is dropped,
 * since the words of a heading are found without it; alone it is replaced by “section”.
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
    // Half of a hyphenated word is corrected only if it is surely a slip: "e-mail" does not become "e-fail".
    if (!isSlipOfIt && isHalf(word, withoutSigns)) continue;
    isSure &&= isSlipOfIt;
    corrected = corrected.replaceAll(new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'gu'), nearest);
  }
  return corrected === query ? undefined : { query: corrected, isSure };
}
