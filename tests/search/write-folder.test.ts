import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '../../src/search/indexing/write-folder.ts';

const files = new Map([
  ['entry.json', Buffer.from('{}')],
  ['index/en_1.pf_index', Buffer.from('one')],
]);
let root: string;
beforeEach(() => {
  root = path.join(mkdtempSync(path.join(tmpdir(), 'write-folder-')), 'index');
  writeFolder(root, files);
});
afterEach(() => rmSync(path.dirname(root), { recursive: true }));

const held = () =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => [name, readFileSync(path.join(parentPath, name), 'utf8')])
    .sort();
const whole = [
  ['en_1.pf_index', 'one'],
  ['entry.json', '{}'],
];

describe('writeFolder(folder, files)', () => {
  it('writes all files where there is no folder', () => {
    expect(held()).toEqual(whole);
  });

  it('leaves a file that is the same untouched, and rewrites one that differs', () => {
    const same = path.join(root, 'index/en_1.pf_index');
    utimesSync(same, 1, 1);
    writeFileSync(path.join(root, 'entry.json'), '[]');
    writeFolder(root, files);
    expect(held()).toEqual(whole);
    expect(statSync(same).mtimeMs).toBe(1000);
  });

  it('removes every other file', () => {
    mkdirSync(path.join(root, 'fragment'));
    writeFileSync(path.join(root, 'fragment/en_0.pf_fragment'), 'of a page that is gone');
    writeFolder(root, files);
    expect(held()).toEqual(whole);
  });
});
