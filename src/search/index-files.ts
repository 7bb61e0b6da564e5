import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as pagefind from 'pagefind';
import type { IndexedPage } from './document.ts';
import { mergedIndex } from './merged-index.ts';
import type { Files } from './pagefind-format.ts';
import { wordList } from './word-list.ts';

/** Pagefind's own search boxes, worker and script for marks, and the engine for other languages: never loaded. */
const unused = /(?:-ui|-highlight|-worker)\.(?:js|css)$|^wasm\.unknown/;

/**
 * Pagefind starts itself without waiting for the outcome, so a broken index would be reported twice: to us by the first
 * search, and to the console as an exception that nobody caught.
 */
function quieted(file: { path: string; content: Uint8Array }) {
  if (!file.path.endsWith('.js')) return file.content;
  const code = new TextDecoder().decode(file.content);
  const caught = code.replace(/(this\.init\(options\d?\?\.language\));/, '$1.catch(()=>{});');
  if (caught === code) throw new Error(`${file.path} is not as expected: see \`quieted\` in index-files.ts`);
  return new TextEncoder().encode(caught);
}

async function indexed(pages: readonly IndexedPage[]): Promise<Files> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '§' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  const add = async ({ url, content }: IndexedPage) => {
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0) throw new Error(`${url} was not indexed: ${added.errors.join('; ')}`);
  };
  // A few at a time: one by one, the indexer and we would wait for each other.
  const left = pages.values();
  const adding = async () => {
    for (const one of left) await add(one);
  };
  await Promise.all(Array.from({ length: 8 }, adding));
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(
    files
      .filter((file) => !unused.test(file.path))
      .map((file): [string, Uint8Array] => [file.path, quieted(file)]),
  );
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** About so many pages at a time are given to Pagefind. */
const batchSize = 64;

/** The pages in batches, in which a page stays though others come and go. */
function batchesOf(pages: readonly IndexedPage[]): (readonly IndexedPage[])[] {
  const count = 2 ** Math.max(0, Math.round(Math.log2(pages.length / batchSize)));
  const batches = Map.groupBy(pages, ({ url }) => digest(url).readUInt32BE() % count);
  return batches.size > 0 ? [...batches.values()] : [[]];
}

/** Changes with whatever an index is made from, besides what is to be found: our code, and Pagefind. */
const code = ['package.json', ...readdirSync(import.meta.dirname).sort()]
  .map((name) => readFileSync(name === 'package.json' ? name : path.join(import.meta.dirname, name), 'utf8'))
  .join('\n');

/** A batch as an earlier build kept it; nothing where it is not there, or not whole. */
function keptIn(file: string) {
  try {
    return deserialize(readFileSync(file)) as Files;
  } catch {
    return undefined;
  }
}

function keep(file: string, files: Files) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.unfinished`, serialize(files));
  renameSync(`${file}.unfinished`, file);
}

/** What is needed to search these pages, by path. Batches of before are taken from a folder, and kept there. */
export async function indexFiles(pages: readonly IndexedPage[], folder?: string) {
  const used = new Set<string>();
  const batches: Files[] = [];
  try {
    for (const batch of batchesOf(pages)) {
      const key = digest(code + JSON.stringify(batch)).toString('hex');
      const file = folder && path.join(folder, key);
      const before = file && keptIn(file);
      const files = before || (await indexed(batch));
      if (file && !before) keep(file, files);
      batches.push(files);
      used.add(key);
    }
  } finally {
    await pagefind.close();
  }
  if (folder)
    for (const name of readdirSync(folder))
      if (!used.has(name)) rmSync(path.join(folder, name), { recursive: true });
  const texts = pages.map(({ content }) => content.replace(/<[^>]*>/g, ' '));
  const words = Buffer.from(JSON.stringify(wordList(texts)));
  return mergedIndex(batches, pages).set('words.json', words);
}
