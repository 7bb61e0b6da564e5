import { fold } from '../../text/fold.ts';
import { fileOfShard, shardCount, shardOf } from '../word-shards.ts';

const all = Array.from({ length: shardCount }, (_, shard) => shard);

/** The words of an index, fetched by their first letters when they are asked for. */
export class KnownWords {
  readonly #read: (name: string) => Promise<unknown>;
  readonly #shards = new Map<number, Promise<readonly string[]>>();

  /** `read` gives a JSON file of the index. */
  constructor(read: (name: string) => Promise<unknown>) {
    this.#read = read;
  }

  async #load(shard: number) {
    const lines = await this.#read(fileOfShard(shard));
    return Array.isArray(lines) ? lines.flatMap((line) => String(line).split(' ')) : [];
  }

  #words(shard: number) {
    const words = this.#shards.get(shard) ?? this.#load(shard);
    this.#shards.set(shard, words);
    words.catch(() => this.#shards.delete(shard));
    return words;
  }

  /**
   * Words among which to look for what a misspelt one meant: those with its first letter, or with its second, in case
   * the first was added or swapped.
   */
  async near(word: string): Promise<readonly string[]> {
    const [first = '', second = first] = fold(word);
    const shards = [...new Set([first, second].map(shardOf))];
    return (await Promise.all(shards.map((shard) => this.#words(shard)))).flat();
  }

  async every(): Promise<readonly string[]> {
    return (await Promise.all(all.map((shard) => this.#words(shard)))).flat();
  }

  /** Whether one of them is this word, or begins with it. */
  async knows(word: string): Promise<boolean> {
    const sought = fold(word);
    return (await this.#words(shardOf(sought))).some((one) => one.startsWith(sought));
  }
}
