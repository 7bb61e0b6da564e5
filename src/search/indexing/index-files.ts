import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
 * Pagefind starts itself without waiting for the outcome, so a broken index would be reported twice: to us by the first
 * search, and to the console as an exception that nobody caught.
 */
function quieted(name: string, content: Uint8Array) {
  if (!name.endsWith('.js')) return content;
  const code = new TextDecoder().decode(content);
  const caught = code.replace(/(this\.init\(options\d?\?\.language\));/, '$1.catch(()=>{});');
  if (caught === code) throw new Error(`${name} is not as expected: see \`quieted\` in index-files.ts`);
  return new TextEncoder().encode(caught);
}

/** How many pages Pagefind is handed before it has answered: one by one, it and we would wait for each other. */
const handedAtOnce = 8;

/**
 * What Pagefind gives back at once of the memory that it no longer needs: it keeps that for ten seconds, longer than it
 * runs. For the allocator it is built with on Linux; others do not know the name.
 */
process.env['_RJEM_MALLOC_CONF'] ??= 'dirty_decay_ms:20,muzzy_decay_ms:0';

/**
 * Writes what Pagefind makes of these pages into a folder, for what it hands over instead we and it would hold twice;
 * returns what is done meanwhile, since Pagefind works in a process of its own.
 */
async function writtenByPagefind<Done>(
  pages: readonly IndexedPage[],
  outputPath: string,
  meanwhile: () => Done,
): Promise<Done> {
  try {
    const { index, errors } = await pagefind.createIndex({ includeCharacters: '§' });
    if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
    const hand = async ({ url, content }: IndexedPage) => {
      const added = await index.addHTMLFile({ url, content });
      if (added.errors.length > 0) throw new Error(`${url} was not indexed: ${added.errors.join('; ')}`);
    };
    await pMap(pages, hand, { concurrency: handedAtOnce });
    const writing = index.writeFiles({ outputPath });
    const done = meanwhile();
    const written = await writing;
    if (written.errors.length > 0)
      throw new Error(`No search index was written: ${written.errors.join('; ')}`);
    return done;
  } finally {
    await pagefind.close();
  }
}

/** What a search loads of the files in a folder. */
function usedFiles(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const needsOthers = readFileSync(path.join(folder, entryPath), 'utf8').includes('"wasm":null');
  return new Map(
    names
      .filter((name) => !unused.test(name) && (needsOthers || name !== engineOfOthers))
      .map((name) => [name, quieted(name, new Uint8Array(readFileSync(path.join(folder, name))))]),
  );
}

/** What decides on an index besides what is to be found: our code, and the version of Pagefind. */
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

/** What is needed to search these pages, by path. By the time of the cut Pagefind and its memory are gone. */
async function makeIndex(pages: readonly IndexedPage[]): Promise<Files> {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-index-'));
  try {
    const words = await writtenByPagefind(pages, folder, () =>
      wordFiles(pages.map(({ content }) => content.replace(/<[^>]*>/g, ' '))),
    );
    return new Map([...(await recut(usedFiles(folder))), ...words]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Indexes of what is no longer there would stay for ever. */
function removeOthers(folder: string, name: string) {
  for (const other of readdirSync(folder))
    if (other !== name && !other.endsWith(unfinished)) rmSync(path.join(folder, other), { recursive: true });
}

/** The same, kept in the folder for as long as the pages are the same: Pagefind can make an index, but not change one. */
export async function indexFiles(pages: readonly IndexedPage[], folder?: string): Promise<Files> {
  if (!folder) return makeIndex(pages);
  const name = keyOf(pages);
  const bytes = await cachedFile(path.join(folder, name), async () => serialize(await makeIndex(pages)));
  removeOthers(folder, name);
  return deserialize(bytes) as Files;
}
