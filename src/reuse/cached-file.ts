import { readFile } from 'node:fs/promises';
import { sealed, unsealed } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Returns the bytes that an earlier build cached in a file, or makes and caches them. The file name must identify all
 * that they are made from. The file begins with a digest, so that a truncated or changed one is made again.
 */
export async function cachedFile(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const before = await readFile(file).then(unsealed, () => undefined);
  if (before) return before;
  const made = await make();
  await writeWhole(file, sealed(made));
  return made;
}
