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
  /** The texts of inline scripts. */
  readonly scripts: Set<string>;
  readonly styles: ReadonlySet<string>;
  /** Scripts, sheets and the manifest that a page or feed may load, as paths in the built folder. */
  readonly files: Set<string>;
}

/** A client directive such as `client:near`, which decides when a calculator becomes interactive, and its script. */
export interface Directive {
  readonly name: string;
  readonly entrypoint: string;
}

interface ClientDirectives {
  readonly buildClientDirectiveEntrypoint: (name: string, entrypoint: string, root: URL) => Promise<string>;
  readonly getDefaultClientDirectives: () => ReadonlyMap<string, string>;
}

/** Builds the script that Astro writes into a page for an island's directive; Astro does not export it. */
const { buildClientDirectiveEntrypoint, getDefaultClientDirectives } = createRequire(import.meta.url)(
  path.resolve('node_modules/astro/dist/core/client-directive/index.js'),
) as ClientDirectives;

/** The part of our code that is known before anything is bundled. */
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
    // The stylesheet of feeds, and the web app manifest.
    files: new Set(['feed.css', 'manifest.webmanifest']),
  };
}

const isSheet = (id: string) => /[.&](?:css|s[ac]ss|less|styl|stylus|pcss|postcss)(?:$|[?&])/.test(id);

/** The file behind a module's id, without the query; undefined for a module that is not a file. */
const fileOf = (id: string) => (path.isAbsolute(id) ? id.replace(/\?.*$/, '') : undefined);

/**
 * The top-level folder that a file is in, such as `src` or `content`; `node_modules` for a package outside the project
 * too.
 */
function placeOf(root: string, file: string) {
  const [place = ''] = path.relative(root, file).split(path.sep);
  return place === '..' && file.split(path.sep).includes('node_modules') ? 'node_modules' : place;
}

/** Folders whose files are part of every build's key anyway, or are no part of a publication. */
const ourFolders = new Set(['src', 'content', 'public', 'node_modules', '.cache', '.astro']);

/**
 * Collects from the bundler what our code compiles to. What comes from outside `src` and our packages is not ours:
 * stylesheets from there end the build here; scripts are found in the pages that use them.
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
  /** Foreign stylesheets are caught here: once bundled with ours, they cannot be told apart. */
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
      // Runs before Astro removes the small scripts that it inlines from the bundle.
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
