import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { models } from '../models/index.ts';
import { plateNames } from '../plates/names.ts';
import { pathsIn } from '../publication/nearest-addresses.ts';
import { site } from '../site.ts';
import { checkContent } from './check-content.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { checkPictureFiles } from './picture-files.ts';
import { reportInPages } from './report-in-pages.ts';
import { report, stops } from './report.ts';

/** The addresses in the sitemap of an earlier build, if the folder has one. */
function publishedIn(built: string) {
  const file = path.join(built, 'sitemap-0.xml');
  const { pathname } = new URL(site.address.replace(/\/?$/, '/'));
  return existsSync(file)
    ? pathsIn(readFileSync(file, 'utf8')).flatMap((one) =>
        one.startsWith(pathname) ? `/${one.slice(pathname.length)}` : [],
      )
    : [];
}

/** Milliseconds after which a change has surely been checked. */
const settled = 1000;

/** Milliseconds after which Astro has surely reloaded a corrected text. */
const takenUp = 5000;

/**
 * Checks all content before Astro reads any of it: Astro would name only the first mistake, and some not at all. If
 * there are mistakes, a build prints the report and ends; the development server prints it, goes on, and checks again
 * after each change.
 */
export function contentChecks(): AstroIntegration {
  let root = '';
  let last = '';
  let stopped = false;
  let mended = -Infinity;
  const check = async () => {
    const content = path.join(root, 'content');
    const checked = checkContent(content, {
      models: Object.keys(models),
      plateNames,
      routes: filesUnder(path.join(root, 'src/pages')),
      address: site.address,
      trustAuthors: site.trustAuthors,
      strict: site.strict,
      before: publishedIn(path.join(root, 'dist')),
    });
    const problems = [...checked, ...(await checkPictureFiles(content))];
    const text = report(problems);
    if (text !== '' && text !== last) console.error(`\n${text}\n`);
    if (text === '' && last !== '') console.error('\nThe content is in order again.\n');
    last = text;
    const before = stopped;
    stopped = stops(problems);
    if (before && !stopped) mended = performance.now();
    return problems;
  };
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command === 'preview') return;
        // Exiting here keeps Astro from adding a report and a stack trace of its own.
        if (stops(await check()) && command !== 'dev') process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { isDrawing } = reportInPages(server, {
          report: () => (stopped ? last : ''),
          isTakenUp: () => performance.now() - mended > takenUp,
        });
        // Astro would also log errors that a mistake in the content causes, with a stack, sometimes before the report.
        const isTold = () => stopped || isDrawing();
        const { destination } = logger.options;
        logger.options.destination = {
          ...destination,
          write: (message) => {
            if (message.level !== 'error') destination.write(message);
            else if (!isTold()) setTimeout(() => isTold() || destination.write(message), settled);
          },
        };
        // The checks also read `public/`: for links, pictures, and file names that the build needs itself.
        const read = ['content', 'public'].map((name) => path.join(root, name) + path.sep);
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(read);
        server.watcher.on('all', (_event, file) => {
          if (!read.some((folder) => file.startsWith(folder))) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => {
            const before = last;
            check().then(
              () => last !== before && server.ws.send({ type: 'full-reload' }),
              (error: unknown) => logger.error(String(error)),
            );
          }, 100);
        });
      },
    },
  };
}
