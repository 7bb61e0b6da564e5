import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './pagefind-format.ts';

/**
 * Makes a folder hold these files and no other. What stands there already is left: of an index most files are as the
 * build before wrote them, and to write one takes twenty times as long as to read it.
 */
export function writeFolder(folder: string, files: Files) {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const present = new Set<string>();
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (files.get(name) && readFileSync(file).equals(files.get(name) ?? new Uint8Array())) present.add(name);
    else rmSync(file);
  }
  for (const part of new Set([...files.keys()].map((name) => path.dirname(name))))
    mkdirSync(path.join(folder, part), { recursive: true });
  for (const [name, content] of files)
    if (!present.has(name)) writeFileSync(path.join(folder, name), content);
}
