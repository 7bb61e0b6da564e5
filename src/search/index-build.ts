import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { recordsChannel, recordsIn } from './document.ts';
import { indexFiles } from './index-files.ts';

const kept = path.resolve('.cache/search');

/** Changes with whatever an index is made from: what is to be found, our code, and Pagefind. */
function keyOf(records: string) {
  const hash = createHash('sha256').update(records).update(readFileSync('package-lock.json'));
  for (const name of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(path.join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 32);
}

/** The folder of an index of these records: that of the last build, where it was made from the same. */
async function keptIndex(records: string) {
  const folder = path.join(kept, keyOf(records));
  if (existsSync(folder)) return folder;
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  const thread = new Worker(new URL('./index-thread.ts', import.meta.url), {
    workerData: { records, folder },
  });
  await new Promise((resolve, reject) => thread.once('error', reject).once('exit', resolve));
  return folder;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Writes the search index into the build; in `dev` keeps one in memory, made anew when content changes. An index cannot
 * be changed, only made, which takes longer than anything else after a small change: so it is made beside the pages.
 */
export function searchIndex(): AstroIntegration {
  let index: Promise<string> | undefined;
  const make = (records: unknown) => {
    index = keptIndex(String(records));
    // Waited for when the pages are written; a failure until then is no surprise.
    index.catch(() => undefined);
  };
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: '/search/[records].json',
          entrypoint: './src/search/records-route.ts',
          prerender: true,
        });
      },
      'astro:build:start': () => subscribe(recordsChannel, make),
      'astro:build:done': async ({ dir }) => {
        unsubscribe(recordsChannel, make);
        if (!index) throw new Error('Nobody said what search is to find: see records-route.ts');
        await cp(await index, fileURLToPath(new URL('./pagefind/', dir)), { recursive: true });
      },
      'astro:server:setup': ({ server }) => {
        let files: ReturnType<typeof indexFiles> | undefined;
        server.watcher.on('all', (_, file) => {
          if (file.includes(`${path.sep}content${path.sep}`)) files = undefined;
        });
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use(`${base}/pagefind`, (request, response, next) => {
          const { host } = request.headers;
          files ??= fetch(`http://${host ?? 'localhost'}${base}/search/records.json`)
            .then((answer) => answer.text())
            .then((json) => indexFiles(recordsIn(json)));
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
