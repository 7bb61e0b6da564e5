import { globSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const camelCase = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What every first answer needs, in one file: split up, each piece would be compressed alone. */
const core =
  /\/src\/(calculators\/(island|models-by-id|answer|quantity|sentence|state)|charts\/(dot-plot|scale|svg)|models\/(headline|model|scenario|simulate|sobol|speed-ratio|triangular))\.[jt]s|preload-helper/;

/**
 * One small module per model that has words in content/calculators, and a list of them: a page loads its one model, and
 * the reference points that stand in the same file are left behind.
 */
function modelModules(): Plugin {
  return {
    name: 'calculator-models',
    enforce: 'pre',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: false,
              rolldownOptions: {
                output: {
                  codeSplitting: { groups: [{ name: 'calculator', test: core }] },
                  // The first script names every model's file, and no compression shortens a hash.
                  chunkFileNames: '_astro/[name].[hash:6].js',
                },
              },
            },
          }
        : null,
    resolveId: (source) => (source.startsWith('virtual:model/') ? `\0${source}` : undefined),
    load(id) {
      // Vite's helper preloads what a chunk imports, and weighs more than a model; here each chunk is one hop away.
      if (id.endsWith('vite/preload-helper.js')) return 'export const __vitePreload = (load) => load()';
      if (id.endsWith('/src/calculators/models-by-id.ts')) {
        const ids = globSync('*.mdx', { cwd: 'content/calculators' }).map((name) => path.parse(name).name);
        return `export const load = {${ids.map((each) => `'${each}': () => import('virtual:model/${each}')`).join(',')}}`;
      }
      const model = /^\0virtual:model\/(.+)$/.exec(id)?.[1];
      return model && `export { ${camelCase(model)} as default } from '/src/models/${model}.ts'`;
    },
  };
}

/** Teaches Astro to draw a calculator at build and to wake it in the browser. */
export function calculators(): AstroIntegration {
  return {
    name: 'calculators',
    hooks: {
      'astro:config:setup': ({ addClientDirective, addRenderer, updateConfig }) => {
        addRenderer({
          name: 'calculators',
          serverEntrypoint: '/src/calculators/server.ts',
          clientEntrypoint: '/src/calculators/island.ts',
        });
        addClientDirective({ name: 'near', entrypoint: './src/calculators/when-near.ts' });
        updateConfig({ vite: { plugins: [modelModules()] } });
      },
    },
  };
}
