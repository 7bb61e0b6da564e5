import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import tailwindcss from '@tailwindcss/vite';
import { calculators, near } from './src/calculators/integration.ts';
import { contentChecks } from './src/checks/integration.ts';
import { typefacesSheet } from './src/fonts/stylesheet.ts';
import { redirects } from './src/sharing/redirects.ts';
import { lineEnds } from './src/library/line-ends.ts';
import { sitemapOfPages } from './src/sharing/sitemap.ts';
import { finishedBuild } from './src/build/finished-build.ts';
import { searchIndex } from './src/search/index-build.ts';
import { site } from './src/site.ts';

const { origin, pathname } = new URL(site.address);

export default defineConfig({
  cacheDir: './.cache/astro',
  site: origin,
  base: pathname,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 2 },
  devToolbar: { enabled: false },
  // A page that names a key (see src/library/build-key.ts) is rendered again only when the key has changed.
  experimental: { incrementalBuild: true },
  markdown: {
    syntaxHighlight: 'prism',
    processor: satteri({ features: { smartPunctuation: true }, hastPlugins: [lineEnds] }),
  },
  integrations: [
    contentChecks(),
    calculators(),
    mdx(),
    sitemapOfPages(),
    redirects(),
    searchIndex(),
    finishedBuild({ directives: [near] }),
  ],
  vite: {
    plugins: [tailwindcss(), typefacesSheet()],
    build: {
      // Every compiled MDX file would print the same harmless warning; this one is silenced, and no other.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
