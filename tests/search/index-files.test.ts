import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { toPage } from '../../src/search/indexing/document.ts';
import { indexFiles } from '../../src/search/indexing/index-files.ts';
import { fileOfShard, shardOf } from '../../src/search/word-shards.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'index-files-'));
beforeEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = (number: number, body = 'Words of a page') =>
  toPage({
    kind: 'essay',
    path: `/essays/${number}/`,
    title: `Essay ${number}`,
    description: 'What it says',
    body: `<p>${body}</p>`,
    published: new Date(Date.UTC(2026, number % 12, 1)),
    filters: { tag: [`tag-${number % 2} Tag`], year: ['2026'] },
  });
const records = Array.from({ length: 30 }, (_, number) => record(number));

type Files = Awaited<ReturnType<typeof indexFiles>>;
const bytes = (files: Files) =>
  [...files].map(([name, content]) => [name, Buffer.from(content).toString('base64')]).sort();

it('keeps one index, the same to the byte, while the records are the same', async () => {
  const first = await indexFiles(records, folder);
  expect(bytes(await indexFiles(records, folder))).toEqual(bytes(first));
  expect(readdirSync(folder)).toHaveLength(1);
});

it('builds the index anew when one record has changed, and keeps only the new one', async () => {
  const before = await indexFiles(records, folder);
  const after = await indexFiles([...records.slice(1), record(0, 'A novelty')], folder);
  expect(bytes(after)).not.toEqual(bytes(before));
  expect(new TextDecoder().decode(after.get(fileOfShard(shardOf('n'))))).toContain('novelty');
  expect(readdirSync(folder)).toHaveLength(1);
});

it('builds the index anew where the kept one is damaged', async () => {
  const first = await indexFiles(records, folder);
  for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), '');
  const again = await indexFiles(records, folder);
  expect([...again.keys()].length).toBe([...first.keys()].length);
});

it('builds the same index to the byte whenever it is built from the same records', async () => {
  const first = await indexFiles(records);
  expect(first.size).toBeGreaterThan(records.length);
  for (let again = 0; again < 5; again += 1) expect(bytes(await indexFiles(records))).toEqual(bytes(first));
});

it('without records, gives Pagefind’s code and an index without languages', async () => {
  const files = await indexFiles([]);
  expect(files.has('pagefind.js')).toBe(true);
  expect(JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json')))).toMatchObject({
    languages: {},
  });
});
