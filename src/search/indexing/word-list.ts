import { fold } from '../../text/fold.ts';
import { fileOfShard, shardCount, shardOf } from '../word-shards.ts';

const wordsOf = (text: string) => fold(text).match(/\p{L}{4,}/gu) ?? [];

/** How often each word of some texts occurs. */
function countsOf(texts: readonly string[]) {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * All words of some texts, from which misspelt words are corrected, in files by their first letter. A file is a list of
 * lines: the first holds the most frequent words, each further one words about half as frequent, since a reader most
 * likely meant a word that occurs often. Within a line words are sorted, which compresses best.
 */
export function wordFiles(texts: readonly string[]): Map<string, Buffer> {
  const shards = Array.from({ length: shardCount }, () => new Map<number, string[]>());
  for (const [word, count] of countsOf(texts)) {
    const shard = shards[shardOf(word)];
    const frequency = Math.floor(Math.log2(count));
    const line = shard?.get(frequency);
    if (line) line.push(word);
    else shard?.set(frequency, [word]);
  }
  return new Map(
    shards.map((shard, number) => {
      const lines = [...shard].sort(([a], [b]) => b - a).map(([, words]) => words.sort().join(' '));
      return [fileOfShard(number), Buffer.from(JSON.stringify(lines))];
    }),
  );
}
