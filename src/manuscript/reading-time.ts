const wordsPerMinute = 230;
/** Of Chinese and Japanese, which write no spaces: a round number, as good as that of words. */
const charactersPerMinute = 500;

const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

function counted(prose: string) {
  const characters = prose.match(character)?.length ?? 0;
  return { characters, words: prose.replace(character, ' ').match(word)?.length ?? 0 };
}

/** Words of running text; of scripts without spaces the characters, which is what their writers count. */
export function countWords(prose: string) {
  const { characters, words } = counted(prose);
  return characters + words;
}

export function minutesToRead(prose: string) {
  const { characters, words } = counted(prose);
  return Math.max(1, Math.round(words / wordsPerMinute + characters / charactersPerMinute));
}
