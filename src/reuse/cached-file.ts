import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeWhole } from './write-whole.ts';

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const unlessMissing = (file: string) => readFile(file).catch(() => undefined);

/**
 * The bytes of a file that is named for all it is made from: as an earlier build left it, or made now and left for the
 * next. Its digest stands beside it, so that a file that was cut short or changed since is made again, whatever its format.
 */
export async function cachedFile(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const digestFile = `${file}.sha256`;
  const [bytes, digest] = await Promise.all([unlessMissing(file), unlessMissing(digestFile)]);
  if (bytes && digest?.toString() === digestOf(bytes)) return bytes;
  const made = await make();
  await writeWhole(file, made);
  await writeWhole(digestFile, digestOf(made));
  return made;
}
