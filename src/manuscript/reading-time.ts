const wordsPerMinute = 230;

/** Words of running text. */
export const countWords = (prose: string) => prose.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

export const minutesToRead = (words: number) => Math.max(1, Math.round(words / wordsPerMinute));
