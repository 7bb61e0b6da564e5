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
 * A file as a build left it: when the system last saw it change, which no program can set back, and its size, since
 * after a power failure the disk may hold one and not the other.
 */
interface BuiltFile {
  readonly changed: number;
  readonly size: number;
}

const isAsLeft = (now: BuiltFile, before: BuiltFile | undefined) =>
  now.changed === before?.changed && now.size === before.size;

/**
 * What a build notes for the next one: how it left its folder, which pages share a sheet, and a digest of Astro's own
 * notes.
 */
interface LastBuild {
  readonly files: Readonly<Record<string, BuiltFile>>;
  readonly alike: readonly Alike[];
  readonly noted: string;
  /** Digests of Astro's collections, which hold the parsed content, and of the code that parsed it. */
  readonly collections: string;
  readonly code: string;
}

const nothing: LastBuild = { files: {}, alike: [], noted: '', collections: '', code: '' };

/** A file's path within a folder, with `/` on every system. */
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

/** A digest of everything that decides how content is read, apart from the content itself. */
function digestOfCode() {
  const files = filesUnder('src').map((name) => path.join('src', name));
  const all = ['package-lock.json', 'astro.config.mjs', ...files].map((file) => `${file}\0${digestOf(file)}`);
  return hash('sha256', all.join('\n'));
}

/** Removes empty folders, deepest first. */
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
 * What happens to `dist` before and after Astro's own work. Before it: files stay as the last build left them, since
 * Astro leaves a page where it is while its key is the same; but a file that has changed since is removed, and so are
 * all if the last build did not end. After it: pages are finished (see `finishPages`), and what this build neither
 * wrote nor took over is removed. So a small change costs little, and `dist` ends up as if it had been empty.
 *
 * An integration that writes into `dist` when the pages are done goes between the two returned here: the second notes
 * how everything was left.
 */
export function finishedBuild({
  directives,
  foldersOfOthers,
}: {
  readonly directives: readonly Directive[];
  /** Folders of `dist` whose files another integration writes and removes, after the pages are done. */
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
  // `force`, since a file that was found through a symbolic link is gone once the link has been removed.
  const remove = (name: string) => rmSync(path.join(root, name), { force: true });
  /** What the last build noted; nothing if it did not end, or if Astro's own notes have changed since. */
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
        // Astro keeps parsed content until it or `content.config.ts` changes, and overlooks changes in what that file
        // imports.
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
        // Astro's copies of the files in `dist`: it would use them, unchecked, to restore what is removed there.
        forget('dist');
        if (lastBuild === nothing) {
          forget('incremental-build.json');
          // A first build removes no other build's files, so here the copies may be the files themselves.
          mkdirSync(root, { recursive: true });
          mkdirSync(cache, { recursive: true });
          symlinkSync(root, inCache('dist'), 'junction');
        }
        for (const [name, file] of filesIn(root)) {
          // Files without an extension are copied from `public`, or once were; a folder may have to take their place.
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
