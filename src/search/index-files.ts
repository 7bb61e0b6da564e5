import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import * as pagefind from 'pagefind';
import { sealed, unsealed } from '../library/sealed.ts';
import type { IndexedPage } from './document.ts';
import { mergedIndex } from './merged-index.ts';
import { entryPath, type Files } from './pagefind-format.ts';
import { wordList } from './word-list.ts';

/** Pagefind's own search boxes, worker and script for marks: never loaded. */
const unused = /(?:-ui|-highlight|-worker)\.(?:js|css)$/;
/** The engine for languages whose endings Pagefind does not know. */
const engineOfOthers = 'wasm.unknown.pagefind';

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

/** How many pages Pagefind is handed before it has answered: one by one, it and we would wait for each other. */
const handedAtOnce = 8;

/** The index of one batch, by Pagefind. */
async function indexOf(batch: readonly IndexedPage[]): Promise<Files> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '§' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  const waiting = batch.values();
  const hand = async () => {
    for (const { url, content } of waiting) {
      const added = await index.addHTMLFile({ url, content });
      if (added.errors.length > 0) throw new Error(`${url} was not indexed: ${added.errors.join('; ')}`);
    }
  };
  await Promise.all(Array.from({ length: handedAtOnce }, hand));
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const entry = files.find(({ path: name }) => name === entryPath);
  const needsOthers = /"wasm":null/.test(new TextDecoder().decode(entry?.content));
  return new Map(
    files
      .filter((file) => !unused.test(file.path) && (needsOthers || file.path !== engineOfOthers))
      .map((file): [string, Uint8Array] => [file.path, quieted(file)]),
  );
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** About so many pages at a time are given to Pagefind. */
const batchSize = 64;

/**
 * The pages in batches. A page's address alone decides on its batch, and their number on a power of two, so that pages
 * stay where they are when others come and go. Of no pages one empty batch, since Pagefind's code comes with a batch.
 */
function batchesOf(pages: readonly IndexedPage[]): (readonly IndexedPage[])[] {
  const count = 2 ** Math.max(0, Math.round(Math.log2(pages.length / batchSize)));
  const batches = Map.groupBy(pages, ({ url }) => digest(url).readUInt32BE() % count);
  return batches.size > 0 ? [...batches.values()] : [[]];
}

/** What decides on an index besides what is to be found: our code, and the version of Pagefind. */
const code = ['package.json', ...readdirSync(import.meta.dirname).sort()]
  .map((name) => readFileSync(name === 'package.json' ? name : path.join(import.meta.dirname, name), 'utf8'))
  .join('\n');

/** Changes with whatever the index of a batch is made from. */
const keyOf = (batch: readonly IndexedPage[]) => digest(code + JSON.stringify(batch)).toString('hex');

/** A batch as an earlier build kept it; nothing where it is not there, or not whole. */
function kept(file: string) {
  try {
    const whole = unsealed(readFileSync(file));
    return whole && (deserialize(whole) as Files);
  } catch {
    return undefined;
  }
}

/** Under its name only once it is whole: a build may be ended at any time. */
function keep(file: string, files: Files) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.unfinished`, sealed(serialize(files)));
  renameSync(`${file}.unfinished`, file);
}

/** The index of a batch: the one that is kept in this file, or a new one, which is then kept there. */
async function keptOrMade(batch: readonly IndexedPage[], file: string) {
  const before = kept(file);
  if (before) return before;
  const made = await indexOf(batch);
  keep(file, made);
  return made;
}

/** What no batch of now is called would stay for ever. */
function sweep(folder: string, used: ReadonlySet<string>) {
  for (const name of readdirSync(folder))
    if (!used.has(name)) rmSync(path.join(folder, name), { recursive: true });
}

function wordsFile(pages: readonly IndexedPage[]) {
  const texts = pages.map(({ content }) => content.replace(/<[^>]*>/g, ' '));
  return Buffer.from(JSON.stringify(wordList(texts)));
}

/** What is needed to search these pages, by path. Indexes of batches are kept in the folder for the next time. */
export async function indexFiles(pages: readonly IndexedPage[], folder?: string) {
  const batches = new Map(batchesOf(pages).map((batch) => [keyOf(batch), batch]));
  const indexes: Files[] = [];
  try {
    // One after the other: Pagefind holds a batch in memory until its index is done.
    for (const [key, batch] of batches)
      indexes.push(await (folder ? keptOrMade(batch, path.join(folder, key)) : indexOf(batch)));
  } finally {
    await pagefind.close();
  }
  if (folder) sweep(folder, new Set(batches.keys()));
  return mergedIndex(indexes, pages).set('words.json', wordsFile(pages));
}
