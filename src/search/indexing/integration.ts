import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { pagesIn, recordsChannel } from './document.ts';
import { indexFiles } from './index-files.ts';
import type { IndexTask } from './index-thread.ts';
import type { Files } from './pagefind-format.ts';
import { inThread } from './in-thread.ts';
import { writeFolder } from './write-folder.ts';

/** The index's folder in the build. */
export const indexFolder = 'pagefind/';

/** Where the index is cached; `dev` has a folder of its own, since its index includes drafts. */
const cacheFolder = (of: 'build' | 'dev') => path.resolve('.cache/search', of);

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/**
 * Writes the search index into the build; in `dev` keeps one in memory, made anew when content changes. An index cannot
 * be changed, only made anew, which takes longer than anything else after a small change: so it is made in parallel
 * with the pages.
 */
export function searchIndex(): AstroIntegration {
  let outFolder = '';
  let index: Promise<Files> | undefined;
  const begin = (records: unknown) => {
    const task: IndexTask = { pages: pagesIn(records), cache: cacheFolder('build') };
    index = inThread(new URL('./index-thread.ts', import.meta.url), task) as Promise<Files>;
  };
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          // Comes before all other routes in Astro's order, so that what is to be found is known before they are looked
          // up.
          pattern: '/_search/[records].json',
          entrypoint: './src/search/indexing/records-route.ts',
          prerender: true,
        });
      },
      'astro:config:done': ({ config }) =>
        void (outFolder = fileURLToPath(new URL(indexFolder, config.outDir))),
      'astro:build:start': () => subscribe(recordsChannel, begin),
      'astro:build:done': async () => {
        unsubscribe(recordsChannel, begin);
        if (!index) throw new Error('Nobody said what search is to find: see records-route.ts');
        writeFolder(outFolder, await index);
      },
      'astro:server:setup': ({ server }) => {
        let files: ReturnType<typeof indexFiles> | undefined;
        // Runs one at a time: the first to end would close Pagefind while the second uses it.
        let last: Promise<unknown> = Promise.resolve();
        const make = async (address: string) => {
          await last;
          const answer = await fetch(address);
          return indexFiles(pagesIn(await answer.json()), cacheFolder('dev'));
        };
        server.watcher.on('all', (_, file) => {
          if (file.includes(`${path.sep}content${path.sep}`)) files = undefined;
        });
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use(`${base}/pagefind`, (request, response, next) => {
          const { host } = request.headers;
          if (!files) {
            files = make(`http://${host ?? 'localhost'}${base}/_search/records.json`);
            last = files.catch(() => undefined);
          }
          const current = files;
          current.then(
            (index) => {
              const name = (request.url ?? '').slice(1).replace(/\?.*$/, '');
              const content = index.get(name);
              response.statusCode = content ? 200 : 404;
              response.setHeader(
                'Content-Type',
                contentTypes[path.extname(name)] ?? 'application/octet-stream',
              );
              response.end(content);
            },
            (error: unknown) => {
              if (files === current) files = undefined;
              next(error);
            },
          );
        });
      },
    },
  };
}
