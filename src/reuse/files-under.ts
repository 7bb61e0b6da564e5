import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Paths of all files under a folder, with `/` between their parts; none where the folder is missing. */
export const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
        )
        .sort()
    : [];
