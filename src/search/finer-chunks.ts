import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Pagefind cuts its index of words into chunks of about 29 KB, and a reader fetches one for each word that is typed.
 * Here each is cut into smaller ones, of which the metadata tells Pagefind's own code as of any others.
 */

export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Bytes of a chunk before compression, which takes about half of them away. */
const chunkSize = 8_000;
/** Words that begin with the same letters stay together, so that the beginning of a word finds all of them. */
const together = 3;

const magic = Buffer.from('pagefind_dcd');
const pack = (content: Buffer) => gzipSync(Buffer.concat([magic, content]), { level: 9 });

function unpack({ path, content }: IndexFile) {
  const whole = gunzipSync(content);
  if (!whole.subarray(0, magic.length).equals(magic))
    throw new Error(`${path} is not as expected of Pagefind`);
  return whole.subarray(magic.length);
}

/* CBOR, as far as Pagefind writes it: numbers, texts, and arrays that tell their length. */
const isArray = 4;
const isText = 3;

function head(bytes: Buffer, at: number) {
  const first = bytes.readUInt8(at);
  const kind = first >> 5;
  const short = first & 31;
  if (kind > isArray || short > 26)
    throw new Error('Pagefind’s index is not as expected: see finer-chunks.ts');
  if (short < 24) return { kind, count: short, next: at + 1 };
  const size = 2 ** (short - 24);
  return { kind, count: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

function end(bytes: Buffer, at: number): number {
  const { kind, count, next } = head(bytes, at);
  if (kind === isText) return next + count;
  if (kind !== isArray) return next;
  let place = next;
  for (let left = count; left > 0; left -= 1) place = end(bytes, place);
  return place;
}

/** The items of an array, each as its bytes. */
function items(array: Buffer): Buffer[] {
  const { count, next } = head(array, 0);
  let place = next;
  return Array.from({ length: count }, () => {
    const from = place;
    place = end(array, from);
    return array.subarray(from, place);
  });
}

function written(kind: number, count: number) {
  if (count < 24) return Buffer.of((kind << 5) | count);
  const long = Buffer.alloc(5);
  long.writeUInt8((kind << 5) | 26);
  long.writeUInt32BE(count, 1);
  return long;
}
const array = (parts: readonly Buffer[]) => Buffer.concat([written(isArray, parts.length), ...parts]);
const text = (item: Buffer) => item.toString('utf8', head(item, 0).next);
const asText = (words: string) =>
  Buffer.concat([written(isText, Buffer.byteLength(words)), Buffer.from(words)]);

/** The first item of each entry is its word. */
const wordOf = (entry: Buffer | undefined) =>
  text(items(entry ?? Buffer.of(0x81, 0x60))[0] ?? Buffer.of(0x60));

/** Runs of the words of a chunk, in their order. */
function cut(entries: readonly Buffer[]) {
  const runs: Buffer[][] = [[]];
  let size = 0;
  let before = '';
  for (const entry of entries) {
    const word = wordOf(entry);
    if (size > chunkSize && word.slice(0, together) !== before.slice(0, together)) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(entry);
    size += entry.length;
    before = word;
  }
  return runs;
}

const chunkPath = (name: string) => `index/${name}.pf_index`;

/** The files of an index with smaller chunks. */
export function withFinerChunks(files: readonly IndexFile[]): IndexFile[] {
  const made = new Map(files.map((file) => [file.path, file]));
  for (const meta of files.filter(({ path }) => path.endsWith('.pf_meta'))) {
    const [version, pages, chunks, ...rest] = items(unpack(meta));
    if (!version || !pages || !chunks) throw new Error(`${meta.path} is not as expected of Pagefind`);
    const finer = items(chunks).flatMap((chunk) => {
      const name = items(chunk).map(text)[2] ?? '';
      const file = made.get(chunkPath(name));
      const [entries] = file ? items(unpack(file)) : [];
      if (!entries) throw new Error(`${chunkPath(name)}, which ${meta.path} names, is not there`);
      made.delete(chunkPath(name));
      return cut(items(entries)).map((run) => {
        const content = pack(array([array(run)]));
        const hash = name.replace(/[^_]*$/, createHash('sha256').update(content).digest('hex').slice(0, 7));
        made.set(chunkPath(hash), { path: chunkPath(hash), content });
        return array([wordOf(run[0]), wordOf(run.at(-1)), hash].map(asText));
      });
    });
    made.set(meta.path, { ...meta, content: pack(array([version, pages, array(finer), ...rest])) });
  }
  return [...made.values()];
}
