import { fold } from './fold.ts';

/** The words of a text as phrases are looked up in it: by their letters and digits alone. */
export const plainWords = (words: readonly string[]) =>
  words.length === 0
    ? []
    : // All at once: of a publication there are a million.
      fold(words.join('\n'))
        .replace(/[^\p{L}\p{N}\n]/gu, '')
        .split('\n');

/** Places of a phrase among plain words, those of all its words; the last of them may have an -s. */
export function placesOf(phrase: string, words: readonly string[]): number[] {
  const sought = plainWords(phrase.split(/\s+/));
  const plural = `${sought.at(-1) ?? ''}s`;
  const isWord = (found: string | undefined, index: number) =>
    found === sought[index] || (index === sought.length - 1 && found === plural);
  const places: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isWord(words[at], 0) || !sought.every((_, index) => isWord(words[at + index], index))) continue;
    for (let index = 0; index < sought.length; index += 1) places.push(at + index);
  }
  return places;
}
