const wordsPerMinute = 230;
/** For Chinese and Japanese, which have no spaces between words; a rough figure, like the one for words. */
const charactersPerMinute = 500;

const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

function counted(prose: string) {
  const characters = prose.match(character)?.length ?? 0;
  return { characters, words: prose.replace(character, ' ').match(word)?.length ?? 0 };
}

/** The number of words; in scripts without spaces, of characters, as is usual there. */
export function countWords(prose: string) {
  const { characters, words } = counted(prose);
  return characters + words;
}

export function minutesToRead(prose: string) {
  const { characters, words } = counted(prose);
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}
