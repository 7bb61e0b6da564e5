import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeWhole } from './write-whole.ts';

const digestOf = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer');
const digestLength = 32;

/** What a file holds behind its digest; nothing where a byte is another than it was, or is missing. */
function unsealed(file: Uint8Array) {
  const bytes = file.subarray(digestLength);
  return digestOf(bytes).equals(file.subarray(0, digestLength)) ? bytes : undefined;
}

/**
 * Bytes under the name of all they are made from: as an earlier build left them, or made now and left for the next. The
 * file begins with their digest, so that one that was cut short or changed since is made again, whatever it holds.
 */
export async function cachedFile(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const before = await readFile(file).then(unsealed, () => undefined);
  if (before) return before;
  const made = await make();
  await writeWhole(file, Buffer.concat([digestOf(made), made]));
  return made;
}
