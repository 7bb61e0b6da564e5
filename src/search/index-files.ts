import * as pagefind from 'pagefind';
import type { IndexedPage } from './document.ts';
import { withFinerChunks } from './finer-chunks.ts';
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

/** What is needed to search these pages, by path. */
export async function indexFiles(pages: readonly IndexedPage[]) {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '§' });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  try {
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
    const texts = pages.map(({ content }) => content.replace(/<[^>]*>/g, ' '));
    const words = new TextEncoder().encode(JSON.stringify(wordList(texts)));
    return new Map<string, Uint8Array>([
      ...withFinerChunks(files)
        .filter((file) => !unused.test(file.path))
        .map((file): [string, Uint8Array] => [file.path, quieted(file)]),
      ['words.json', words],
    ]);
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}
