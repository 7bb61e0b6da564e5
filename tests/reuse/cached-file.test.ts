import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachedFile } from '../../src/reuse/cached-file.ts';
import { writeWhole } from '../../src/reuse/write-whole.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-reuse-'));
const file = path.join(folder, 'deep', 'picture.png');
const bytes = new TextEncoder().encode('all of it');
const flip = (at: number) => {
  const whole = readFileSync(file);
  whole.writeUInt8(whole.readUInt8(at < 0 ? whole.length + at : at) ^ 1, at < 0 ? whole.length + at : at);
  writeFileSync(file, whole);
};
beforeEach(() => {
  rmSync(path.dirname(file), { recursive: true, force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('writeWhole(file, bytes)', () => {
  it('leaves one file, whole, however many write it at once', async () => {
    const versions = Array.from({ length: 20 }, (_, at) => String(at).repeat(100_000));
    await Promise.all(versions.map((version) => writeWhole(file, version)));
    expect(versions).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(path.dirname(file))).toEqual(['picture.png']);
  });

  it('takes the place of an empty folder', async () => {
    mkdirSync(file, { recursive: true });
    await writeWhole(file, bytes);
    expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
  });

  it('leaves nothing behind where it cannot write', async () => {
    await writeWhole(path.join(file, 'inner'), bytes);
    await expect(writeWhole(file, bytes)).rejects.toThrow();
    expect(readdirSync(path.dirname(file))).toEqual(['picture.png']);
  });
});

describe('cachedFile(file, make)', () => {
  const make = vi.fn(() => Promise.resolve(bytes));
  beforeEach(() => {
    make.mockClear();
  });

  it('makes the file once, and gives the same bytes each time', async () => {
    expect(await cachedFile(file, make)).toEqual(bytes);
    expect(new Uint8Array(await cachedFile(file, make))).toEqual(bytes);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['was cut short', () => truncateSync(file, 3)],
    ['is empty', () => writeFileSync(file, '')],
    ['has one other bit at its end', () => flip(-1)],
    ['has one other bit in its digest', () => flip(0)],
    ['holds more', () => appendFileSync(file, 'and more')],
    ['is gone', () => rmSync(file)],
  ])('makes a file again that %s', async (_, harm) => {
    await cachedFile(file, make);
    harm();
    expect(new Uint8Array(await cachedFile(file, make))).toEqual(bytes);
    expect(make).toHaveBeenCalledTimes(2);
    expect(readdirSync(path.dirname(file))).toEqual(['picture.png']);
  });
});
