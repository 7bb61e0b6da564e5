import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import islandScript from 'astro/runtime/server/astro-island.prebuilt.js';
import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js';
import type { Plugin, Rolldown } from 'vite';
import { BuildEnds, inWords } from './build-ends.ts';
import { beforePaint } from '../layouts/before-paint-code.ts';

/** What our own code, and that of our packages, brings into pages: nothing else may run or style there. */
export interface OurCode {
  /** Scripts as they stand in a page. */
  readonly scripts: Set<string>;
  readonly styles: ReadonlySet<string>;
  /** Scripts, sheets and the manifest that a page or feed may load, as paths in the built folder. */
  readonly files: Set<string>;
}

/** How a calculator and the like is woken: `client:near`, and what runs for it. */
export interface Directive {
  readonly name: string;
  readonly entrypoint: string;
}

interface ClientDirectives {
  readonly buildClientDirectiveEntrypoint: (name: string, entrypoint: string, root: URL) => Promise<string>;
  readonly getDefaultClientDirectives: () => ReadonlyMap<string, string>;
}

/** What Astro writes into a page for the directive of an island, which it hands out nowhere. */
const { buildClientDirectiveEntrypoint, getDefaultClientDirectives } = createRequire(import.meta.url)(
  path.resolve('node_modules/astro/dist/core/client-directive/index.js'),
) as ClientDirectives;

/** What is known before anything is bundled. */
export async function ourCode(root: URL, directives: readonly Directive[]): Promise<OurCode> {
  const own = directives.map(({ name, entrypoint }) =>
    buildClientDirectiveEntrypoint(name, entrypoint, root),
  );
  return {
    scripts: new Set([
      beforePaint,
      islandScript,
      ...getDefaultClientDirectives().values(),
      ...(await Promise.all(own)),
    ]),
    styles: new Set([ISLAND_STYLES]),
    // The sheet of feeds, and what a phone asks for beside a page.
    files: new Set(['feed.css', 'manifest.webmanifest']),
  };
}

const isSheet = (id: string) => /[.&](?:css|s[ac]ss|less|styl|stylus|pcss|postcss)(?:$|[?&])/.test(id);

/** The file behind a module, without what is asked of it; nothing for what stands in no file. */
const fileOf = (id: string) => (path.isAbsolute(id) ? id.replace(/\?.*$/, '') : undefined);

/** Where in the project a file stands: `src`, `content`, or what else; nothing for a package, which may stand anywhere. */
function placeOf(root: string, file: string) {
  const [place = ''] = path.relative(root, file).split(path.sep);
  return place === '..' && file.split(path.sep).includes('node_modules') ? 'node_modules' : place;
}

/** Folders whose files the key of every build names anyhow, or that are no part of a publication. */
const ourFolders = new Set(['src', 'content', 'public', 'node_modules', '.cache', '.astro']);

/**
 * Learns from the bundler what our code comes to. What a module outside `src` and our packages adds is not ours: its
 * sheets end the build here, its scripts are found where a page names them.
 */
export function learnOurCode(root: string, { scripts, files }: OurCode): Plugin {
  const isOurs = (id: string) => {
    const file = fileOf(id);
    return file === undefined
      ? !id.startsWith('data:')
      : ['src', 'node_modules', '.cache'].includes(placeOf(root, file));
  };
  const learn = (output: Rolldown.OutputChunk | Rolldown.OutputAsset) => {
    if (output.type === 'asset') {
      if (output.fileName.endsWith('.css')) files.add(output.fileName);
    } else if (output.moduleIds.every(isOurs)) {
      files.add(output.fileName);
      scripts.add(output.code.trim());
    }
  };
  /** Sheets of others are joined with ours, and would be found nowhere afterwards. */
  const refuseSheets = (ids: readonly string[]) => {
    const foreign = ids
      .filter((id) => isSheet(id) && !isOurs(id))
      .map((id) => path.relative(root, fileOf(id) ?? id));
    if (foreign.length > 0)
      throw new BuildEnds(
        `Styles come from src alone, since they hold for whole pages. These do not:\n${[...new Set(foreign)].join('\n')}`,
      );
  };
  return {
    name: 'our-code',
    generateBundle: {
      // Before Astro takes out the small scripts that it writes into pages.
      order: 'pre',
      async handler(_options, bundle) {
        const ids = [...this.getModuleIds()];
        await inWords(() => refuseSheets(ids));
        const elsewhere = ids
          .flatMap((id) => fileOf(id) ?? [])
          .filter((file) => !ourFolders.has(placeOf(root, file)));
        const digest = hash(
          'sha256',
          elsewhere
            .sort()
            .map((file) => hash('sha256', readFileSync(file)))
            .join(),
        );
        for (const output of Object.values(bundle)) {
          if (this.environment.name === 'client' || output.type === 'asset') learn(output);
          else output.code = output.code.replaceAll('@@imported from elsewhere@@', digest);
        }
      },
    },
  };
}
