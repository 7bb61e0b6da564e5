import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Ends the name of a file that is being written; no other file's name ends so. */
export const unfinished = '.unfinished';

/**
 * Writes a file so that it stands under its name only once it is whole, whenever a build is ended, and so that two
 * builds that write it at once do not mix their bytes.
 */
export async function writeWhole(file: string, bytes: string | Uint8Array) {
  const aside = `${file}.${randomUUID()}${unfinished}`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(aside, bytes);
    await rename(aside, file).catch(async () => {
      // An empty folder may stand there, and nothing else is removed by this.
      await rmdir(file);
      await rename(aside, file);
    });
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
