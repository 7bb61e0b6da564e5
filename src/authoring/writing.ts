import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import type { CheckOptions } from '../checks/check-options.ts';
import type { Problem } from '../checks/problem.ts';

/** A file to be written into the content folder. */
export interface NewFile {
  /** Path within the folder of content. */
  readonly file: string;
  readonly text: string;
  /** Pictures to copy along with it. */
  readonly pictures?: readonly { readonly from: string; readonly to: string }[];
}

/** Writes new files. Throws rather than overwrite one that has appeared in the meantime. */
export function write(files: readonly NewFile[], content: string) {
  for (const { file, text, pictures = [] } of files) {
    const target = path.join(content, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: 'wx' });
    for (const { from, to } of pictures) copyFileSync(from, path.join(content, to), constants.COPYFILE_EXCL);
  }
}

/** What the checks would say about new files, before any is written: the checks run on a copy of the content. */
export function problemsWith(
  files: readonly NewFile[],
  content: string,
  checkOptions: CheckOptions,
): Problem[] {
  const copy = mkdtempSync(path.join(tmpdir(), 'fulcrum-new-'));
  try {
    if (existsSync(content)) cpSync(content, path.join(copy, 'content'), { recursive: true });
    const served = path.join(content, '..', 'public');
    if (existsSync(served)) cpSync(served, path.join(copy, 'public'), { recursive: true });
    write(files, path.join(copy, 'content'));
    const names = new Set(files.map(({ file }) => `content/${file}`));
    return checkContent(path.join(copy, 'content'), checkOptions).filter(({ file }) => names.has(file));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
