/**
 * The words of the index are kept in files by their first letter, so that a misspelt word is looked up in few of them.
 * The number of a file is the letter's code point modulo the count of files: each of a to z has its own, and so have
 * the letters of any other alphabet of up to this length.
 */
export const shardCount = 32;
export const shardOf = (letter: string) => (letter.codePointAt(0) ?? 0) % shardCount;
export const fileOfShard = (shard: number) => `words/${shard}.json`;
