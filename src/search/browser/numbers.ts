/**
 * Numbers as they are typed. Pagefind leaves out the signs of a word, so that "4.5" finds 45 as well, and "5-6" 56: which
 * of them a text says is looked up in it.
 */
import { fold } from '../../text/fold.ts';
import { titleOf, type Fragment, type Reply } from './pagefind.ts';

/** One way of writing for dashes, signs of multiplication, decimals without their zero, and thousands with their comma. */
const plain = (text: string) =>
  fold(text)
    .replace(/×/g, 'x')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<![\p{L}\p{N}.])\.(?=\d)/gu, '0.')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** A number or a range, and whether it says how many times; its unit and its currency are left aside. */
const pattern = /^[^\p{L}\p{N}§]*(\d(?:[\d.,:/-]*\d)?)(x?)[^\p{L}\p{N}]*$/u;
const partsOf = (word: string) => pattern.exec(plain(word)) ?? undefined;

const wordsOf = (query: string) => query.split(/\s+/).filter(Boolean);
export const numbersIn = (query: string) => wordsOf(query).filter((word) => partsOf(word));
export const withoutNumbers = (query: string) =>
  wordsOf(query)
    .filter((word) => !partsOf(word))
    .join(' ');

/**
 * What Pagefind is asked for: signs are left out of its words, and with them the sign of multiplication. Whatever marks
 * a keyboard writes for quotation, the words between them are a phrase.
 */
export const askedOfPagefind = (query: string) =>
  wordsOf(query.replace(/[“”„‟«»]/g, '"'))
    .map((word) => (partsOf(word)?.[1] ?? word).replace(/\p{S}/gu, ''))
    .filter(Boolean)
    .join(' ');

/** Where a text says a number, in its plain form; -1 where it does not. */
function placeOf(number: string, text: string) {
  const [, digits = '', times] = partsOf(number) ?? [];
  const exact = digits.replaceAll('.', String.raw`\.`);
  const after = times ? String.raw`\s?(?:x|times)(?!\p{L})` : String.raw`(?!\p{N}|[.,]\d)`;
  return text.search(new RegExp(String.raw`(?<!\p{N}|\d[.,])${exact}${after}`, 'u'));
}

const holdsNumber = (number: string, text: string) => placeOf(number, plain(text)) >= 0;

/** Whether the word at this place is the number, of which "times" may be the next word. */
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

/** The results without those, among the first, that do not say the numbers of a query; none where no first one does. */
export async function withNumbers(results: Reply['results'], query: string): Promise<Reply['results']> {
  if (numbersIn(query).length === 0) return results;
  const read = results.slice(0, mostRead).map(async (result) => {
    const fragment = await result.data();
    return fragment && holdsNumbers(query, fragment) ? [result] : [];
  });
  const found = (await Promise.all(read)).flat();
  return found.length > 0 ? [...found, ...results.slice(mostRead)] : [];
}
