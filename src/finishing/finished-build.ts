import { hash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { isOfSystem } from '../publication/paths.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { sealed, unsealed } from '../reuse/sealed.ts';
import { writeWhole } from '../reuse/write-whole.ts';
import { inWords } from './build-ends.ts';
import { finishPages, type Alike } from './finish-pages.ts';
import { headersFor } from './security-policy.ts';
import { learnOurCode, ourCode, type Directive, type OurCode } from './our-code.ts';

/**
 * A file as a build left it: when the system last saw it change, which no program can set back, and how long it is, since
 * a machine that is switched off may keep the one and not the other.
 */
interface BuiltFile {
  readonly changed: number;
  readonly size: number;
}

const isAsLeft = (now: BuiltFile, before: BuiltFile | undefined) =>
  now.changed === before?.changed && now.size === before.size;

/** How a build left its folder, with the sheets of pages, which became one, and what Astro noted of them. */
interface LastBuild {
  readonly files: Readonly<Record<string, BuiltFile>>;
  readonly alike: readonly Alike[];
  readonly noted: string;
  /** The content as Astro's collections hold it, and the code that read it. */
  readonly collections: string;
  readonly code: string;
}

const nothing: LastBuild = { files: {}, alike: [], noted: '', collections: '', code: '' };

/** A file's path in a folder, written alike on every system. */
const nameIn = (root: string, file: string) => path.relative(root, file).split(path.sep).join('/');

/** Where Astro keeps its collections, in its folder of the cache. */
const collections = 'data-store.json';

const digestOf = (file: string) => (existsSync(file) ? hash('sha256', readFileSync(file)) : '');

/** Every file of a folder, by its path there. */
function filesIn(root: string) {
  const entries = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : [];
  return new Map(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file): [string, BuiltFile] => {
        const { ctimeMs, size } = lstatSync(file);
        return [nameIn(root, file), { changed: ctimeMs, size }];
      }),
  );
}

/** What decides how content is read, besides what it says. */
function digestOfCode() {
  const files = filesUnder('src').map((name) => path.join('src', name));
  const all = ['package-lock.json', 'astro.config.mjs', ...files].map((file) => `${file}\0${digestOf(file)}`);
  return hash('sha256', all.join('\n'));
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

/** Makes way for what is copied from `public`, which may have a file where `dist` has a folder, or the reverse. */
function makeWay(root: string, publicFolder: string) {
  const entries = existsSync(publicFolder)
    ? readdirSync(publicFolder, { recursive: true, withFileTypes: true })
    : [];
  for (const entry of entries) {
    const place = path.join(root, nameIn(publicFolder, path.join(entry.parentPath, entry.name)));
    const before = statSync(place, { throwIfNoEntry: false });
    if (before && before.isDirectory() !== entry.isDirectory()) rmSync(place, { recursive: true });
  }
}

/**
 * What is done to `dist` around Astro's own work. Before it: what the last build left stays, since Astro leaves a page
 * where it stands while its key is the same, but nothing stays that is not just as it was left, or that a build left
 * which did not end. After it: pages are finished (see `finishPages`), and what this build neither wrote nor took over
 * is removed. So a small change costs little, and what stands in `dist` is what an empty one would have come to.
 *
 * Whatever is to write into `dist` when the pages are done stands between the two: the second notes how all was left.
 */
export function finishedBuild({
  directives,
  foldersOfOthers,
}: {
  readonly directives: readonly Directive[];
  /** Folders of `dist` whose files somebody else writes and removes, after the pages are done. */
  readonly foldersOfOthers: readonly string[];
}): {
  readonly pages: AstroIntegration;
  readonly note: AstroIntegration;
} {
  let root = '';
  let publicFolder = '';
  let base = '/';
  let cache = '';
  let lastBuild = nothing;
  let code = '';
  let alike: readonly Alike[] = [];
  let ours: OurCode;
  const inCache = (name: string) => path.join(cache, name);
  const forget = (name: string) => rmSync(inCache(name), { force: true, recursive: true });
  // What was reached through a link that is gone is gone.
  const remove = (name: string) => rmSync(path.join(root, name), { force: true });
  /** What the last build left, if it ended, and nothing has changed since what it noted. */
  const recall = (): LastBuild => {
    try {
      const whole = unsealed(readFileSync(inCache('last-build')));
      const before = whole ? (JSON.parse(whole.toString()) as LastBuild) : nothing;
      return before.noted === digestOf(inCache('incremental-build.json')) ? before : nothing;
    } catch {
      return nothing;
    }
  };
  const pages: AstroIntegration = {
    name: 'finished-pages',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        cache = fileURLToPath(config.cacheDir);
        ours = await ourCode(config.root, directives);
        updateConfig({
          vite: {
            build: { emptyOutDir: false },
            plugins: [learnOurCode(fileURLToPath(config.root), ours)],
          },
        });
        lastBuild = recall();
        code = digestOfCode();
        // Astro keeps parsed content until it or `content.config.ts` changes, though what that imports may have.
        if (lastBuild.code !== code || lastBuild.collections !== digestOf(inCache(collections)))
          forget(collections);
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.outDir);
        publicFolder = fileURLToPath(config.publicDir);
        ({ base } = config);
      },
      'astro:build:start': () => {
        forget('last-build');
        // Copies of what stands in `dist`: Astro would take them, unasked, for what was removed there.
        forget('dist');
        if (lastBuild === nothing) {
          forget('incremental-build.json');
          // Of a first build, which removes nothing that another made, they are the files themselves.
          mkdirSync(root, { recursive: true });
          mkdirSync(cache, { recursive: true });
          symlinkSync(root, inCache('dist'), 'junction');
        }
        for (const [name, file] of filesIn(root)) {
          // What has no extension is copied from `public`, or was; a folder may stand there now.
          const stays = path.extname(name) !== '' && isAsLeft(file, lastBuild.files[name]);
          if (!stays) remove(name);
        }
        if (existsSync(root)) removeEmptyFolders(root);
        makeWay(root, publicFolder);
      },
      'astro:build:done': async ({ assets }) => {
        const takenOver = new Set([...assets.values()].flat().map((url) => nameIn(root, fileURLToPath(url))));
        const untouched = new Set<string>();
        for (const [name, file] of filesIn(root)) {
          if (isOfSystem(name)) remove(name);
          if (!isAsLeft(file, lastBuild.files[name])) continue;
          if (takenOver.has(name)) untouched.add(name);
          else if (!foldersOfOthers.some((folder) => name.startsWith(folder))) remove(name);
        }
        alike = await inWords(() => finishPages(root, base, ours, lastBuild.alike, untouched));
        removeEmptyFolders(root);
        const headers = path.join(root, '_headers');
        if (existsSync(headers)) writeFileSync(headers, headersFor(readFileSync(headers, 'utf8')));
      },
    },
  };
  const note: AstroIntegration = {
    name: 'note-of-build',
    hooks: {
      'astro:build:done': async () => {
        const now: LastBuild = {
          files: Object.fromEntries(filesIn(root)),
          alike,
          noted: digestOf(inCache('incremental-build.json')),
          collections: digestOf(inCache(collections)),
          code,
        };
        await writeWhole(inCache('last-build'), sealed(Buffer.from(JSON.stringify(now))));
        forget('dist');
      },
    },
  };
  return { pages, note };
}
