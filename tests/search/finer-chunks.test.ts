import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withFinerChunks, type IndexFile } from '../../src/search/finer-chunks.ts';

const syllables = ['ba', 'co', 'de', 'fi', 'gu', 'ha', 'lo', 'mi', 'ne', 'pu', 'ro', 'sa', 'ti', 'vu'];
/** None has an ending that Pagefind would take away. */
const words = syllables.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => `${a}${b}${c}x`)));

let before: readonly IndexFile[] = [];
let after: readonly IndexFile[] = [];
const chunks = (files: readonly IndexFile[]) => files.filter(({ path }) => path.endsWith('.pf_index'));
const bytes = (file: IndexFile) => gunzipSync(file.content).length;

beforeAll(async () => {
  const { index } = await pagefind.createIndex();
  for (let page = 0; page < 8; page += 1) {
    await index?.addCustomRecord({ url: `/${page}/`, content: words.join(' '), language: 'en' });
  }
  before = (await index?.getFiles())?.files ?? [];
  after = withFinerChunks(before);
});
afterAll(() => pagefind.close());

it('cuts an index into smaller chunks and loses nothing', () => {
  expect(chunks(before).length).toBeGreaterThan(0);
  expect(chunks(after).length).toBeGreaterThan(2 * chunks(before).length);
  const all = chunks(after).map(({ content }) => gunzipSync(content).toString('latin1'));
  for (const word of words)
    expect(
      all.filter((chunk) => chunk.includes(word)),
      word,
    ).toHaveLength(1);
});

it('makes none much larger than it should be', () => {
  expect(Math.max(...chunks(after).map(bytes))).toBeLessThan(12_000);
});

it('names in the metadata every chunk that it made', () => {
  const meta = after.find(({ path }) => path.endsWith('.pf_meta'));
  const told = meta ? gunzipSync(meta.content).toString('latin1') : '';
  for (const { path } of chunks(after)) expect(told).toContain(/index\/(.*)\.pf_index/.exec(path)?.[1]);
});

it('leaves all other files as they were', () => {
  const others = (files: readonly IndexFile[]) =>
    files.filter(({ path }) => !/\.pf_(?:index|meta)$/.test(path)).map(({ path }) => path);
  expect(others(after).sort()).toEqual(others(before).sort());
});

it('says so when Pagefind writes another format', () => {
  const broken = before.map((file) =>
    file.path.endsWith('.pf_meta') ? { ...file, content: Buffer.from('not this') } : file,
  );
  expect(() => withFinerChunks(broken)).toThrow();
});
