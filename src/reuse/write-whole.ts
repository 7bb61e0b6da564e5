import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Suffix of files that are still being written; no other files have it. */
export const unfinished = '.unfinished';

/**
 * Writes a file atomically: it appears under its name only when complete, even if a build is interrupted or two builds
 * write it at once.
 */
export async function writeWhole(file: string, bytes: string | Uint8Array) {
  const aside = `${file}.${randomUUID()}${unfinished}`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(aside, bytes);
    await rename(aside, file).catch(async () => {
      // There may be an empty folder in its place; `rmdir` removes nothing else.
      await rmdir(file);
      await rename(aside, file);
    });
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
