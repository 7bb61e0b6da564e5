import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { recordsChannel, recordsIn } from './document.ts';
import { indexFiles } from './index-files.ts';
import type { IndexTask } from './index-thread.ts';

/** Where batches of the index are kept, apart for `dev`, which knows drafts too. */
const kept = (of: 'build' | 'dev') => path.resolve('.cache/search', of);

/** Writes the index of these records into a folder, in a thread of its own. */
function writeIndex(records: string, built: string) {
  const task: IndexTask = { records, kept: kept('build'), built };
  const thread = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => thread.once('error', reject).once('exit', resolve));
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Writes the search index into the build; in `dev` keeps one in memory, made anew when content changes. An index cannot
 * be changed, only made, which takes longer than anything else after a small change: so it is made beside the pages.
 */
export function searchIndex(): AstroIntegration {
  let built = '';
  let written: Promise<unknown> | undefined;
  const write = (records: unknown) => {
    written = writeIndex(String(records), built);
    // Waited for when the pages are done, which is soon enough for a failure.
    written.catch(() => undefined);
  };
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: '/search/[records].json',
          entrypoint: './src/search/indexing/records-route.ts',
          prerender: true,
        });
      },
      'astro:config:done': ({ config }) =>
        void (built = fileURLToPath(new URL('./pagefind/', config.outDir))),
      'astro:build:start': () => subscribe(recordsChannel, write),
      'astro:build:done': async () => {
        unsubscribe(recordsChannel, write);
        if (!written) throw new Error('Nobody said what search is to find: see records-route.ts');
        await written;
      },
      'astro:server:setup': ({ server }) => {
        let files: ReturnType<typeof indexFiles> | undefined;
        // One after the other: the first to end would close the indexer under the second.
        let last: Promise<unknown> = Promise.resolve();
        const make = async (address: string) => {
          await last;
          const answer = await fetch(address);
          return indexFiles(recordsIn(await answer.text()), kept('dev'));
        };
        server.watcher.on('all', (_, file) => {
          if (file.includes(`${path.sep}content${path.sep}`)) files = undefined;
        });
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use(`${base}/pagefind`, (request, response, next) => {
          const { host } = request.headers;
          if (!files) {
            files = make(`http://${host ?? 'localhost'}${base}/search/records.json`);
            last = files.catch(() => undefined);
          }
          const asked = files;
          asked.then(
            (made) => {
              const name = (request.url ?? '').slice(1).replace(/\?.*$/, '');
              const content = made.get(name);
              response.statusCode = content ? 200 : 404;
              response.setHeader('Content-Type', types[path.extname(name)] ?? 'application/octet-stream');
              response.end(content);
            },
            (error: unknown) => {
              if (files === asked) files = undefined;
              next(error);
            },
          );
        });
      },
    },
  };
}
