import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './pagefind-format.ts';

/**
 * Makes a folder contain these files and no others. Files that are already there are left alone: most of an index is as
 * the last build wrote it, and writing a file takes twenty times as long as reading it.
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
