import { fold, hasStroke } from '../../text/fold.ts';
import { readSynonyms } from '../synonyms.ts';
import { wordsOf } from './excerpt.ts';
import { isNumberAt, numbersIn, withoutNumbers } from './numbers.ts';
import { titleOf, type Fragment, type Reply } from './pagefind.ts';

/** The letters and digits of a word. */
const lettersOf = (word: string) => fold(word).replace(/[^\p{L}\p{N}§]/gu, '');
/** The terms of a text, of which a word with a hyphen holds two. */
export const termsOf = (text: string) =>
  text
    .split(/[^\p{L}\p{N}§]+/u)
    .map(lettersOf)
    .filter(Boolean);

/**
 * A query with its hyphens as spaces. Pagefind leaves them out, and then finds "hand-off" only where a text has a hyphen
 * too. A part as short as the first of "e-mail" would begin too many words.
 */
export const hyphensApart = (query: string) =>
  query.replace(/(?<=\p{L}{3})[-\u2010\u2011](?=\p{L}{3})/gu, ' ');

/** Whether a query is one word so short that many others begin with it: "PR", "CTO". */
export const isShort = (query: string) => /^[\p{L}\p{N}]{1,3}$/u.test(lettersOf(query)) && !/\s/.test(query);
/** Whether only its signs tell a word from others: "C++", "A/B". */
const isSigned = (word: string) => isShort(word) && /\p{L}(?:[+#]|[&/]\p{L})/u.test(word);

/** Endings in which two forms of one word may differ. */
const ending =
  /^(?:i?e?[sd]|ings?|i?e?rs?|i?e?st|ors?|e|y|als?|[ai]?tions?|ions?|i?ve|i?t(?:y|ies)|ments?|i?ly|i?ness|able)?$/;

/** Whether a found word is a form of the term that was asked for, or begins with it. */
function isForm(term: string, word: string) {
  let same = 0;
  while (same < term.length && term[same] === word[same]) same += 1;
  return same === term.length || (same > 2 && ending.test(term.slice(same)));
}

/** What a page is called: by itself, and by readers. */
const calledBy = (fragment: Fragment) => {
  const { names = '', aliases = '', context = '', synonyms = '', mentions = '' } = fragment.meta;
  return [titleOf(fragment), names, aliases, context, synonyms, mentions];
};

/** The words of a page by which it was found, and those that it is called by. */
function matchedWords(fragment: Fragment) {
  const { content, locations } = fragment;
  const words = wordsOf(content);
  const names = calledBy(fragment);
  return [...new Set([...locations.map((at) => words[at] ?? ''), ...names.flatMap(wordsOf)])].flatMap(
    (word) => [lettersOf(word), ...termsOf(word)],
  );
}

/**
 * Whether a hit holds every word that was asked for. Pagefind answers an unknown word with any shorter one that it
 * begins with ("leverege" finds "L", "placebo" finds "place"), which no reader meant. Numbers are looked up apart.
 */
export function holdsEveryTerm(query: string, fragment: Fragment) {
  const matched = matchedWords(fragment);
  const isMatched = (term: string) => matched.some((word) => isForm(term, word));
  return wordsOf(withoutNumbers(query)).every((word) =>
    isSigned(word)
      ? fold([fragment.content, ...calledBy(fragment)].join(' ')).includes(fold(word))
      : isMatched(lettersOf(word)) || termsOf(word).every(isMatched),
  );
}

/**
 * Whether a reader would call a found word the one that was asked for: Pagefind looks for the stem of a term, so "hands"
 * finds "handled", and for all words that begin with it, so "on" finds "one".
 */
function isMeantBy(term: string, word: string) {
  if (word === term) return true;
  if (term.length < 3) return false;
  let same = 0;
  while (same < term.length && term[same] === word[same]) same += 1;
  return same === term.length || (isForm(term, word) && ending.test(word.slice(same)));
}

/**
 * Where a text contains what was asked for: the places that Pagefind names, if a reader would agree, and names with
 * stroked letters (ø), which Pagefind does not find by plain ones.
 */
export function meantPlaces(query: string, fragment: Fragment) {
  const { content, locations } = fragment;
  const words = wordsOf(content);
  const numbers = numbersIn(query);
  const terms = termsOf(withoutNumbers(query));
  const isMeant = (at: number) =>
    numbers.some((number) => isNumberAt(number, words, at)) ||
    [lettersOf(words[at] ?? ''), ...termsOf(words[at] ?? '')].some((word) =>
      terms.some((term) => isMeantBy(term, word)),
    );
  const stroked = words.flatMap((word, at) =>
    hasStroke(word) && termsOf(word).some((term) => terms.includes(term)) ? [at] : [],
  );
  const places = [...new Set([...locations.filter(isMeant), ...stroked])].sort((a, b) => a - b);
  // Pagefind knows more endings than we do, so if none of its places is left, all are kept.
  const isOtherForm = places.length === 0 && numbers.length === 0 && !isShort(query);
  return isOtherForm && !foundBySynonym(query, fragment) ? [...locations] : places;
}

export interface Synonym {
  readonly typed: string;
  readonly phrases: readonly string[];
}

/** The synonym in a query by which a page was found that does not contain the typed word itself. */
export function foundBySynonym(query: string, { content, locations, meta }: Fragment): Synonym | undefined {
  const asked = termsOf(query);
  const words = wordsOf(content);
  const said = new Set(locations.flatMap((at) => termsOf(words[at] ?? '')));
  return Object.entries(readSynonyms(meta['phrases'] ?? ''))
    .map(([typed, phrases]) => ({ typed, phrases }))
    .find(({ typed }) => {
      const terms = termsOf(typed);
      return terms.every((term) => asked.includes(term)) && !terms.every((term) => said.has(term));
    });
}

/** Moves down the results that were found by ordinary words in the title of a ledger record. */
export const ledgerLowered = (results: Reply['results']): Reply['results'] =>
  results
    .map((result) => {
      const fields = result.matchedMetaFields ?? [];
      const isOfLedger = fields.includes('study') || fields.includes('aliases');
      return isOfLedger && !fields.includes('names') ? { ...result, score: result.score * 0.3 } : result;
    })
    .toSorted((a, b) => b.score - a.score);

/** The factor for a result that contains a short word as a whole, by the field that contains it. */
const wholeWord = (field = 'text') => ({ synonyms: 10, mentions: 4 })[field] ?? 20;

/**
 * Puts the results first that contain a short word as a whole. Many words begin with it, so the score for all of them
 * is averaged with the score for the word itself.
 */
export function wholeWordsFirst(results: Reply['results'], whole: Reply['results']): Reply['results'] {
  const alone = new Map(whole.map((result) => [result.id, result]));
  const scoreOf = ({ id, score }: Reply['results'][number]) => {
    const itself = alone.get(id);
    return itself ? (wholeWord(itself.matchedMetaFields?.[0]) * (score + itself.score)) / 2 : score;
  };
  return results
    .map((result) => ({ ...result, score: scoreOf(result) }))
    .toSorted((a, b) => b.score - a.score);
}

/** How many results fill the first screen. Only they are ranked a second time, since their texts are fetched anyway. */
export const firstScreen = 5;

/**
 * Puts the first screen in a better order: pages with the exact words before pages with other forms of them; and a
 * title that only begins like one of them ("metrics" for "METR") loses most of the weight that Pagefind gives it.
 */
export async function rerank(results: Reply['results'], query: string) {
  const terms = termsOf(withoutNumbers(query));
  const isAsked = (name: string) => terms.includes(name);
  const rescored = results.slice(0, firstScreen).map(async (result) => {
    const fragment = await result.data().catch(() => null);
    if (!fragment) return { result, score: 0 };
    const titleTerms = calledBy(fragment).flatMap(termsOf);
    const near = (word: string) =>
      titleTerms.some((name) => isForm(word, name) && Math.abs(name.length - word.length) < 3);
    const isOfLedger =
      fragment.meta['kind'] === 'source' && !termsOf(fragment.meta['names'] ?? '').some(isAsked);
    const byField = terms.length > 0 && (result.matchedMetaFields?.length ?? 0) > 0;
    const borrowed = byField && !terms.some(near);
    const matched = new Set(matchedWords(fragment));
    const exact = terms.every((term) => matched.has(term));
    return {
      result,
      score: result.score * (borrowed ? 0.3 : 1) * (exact ? 2 : 1) * (isOfLedger ? 0.3 : 1),
    };
  });
  const first = (await Promise.all(rescored)).sort((a, b) => b.score - a.score);
  return [...first.map(({ result }) => result), ...results.slice(firstScreen)];
}
