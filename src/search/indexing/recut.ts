import { createHash } from 'node:crypto';
import pMap from 'p-map';
import { indexNames } from '../index-names.ts';
import {
  entryPath,
  fileOf,
  packed,
  pathOf,
  readEntry,
  readFilter,
  readIndex,
  wordsIn,
  type Files,
  type Index,
  type Word,
} from './pagefind-format.ts';

/** How many places of words make a chunk: about 8,000 bytes, of which compression removes half. */
const chunkSize = 3_000;
/**
 * How many first letters two words must share to stay in one chunk, whatever its size, so that the beginning of a word
 * finds all of them: three, and more in a chunk that grows by them.
 */
const sharedLetters = (size: number) => 3 + Math.floor(size / chunkSize);

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => byBytes(a, b);

/** How many places a word takes in a chunk, its own and those of its variants, and one for itself. */
const sizeOf = ([, places, variants]: Word) =>
  [places, ...variants.map(([, some]) => some)]
    .flat()
    .reduce((sum, [, inText, inFields]) => sum + inText.length + inFields.length + 1, 1);

/** Words of an index in their order, those of one chunk in memory at a time. */
function* wordsOf(files: Files, { chunks }: Index): Generator<Word> {
  for (const [, , chunk] of chunks) yield* wordsIn(files, chunk);
}

/** Runs of words in their order, each for one chunk. */
function* chunksOf(words: Iterable<Word>): Generator<Word[]> {
  let run: Word[] = [];
  let size = 0;
  for (const word of words) {
    const letters = sharedLetters(size);
    if (size > chunkSize && word[0].slice(0, letters) !== run.at(-1)?.[0].slice(0, letters)) {
      yield run;
      run = [];
      size = 0;
    }
    run.push(word);
    size += sizeOf(word);
  }
  if (run.length > 0) yield run;
}

/** Adds content under a name made from it, since a reader's browser keeps the file for a year; returns the name. */
type Add = (path: (name: string) => string, content: Uint8Array) => string;

const addingTo =
  (made: Map<string, Uint8Array>, language: string): Add =>
  (path, content) => {
    const digest = createHash('sha256').update(content).digest('hex');
    let length = 10;
    const name = () => `${language}_${digest.slice(0, length)}`;
    while (made.has(path(name()))) length += 1;
    made.set(path(name()), content);
    return name();
  };

/**
 * Cuts the words of Pagefind's index into smaller chunks, since a reader fetches one for each word that is typed, and
 * puts everything in an order that is always the same: Pagefind writes filters and metadata as its hash tables have
 * them.
 */
export async function recut(files: Files): Promise<Map<string, Uint8Array>> {
  const entry = readEntry(files);
  const [described, ...others] = Object.entries(entry.languages);
  if (others.length > 0)
    throw new Error(`An index has one language, not ${Object.keys(entry.languages).join(', ')}`);
  // An empty index has no language to read, but the browser asks for these two files anyway.
  if (!described) {
    const nothing = new Uint8Array();
    return new Map(files).set(indexNames.metadata, nothing).set(indexNames.engine, nothing);
  }
  const [language, description] = described;
  const index = readIndex(files, description.hash);
  const made = new Map([...files].filter(([path]) => !/\.pf_\w+$/.test(path)));
  const add = addingTo(made, language);
  // Few at a time: each chunk that is being compressed takes a quarter of a megabyte.
  const runs = await pMap(
    chunksOf(wordsOf(files, index)),
    async (run) => [run[0]?.[0], run.at(-1)?.[0], await packed([run])] as const,
    { concurrency: 4 },
  );
  // Named in order, so that digests that begin alike are always told apart in the same way.
  const chunks = runs.map(([from, to, content]) => [from, to, add(pathOf.chunk, content)]);
  const filters = [];
  for (const [, file] of index.filters.toSorted(byKey)) {
    const [name, values] = readFilter(files, file);
    filters.push([name, add(pathOf.filter, await packed([name, values.toSorted(byKey)]))]);
  }
  const pages = index.pages.map(([fragment, ...rest]) => [
    add(pathOf.fragment, fileOf(files, pathOf.fragment(fragment))),
    ...rest,
  ]);
  made.set(
    indexNames.metadata,
    await packed([index.version, pages, chunks, filters, index.sorts, index.fields]),
  );
  const engine = pathOf.engine(description.wasm ?? 'unknown');
  made.set(indexNames.engine, fileOf(files, engine)).delete(engine);
  // The entry calls both `all`: fixed names can be fetched before the entry is read, and are revalidated each time.
  const languages = { [language]: { ...description, hash: 'all', wasm: 'all' } };
  return made.set(entryPath, Buffer.from(JSON.stringify({ ...entry, languages })));
}
