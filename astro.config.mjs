import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { calculators, near } from './src/calculators/build/integration.ts';
import { contentChecks } from './src/checks/integration.ts';
import { typefacesSheet } from './src/fonts/stylesheet.ts';
import { redirects } from './src/sharing/redirects.ts';
import { markdownAt } from './src/manuscript/dialect.ts';
import { frontMatterTakenOff } from './src/manuscript/front-matter.ts';
import { untilFilesChange } from './src/reuse/until-files-change.ts';
import { finishedBuild } from './src/finishing/finished-build.ts';
import { scriptsInPages } from './src/finishing/page-scripts.ts';
import { indexFolder, searchIndex } from './src/search/indexing/integration.ts';
import { site, to } from './src/site.ts';
import { languageOf, words } from './src/words/words.ts';

const { origin, pathname } = new URL(site.address);
const finished = finishedBuild({ directives: [near], foldersOfOthers: [indexFolder] });

export default defineConfig({
  cacheDir: './.cache/astro',
  site: origin,
  base: pathname,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 2 },
  devToolbar: { enabled: false },
  // Widths for pictures in Markdown (src/manuscript/own-pictures.ts), in addition to their original width.
  image: { breakpoints: [360, 720, 1080, 1440] },
  // A page that names a key (see src/library/build-key.ts) is rendered again only when the key has changed.
  experimental: { incrementalBuild: true },
  markdown: markdownAt(to, words),
  integrations: [
    untilFilesChange,
    contentChecks(),
    calculators(),
    mdx(),
    redirects(),
    finished.pages,
    searchIndex(),
    finished.note,
  ],
  vite: {
    // Words for browser scripts, such as `#words/search`, only in the language of the publication.
    resolve: {
      alias: { '#words': fileURLToPath(new URL(`src/words/${languageOf(site.language)}`, import.meta.url)) },
    },
    plugins: [frontMatterTakenOff, scriptsInPages, tailwindcss(), typefacesSheet()],
    build: {
      // Silences only a harmless warning that every compiled MDX file would print.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
