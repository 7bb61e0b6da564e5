import { fold } from './fold.ts';

/** The words of a text, reduced to letters and digits, as phrases are looked up in them. */
export const plainWords = (words: readonly string[]) =>
  words.length === 0
    ? []
    : // Folded all at once: a publication has a million words.
      fold(words.join('\n'))
        .replace(/[^\p{L}\p{N}\n]/gu, '')
        .split('\n');

/** Caches the words of each phrase: a build looks up the same few phrases in a thousand texts. */
const parted = new Map<string, readonly string[]>();

function wordsOf(phrase: string): readonly string[] {
  const words = parted.get(phrase) ?? plainWords(phrase.split(/\s+/));
  parted.set(phrase, words);
  return words;
}

/** Where a phrase occurs among plain words: the positions of all its words. The last of them may have a plural -s. */
export function placesOf(phrase: string, words: readonly string[]): number[] {
  const sought = wordsOf(phrase);
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

/** Returns a function that tells whether these plain words contain a phrase. */
export function phrasebook(words: readonly string[]): (phrase: string) => boolean {
  const distinct = new Set(words);
  return (phrase) => {
    const sought = wordsOf(phrase);
    const isThere = (word: string, index: number) =>
      distinct.has(word) || (index === sought.length - 1 && distinct.has(`${word}s`));
    return sought.every(isThere) && placesOf(phrase, words).length > 0;
  };
}
