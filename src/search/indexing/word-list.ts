import { fold } from '../../text/fold.ts';

const wordsOf = (text: string) => fold(text).match(/\p{L}{4,}/gu) ?? [];

/** The words of some texts, the most frequent first, at most `limit` of them: by these a slip is mended. */
export function wordList(texts: readonly string[], limit = 4000) {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, limit)
    .map(([word]) => word);
}
