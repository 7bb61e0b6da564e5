import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import pMap from 'p-map';
import * as pagefind from 'pagefind';
import { cachedFile } from '../../reuse/cached-file.ts';
import { unfinished } from '../../reuse/write-whole.ts';
import type { IndexedPage } from './document.ts';
import { entryPath, type Files } from './pagefind-format.ts';
import { recut } from './recut.ts';
import { wordFiles } from './word-list.ts';

/** Pagefind's own search boxes, worker and script for marks: never loaded. */
const unused = /(?:-ui|-highlight|-worker)\.(?:js|css)$/;
/** The engine for languages whose endings Pagefind does not know. */
const engineOfOthers = 'wasm.unknown.pagefind';

/**
 * Patches to Pagefind's own script. It starts itself without waiting for the outcome, so a broken index would be
 * reported twice: to us by the first search, and in the console as an uncaught exception. And when asked only for a
 * filter, it fetches the words of the whole publication, and uses none.
 */
const mends = [
  [/(this\.init\(options\d?\?\.language\));/, '$1.catch(()=>{});'],
  [/(=)(this\.backend\.request_indexes\(ptr,term\));/, '$1filter_only?"[]":$2;'],
] as const;

function mended(file: { path: string; content: Uint8Array }) {
  if (!file.path.endsWith('.js')) return file.content;
  let code = new TextDecoder().decode(file.content);
  for (const [fault, mend] of mends) {
    if (!fault.test(code))
      throw new Error(`${file.path} is not as expected: see \`mends\` in index-files.ts`);
    code = code.replace(fault, mend);
  }
  return new TextEncoder().encode(code);
}

/** How many pages are handed to Pagefind at a time: one by one, it and we would wait for each other. */
const handedAtOnce = 8;

/**
 * Makes Pagefind return memory that it no longer needs at once, rather than after ten seconds, by when it has ended.
 * The setting is for the allocator that it uses on Linux; others ignore it.
 */
process.env['_RJEM_MALLOC_CONF'] ??= 'dirty_decay_ms:0,muzzy_decay_ms:0';

/** Hands these pages to Pagefind. What remains is to ask it for its files, which takes longest. */
async function handedToPagefind(pages: readonly IndexedPage[]) {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '§' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  const hand = async ({ url, content }: IndexedPage) => {
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0) throw new Error(`${url} was not indexed: ${added.errors.join('; ')}`);
  };
  await pMap(pages, hand, { concurrency: handedAtOnce });
  return index;
}

type PagefindFiles = Awaited<ReturnType<pagefind.PagefindIndex['getFiles']>>['files'];

function usedFiles(files: PagefindFiles): Files {
  const entry = files.find(({ path: name }) => name === entryPath);
  const needsOthers = /"wasm":null/.test(new TextDecoder().decode(entry?.content));
  return new Map(
    files
      .filter((file) => !unused.test(file.path) && (needsOthers || file.path !== engineOfOthers))
      .map((file): [string, Uint8Array] => [file.path, mended(file)]),
  );
}

/** What an index depends on besides its pages: our code, and the version of Pagefind. */
const code = [
  'package.json',
  ...readdirSync(import.meta.dirname).sort(),
  '../word-shards.ts',
  '../index-names.ts',
  '../../text/fold.ts',
]
  .map((name) => readFileSync(name === 'package.json' ? name : path.join(import.meta.dirname, name), 'utf8'))
  .join('\n');

/** Changes with whatever an index is made from. */
function keyOf(pages: readonly IndexedPage[]) {
  const madeFrom = createHash('sha256').update(code);
  for (const page of pages) madeFrom.update(JSON.stringify(page));
  return madeFrom.digest('hex');
}

/** The files that Pagefind makes of these pages, and our own files of their words. */
async function byPagefind(pages: readonly IndexedPage[]) {
  try {
    const index = await handedToPagefind(pages);
    const made = index.getFiles();
    // Meanwhile: Pagefind works in a process of its own.
    const words = wordFiles(pages.map(({ content }) => content.replace(/<[^>]*>/g, ' ')));
    const { files } = await made;
    return { files: usedFiles(files), words };
  } finally {
    await pagefind.close();
  }
}

/**
 * All files needed to search these pages, by path. Pagefind has ended, and freed its memory, before they are cut again.
 */
async function makeIndex(pages: readonly IndexedPage[]): Promise<Files> {
  const { files, words } = await byPagefind(pages);
  return new Map([...(await recut(files)), ...words]);
}

/** Removes older indexes, which would otherwise stay for ever. */
function removeOthers(folder: string, name: string) {
  for (const other of readdirSync(folder))
    if (other !== name && !other.endsWith(unfinished)) rmSync(path.join(folder, other), { recursive: true });
}

/**
 * The files needed to search these pages, cached in the folder while the pages are the same: Pagefind can make an
 * index, but not change one.
 */
export async function indexFiles(pages: readonly IndexedPage[], folder?: string): Promise<Files> {
  if (!folder) return makeIndex(pages);
  const name = keyOf(pages);
  const bytes = await cachedFile(path.join(folder, name), async () => serialize(await makeIndex(pages)));
  removeOthers(folder, name);
  return deserialize(bytes) as Files;
}
