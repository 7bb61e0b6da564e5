import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { IndexedPage } from './document.ts';
import { withFinerChunks } from './finer-chunks.ts';
import { wordList } from './word-list.ts';

const records = '/search/records.json';

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
  if (caught === code) throw new Error(`${file.path} is not as expected: see \`quieted\` in index-build.ts`);
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

const isPage = (one: unknown): one is IndexedPage =>
  typeof one === 'object' && one !== null && 'url' in one && 'content' in one;

function parse(json: string): IndexedPage[] {
  const pages: unknown = JSON.parse(json);
  return Array.isArray(pages) ? pages.filter(isPage) : [];
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Writes the search index into the build; in `dev` keeps one in memory, made anew when content changes. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: records, entrypoint: './src/search/records.json.ts', prerender: true });
      },
      'astro:build:done': async ({ dir }) => {
        const source = new URL(`.${records}`, dir);
        const pages = parse(await readFile(source, 'utf8'));
        await rm(source);
        const root = fileURLToPath(new URL('./pagefind/', dir));
        const files = await indexFiles(pages);
        const folders = new Set([...files.keys()].map((name) => path.dirname(path.join(root, name))));
        for (const folder of folders) await mkdir(folder, { recursive: true });
        for (const [name, content] of files) await writeFile(path.join(root, name), content);
      },
      'astro:server:setup': ({ server }) => {
        let files: ReturnType<typeof indexFiles> | undefined;
        server.watcher.on('all', (_, file) => {
          if (file.includes(`${path.sep}content${path.sep}`)) files = undefined;
        });
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use(`${base}/pagefind`, (request, response, next) => {
          const { host } = request.headers;
          files ??= fetch(`http://${host ?? 'localhost'}${base}${records}`)
            .then((answer) => answer.text())
            .then((json) => indexFiles(parse(json)));
          files.then(
            (made) => {
              const name = (request.url ?? '').slice(1).replace(/\?.*$/, '');
              const content = made.get(name);
              response.statusCode = content ? 200 : 404;
              response.setHeader('Content-Type', types[path.extname(name)] ?? 'application/octet-stream');
              response.end(content);
            },
            (error: unknown) => {
              files = undefined;
              next(error);
            },
          );
        });
      },
    },
  };
}
