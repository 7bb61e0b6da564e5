import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isHidden } from './folder.ts';
import { mistake, warning, type Problem } from './problem.ts';

/** Reports what in `public/` collides with files that a build writes. `written`: the paths of those files. */
export function checkPublicFolder(folder: string, written: readonly string[]): Problem[] {
  if (!existsSync(folder)) return [];
  const files = new Set(written);
  const folders = new Set(
    written.flatMap((file) => {
      const parts = file.split('/');
      return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
    if (isHidden(name)) return [];
    const place = { file: `public/${name}${entry.isDirectory() ? '/' : ''}` };
    if (entry.isDirectory())
      return files.has(name)
        ? [mistake(place, 'place', 'a folder where a build writes a file', 'another name')]
        : [];
    if (folders.has(name))
      return [mistake(place, 'place', 'a file where a build makes a folder', 'another name')];
    return files.has(name) && !/^_(?:headers|redirects)$/.test(name)
      ? [
          warning(
            place,
            'place',
            'published instead of what a build writes there',
            'another name, unless it is meant',
          ),
        ]
      : [];
  });
}
