/**
 * Numbers in queries. Pagefind strips signs from words, so that "4.5" also finds 45, and "5-6" finds 56: which of them
 * a text contains is looked up in the text.
 */
import { fold } from '../../text/fold.ts';
import { titleOf, type Fragment, type Reply } from './pagefind.ts';

/** Normalises dashes and multiplication signs, and drops the commas of thousands. */
const plain = (text: string) =>
  fold(text)
    .replace(/×/g, 'x')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<![\p{L}\p{N}.])\.(?=\d)/gu, '0.')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** A number or a range, and the x behind it if it means “times”; its unit and currency are ignored. */
const pattern = /^[^\p{L}\p{N}§]*(\d(?:[\d.,:/-]*\d)?)(x?)[^\p{L}\p{N}]*$/u;
const partsOf = (word: string) => pattern.exec(plain(word)) ?? undefined;

const wordsOf = (query: string) => query.split(/\s+/).filter(Boolean);
export const numbersIn = (query: string) => wordsOf(query).filter((word) => partsOf(word));
export const withoutNumbers = (query: string) =>
  wordsOf(query)
    .filter((word) => !partsOf(word))
    .join(' ');

/**
 * The query as Pagefind gets it: without signs, which its words do not have, and without the x of “10x”. Quotation
 * marks of any kind enclose a phrase.
 */
export const pagefindQuery = (query: string) =>
  wordsOf(query.replace(/[“”„‟«»]/g, '"'))
    .map((word) => (partsOf(word)?.[1] ?? word).replace(/\p{S}/gu, ''))
    .filter(Boolean)
    .join(' ');

/** Where a normalised text contains a number; -1 where it does not. */
function placeOf(number: string, text: string) {
  const [, digits = '', times] = partsOf(number) ?? [];
  const exact = digits.replaceAll('.', String.raw`\.`);
  const after = times ? String.raw`\s?(?:x|times)(?!\p{L})` : String.raw`(?!\p{N}|[.,]\d)`;
  return text.search(new RegExp(String.raw`(?<!\p{N}|\d[.,])${exact}${after}`, 'u'));
}

const holdsNumber = (number: string, text: string) => placeOf(number, plain(text)) >= 0;

/** Whether the word at this place is the number; the word “times” may come next. */
export function isNumberAt(number: string, words: readonly string[], at: number) {
  const word = plain(words[at] ?? '');
  const place = placeOf(number, `${word} ${plain(words[at + 1] ?? '')}`);
  return place >= 0 && place < word.length;
}

export const holdsNumbers = (query: string, fragment: Fragment) =>
  numbersIn(query).every((number) =>
    holdsNumber(number, [fragment.content, titleOf(fragment), fragment.meta['names']].join(' \n ')),
  );

/** How many texts are read at once for a number; those of later results are read when they are to be shown. */
const mostRead = 20;

/** Drops those of the first results that do not contain the numbers of a query; drops all if none of the first does. */
export async function withNumbers(results: Reply['results'], query: string): Promise<Reply['results']> {
  if (numbersIn(query).length === 0) return results;
  const read = results.slice(0, mostRead).map(async (result) => {
    const fragment = await result.data();
    return fragment && holdsNumbers(query, fragment) ? [result] : [];
  });
  const found = (await Promise.all(read)).flat();
  return found.length > 0 ? [...found, ...results.slice(mostRead)] : [];
}
