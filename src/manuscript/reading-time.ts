const wordsPerMinute = 230;

/** Words of running text in MDX: tags, code fences and addresses are left out. */
export function countWords(body: string) {
  const text = body
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

export const minutesToRead = (words: number) => Math.max(1, Math.round(words / wordsPerMinute));
