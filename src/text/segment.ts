/**
 * Words of scripts that write none between them. Whoever counts words by white space, as the index of search does, is
 * given them with a space, and with a sign before it by which the space is known again and taken out.
 */

const sign = '\u2060';
const boundary = `${sign} `;
const unspaced = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
/** With the signs of full width, which end a word. */
const run = new RegExp(
  String.raw`[${unspaced}\u3000-\u303f\uff01-\uff65]*[${unspaced}][${unspaced}\u3000-\u303f\uff01-\uff65]*`,
  'gu',
);
const ofWord = /[\p{L}\p{N}]/u;
const ofUnspaced = new RegExp(`[${unspaced}]`, 'u');
export const isUnspaced = (letter: string) => ofUnspaced.test(letter);

/** Made once, and only where such a script is met: it costs more than a text. */
let segmenter: Intl.Segmenter | undefined;
const wordsIn = (text: string) =>
  (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })).segment(text);

/** Parts a text where words are, with what stands between them and is no space already. */
export function segmented(text: string, between = boundary) {
  return text.replace(run, (found, at: number) => {
    let words = '';
    let isFirst = true;
    for (const { segment, isWordLike } of wordsIn(found)) {
      const before = isFirst ? (text.slice(0, at).at(-1) ?? '') : '-';
      if (isWordLike && (!isFirst || ofWord.test(before))) words += between;
      words += segment;
      isFirst = false;
    }
    return ofWord.test(text[at + found.length] ?? '') ? words + between : words;
  });
}

/** The text as it was. */
export const joined = (text: string) => text.replaceAll(boundary, '').replaceAll(sign, '');
