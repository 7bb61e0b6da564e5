import { fold } from './fold.ts';

/** The words of a text as phrases are looked up in it: by their letters and digits alone. */
export const plainWords = (words: readonly string[]) =>
  words.map((word) => fold(word).replace(/[^\p{L}\p{N}]/gu, ''));

/** Places of a phrase among plain words, those of all its words; the last of them may have an -s. */
export function placesOf(phrase: string, words: readonly string[]): number[] {
  const sought = plainWords(phrase.split(' '));
  const last = sought.length - 1;
  const isAt = (at: number) =>
    sought.every((word, index) => {
      const found = words[at + index];
      return found === word || (index === last && found === `${word}s`);
    });
  return words.flatMap((_, at) => (isAt(at) ? sought.map((__, index) => at + index) : []));
}
