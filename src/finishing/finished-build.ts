import { existsSync, lstatSync, readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { writeWhole } from '../reuse/write-whole.ts';
import { finishPages, type Alike } from './finish-pages.ts';

/** How a build left its folder: when each file last changed, and the sheets of pages, which became one. */
interface LastBuild {
  readonly changed: Readonly<Record<string, number>>;
  readonly alike: readonly Alike[];
}

/** A file's path in a folder, written alike on every system. */
const nameIn = (root: string, file: string) => path.relative(root, file).split(path.sep).join('/');

/** Every file of a folder, by its path there, with when it last changed. */
function filesIn(root: string) {
  const entries = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [];
  return new Map(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [nameIn(root, file), lstatSync(file).ctimeMs]),
  );
}

/** Removes the folders that hold nothing, deepest first. */
function removeEmptyFolders(root: string) {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = path.join(root, entry.name);
    removeEmptyFolders(folder);
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

/**
 * What is done to `dist` around Astro's own work. Before it: what the last build left stays, since Astro leaves a page
 * where it stands while its key is the same, but nothing stays that is not just as it was left, or that a build left
 * which did not end. After it: pages are finished (see `finishPages`), and what this build neither wrote nor took over
 * is removed. So a small change costs little, and what stands in `dist` is what an empty one would have come to.
 */
export function finishedBuild(): AstroIntegration {
  let root = '';
  let base = '/';
  let cache: URL;
  let lastBuild: LastBuild = { changed: {}, alike: [] };
  const inCache = (name: string) => new URL(name, cache);
  const forget = (name: string) => rmSync(inCache(name), { force: true });
  // What was reached through a link that is gone is gone.
  const remove = (name: string) => rmSync(path.join(root, name), { force: true });
  return {
    name: 'finished-build',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({ vite: { build: { emptyOutDir: false } } });
        cache = config.cacheDir;
        // Parsed content is kept until it or `content.config.ts` changes, though the schema may have; reading all of it
        // again takes a second for a thousand essays.
        forget('data-store.json');
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.outDir);
        ({ base } = config);
      },
      'astro:build:start': () => {
        try {
          lastBuild = JSON.parse(readFileSync(inCache('left.json'), 'utf8')) as LastBuild;
        } catch {
          // The last build did not end, or there was none.
          forget('incremental-build.json');
        }
        forget('left.json');
        for (const [name, changed] of filesIn(root)) if (lastBuild.changed[name] !== changed) remove(name);
      },
      'astro:build:done': async ({ assets }) => {
        const takenOver = new Set([...assets.values()].flat().map((url) => nameIn(root, fileURLToPath(url))));
        const untouched = new Set<string>();
        for (const [name, changed] of filesIn(root)) {
          if (lastBuild.changed[name] !== changed) continue;
          if (takenOver.has(name)) untouched.add(name);
          else remove(name);
        }
        const alike = await finishPages(root, base, lastBuild.alike, untouched);
        removeEmptyFolders(root);
        const now: LastBuild = { changed: Object.fromEntries(filesIn(root)), alike };
        await writeWhole(fileURLToPath(inCache('left.json')), JSON.stringify(now));
      },
    },
  };
}
