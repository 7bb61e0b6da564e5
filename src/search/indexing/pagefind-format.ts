import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { decode, decodeFirst, encode } from 'cborg';
import { indexNames } from '../index-names.ts';

/** Files of an index as Pagefind writes them, by path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * A page that contains a word: how many pages it comes after the previous one in this list, where the word is in its
 * text, and where in its fields.
 */
export type Place = [step: number, inText: number[], inFields: number[]];
export type Word = [word: string, places: Place[], variants: Variant[]];
/** Another way of writing a word, as with an accent. */
type Variant = [form: string, places: Place[]];
export type Filter = [name: string, values: [value: string, pages: number[]][]];

/** What Pagefind calls the metadata of one language: its pages, and where to find everything else. */
export interface Index {
  readonly version: string;
  /** The fragment of each page, and how many words it holds. */
  readonly pages: readonly [fragment: string, words: number][];
  readonly chunks: readonly [from: string, to: string, chunk: string][];
  readonly filters: readonly [name: string, filter: string][];
  /** The numbers of pages, in sorted order. */
  readonly sorts: readonly [name: string, pages: number[]][];
  /** What the texts beside a page's own are called, such as its title. */
  readonly fields: readonly string[];
}

/** `pagefind-entry.json`: the languages of an index, and the file that describes each. */
export interface Entry {
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null; readonly page_count: number }>
  >;
}

export const entryPath = indexNames.entry;
export const pathOf = {
  index: (name: string) => `pagefind.${name}.pf_meta`,
  engine: (name: string) => `wasm.${name}.pagefind`,
  fragment: (name: string) => `fragment/${name}.pf_fragment`,
  chunk: (name: string) => `index/${name}.pf_index`,
  filter: (name: string) => `filter/${name}.pf_filter`,
};

/** Begins every file, once unpacked; the engine refuses one without. */
const magic = Buffer.from('pagefind_dcd');

const unexpected = (path: string) =>
  new Error(`${path} is not as expected of Pagefind 1.5: see pagefind-format.ts`);

/** A file that an index names. */
export function fileOf(files: Files, path: string): Uint8Array {
  const file = files.get(path);
  if (!file) throw new Error(`Pagefind wrote no ${path}, though its index names it`);
  return file;
}

export function unpacked(files: Files, path: string): Buffer {
  const content = gunzipSync(fileOf(files, path));
  if (!content.subarray(0, magic.length).equals(magic)) throw unexpected(path);
  return content.subarray(magic.length);
}

const compressed = promisify(gzip);

/** Compresses in other threads, so that the next chunk is cut meanwhile: an index has hundreds. */
export const packed = (value: unknown): Promise<Uint8Array> =>
  compressed(Buffer.concat([magic, encode(value)]), { level: 9 });

export const readEntry = (files: Files) =>
  JSON.parse(new TextDecoder().decode(files.get(entryPath))) as Entry;

export const readFilter = (files: Files, name: string) =>
  decode(unpacked(files, pathOf.filter(name))) as Filter;

export function readIndex(files: Files, name: string): Index {
  const path = pathOf.index(name);
  const [version, pages, chunks, filters, sorts, fields, ...more] = decode(unpacked(files, path)) as [
    Index['version'],
    Index['pages'],
    Index['chunks'],
    Index['filters'],
    Index['sorts'],
    Index['fields'],
    ...unknown[],
  ];
  if (!version.startsWith('1.5.') || more.length > 0) throw unexpected(path);
  return { version, pages, chunks, filters, sorts, fields };
}

/**
 * What follows the head of a CBOR array, for cborg decodes an array only as a whole. The head is a byte, 0x80 and the
 * number of items; from 24 on that number stands behind it, in 1, 2, 4 or 8 bytes.
 */
function itemsOf(array: Buffer) {
  const count = array.readUInt8() - 0x80;
  return array.subarray(count < 24 ? 1 : 1 + 2 ** (count - 24));
}

/** The words of a chunk, decoded one by one: all at once, those of many chunks would fill the memory. */
export function* wordsIn(files: Files, chunk: string): Generator<Word> {
  let left: Uint8Array = itemsOf(itemsOf(unpacked(files, pathOf.chunk(chunk))));
  while (left.length > 0) {
    const [word, rest] = decodeFirst(left) as [Word, Uint8Array];
    yield word;
    left = rest;
  }
}
