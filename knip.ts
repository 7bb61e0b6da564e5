import type { KnipConfig } from 'knip';

/** With --production, tests use nothing: what they alone use is found. What has `!` is part of the product. */
const production = process.argv.includes('--production');

const config: KnipConfig = {
  entry: [
    'astro.config.mjs!',
    'src/commands/{start,dev,build,preview,deploy,new,import,lint-content}.ts!',
    'src/pages/**/*.{astro,ts}!',
    'src/edge/*.ts!',
    'src/calculators/build/server.ts!',
    'src/calculators/browser/when-near.ts!',
    'src/search/indexing/records-route.ts!',
    // What a script says: the file is chosen by language, see astro.config.mjs.
    'src/words/*/*.ts!',
    'tests/bench/{calculators,serve-built}.ts',
  ],
  project: ['astro.config.mjs!', 'src/**/*.{ts,astro,css}!', 'tests/**/*.ts'],
  // The plug-in takes the configuration for a tool's; here it is where the product begins.
  ...(production && {
    astro: {
      config: [],
      entry: ['astro.config.mjs!', 'src/pages/**/*.{astro,ts}!', 'src/content.config.ts!'],
    },
  }),
  // Sharp is what Astro draws pictures with.
  ignoreDependencies: ['@astrojs/check', 'sharp', '@typescript/native', '@fontsource(-variable)?/.+'],
  // Makes what is no file, for the import to pass over.
  ignoreBinaries: ['mkfifo'],
  // A test may look into a file whose own code uses what it looks at.
  ignoreExportsUsedInFile: production || { interface: true, type: true },
};

export default config;
