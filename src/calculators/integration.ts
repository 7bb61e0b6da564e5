import { globSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { models } from '../models/index.ts';
import { speedRatioSources } from '../models/speed-ratio-sources.ts';

const camelCase = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What every first answer needs, in one file: split up, each piece would be compressed alone. */
const core =
  /\/src\/(calculators\/(act|answer|island|models-by-id|quantity|sentence|state)|charts\/(dot-plot|escape)|models\/(headline|model|scenario|simulate|sobol|speed-ratio|triangular))\.[jt]s|preload-helper/;

/** An import as Vite wraps it to preload styles, which no script here has: `f(()=>import(`x`),[])`. */
const wrapped = /[\w$]+\(\(\)=>(import\(`[^`]+`\)(?:\.then\([^()]+\([^()]*\)\))?),\[\]\)/g;

/** A model in the list of them, and how one is asked for: as a hash by the id, which stands in the address anyhow. */
const listed = /(['"`]?)([\w-]+)\1:\(\)=>import\(`\.\/\2\.([\w-]+)\.js`\)/g;
const asked = /(\w+)=>(\w+)\[\1\]\(\)/;

/** In a model, what no answer is computed from: the findings that it cites, and its symbols. */
const findings = /(,?\s*)\[\s*(?:'[\w-]+\/[\w-]+',?\s*)+\]/g;
const symbol = /(parameter\(\s*'\w+',\s*|speedRatio\()'[^']+'/g;

const grounds = Object.fromEntries(
  Object.entries(models).map(([id, { parameters }]) => [
    id,
    Object.fromEntries(
      Object.entries(parameters).map(([key, { symbol, sources }]) => [key, { symbol, sources }]),
    ),
  ]),
);

/**
 * One small module per model that has words in content/calculators, and a list of them: a page loads its one model, and
 * what it cites is left to a module of its own.
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
                // The island's own file may hold what others import of it: else it would be one file more.
                preserveEntrySignatures: 'allow-extension',
                output: {
                  codeSplitting: { groups: [{ name: 'calculator', test: core }] },
                  // The first script names every model's file, and no compression shortens a hash.
                  chunkFileNames: '_astro/[name].[hash:6].js',
                  entryFileNames: '_astro/[name].[hash:6].js',
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
        return `const models = {${ids.map((each) => `'${each}': () => import('virtual:model/${each}')`).join(',')}}; export const load = (id) => models[id]()`;
      }
      if (id.endsWith('/src/calculators/grounds-by-id.ts')) {
        return `export const grounds = ${JSON.stringify(grounds)}; export const sourcesOfRows = ${JSON.stringify(speedRatioSources)}`;
      }
      const model = /^\0virtual:model\/(.+)$/.exec(id)?.[1];
      return model && `export { ${camelCase(model)} as default } from '/src/models/${model}.ts'`;
    },
    generateBundle: {
      order: 'post',
      // What is left of that helper in each file that imports another.
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          chunk.code = chunk.code.replace(wrapped, '$1');
          if (chunk.code.search(listed) >= 0)
            chunk.code = chunk.code
              .replace(asked, '$1=>import(`./${$1}.${$2[$1]}.js`)')
              .replace(listed, '$1$2$1:`$3`');
        }
      },
    },
    transform(code, id) {
      return this.environment.name === 'client' && /\/src\/models\/[\w-]+\.ts$/.test(id)
        ? {
            code: code
              .replace(findings, (_, comma: string) => (comma.startsWith(',') ? '' : ' []'))
              .replace(symbol, "$1''"),
            map: null,
          }
        : undefined;
    },
  };
}

/** `client:near`. */
export const near = { name: 'near', entrypoint: './src/calculators/when-near.ts' };

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
        addClientDirective(near);
        updateConfig({ vite: { plugins: [modelModules()] } });
      },
    },
  };
}
