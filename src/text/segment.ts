/**
 * Words in scripts that write no spaces between them. Code that counts words by white space, such as the search index,
 * gets a space between them, behind a sign by which the space is recognised and removed again.
 */

const sign = '\u2060';
const boundary = `${sign} `;
const unspaced = String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
/** Includes full-width punctuation, which ends a word. */
const run = new RegExp(
  String.raw`[${unspaced}\u3000-\u303f\uff01-\uff65]*[${unspaced}][${unspaced}\u3000-\u303f\uff01-\uff65]*`,
  'gu',
);
const ofWord = /[\p{L}\p{N}]/u;
const ofUnspaced = new RegExp(`[${unspaced}]`, 'u');
export const isUnspaced = (letter: string) => ofUnspaced.test(letter);

/** Made once, and only where such a script occurs: making it costs more than segmenting a text. */
let segmenter: Intl.Segmenter | undefined;
const wordsIn = (text: string) =>
  (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })).segment(text);

/** Puts `between` between the words of such scripts, unless a space is there already. */
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

/** Takes out again what `segmented` added. */
export const joined = (text: string) => text.replaceAll(boundary, '').replaceAll(sign, '');
