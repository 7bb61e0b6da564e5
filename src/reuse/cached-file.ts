import { readFile } from 'node:fs/promises';
import { sealed, unsealed } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Bytes under the name of all they are made from: as an earlier build left them, or made now and left for the next. The
 * file begins with their digest, so that one that was cut short or changed since is made again, whatever it holds.
 */
export async function cachedFile(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const before = await readFile(file).then(unsealed, () => undefined);
  if (before) return before;
  const made = await make();
  await writeWhole(file, sealed(made));
  return made;
}
