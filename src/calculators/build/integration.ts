import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

const camelCase = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The module whose content is replaced by the list of models, and the prefix of each model's own module. */
const list = '/src/calculators/browser/model-addresses.ts';
const alone = '\0calculator-model/';
/** The module whose content is replaced by the address of the living numbers, and the module at that address. */
const livingAddress = '/src/calculators/browser/living-address.ts';
const living = '/src/calculators/browser/living-numbers.ts';

/** What wakes a calculator in the browser. */
const island = '/src/calculators/browser/island.ts';

/** What every first answer needs, in one file: one request instead of twenty, and compressed as one. */
const core = [
  ...[
    'answer',
    'decimal-sign',
    'frequency',
    'history',
    'last-act-wins',
    'parse-number',
    'parse-range',
    'read-input',
    'quantity',
    'query',
    'sentence',
    'slider',
    'state',
    'address',
  ].map((name) => `calculators/answer/${name}`),
  ...['calculator', 'island', 'model-addresses', 'models-by-id', 'read-control'].map(
    (name) => `calculators/browser/${name}`,
  ),
  ...['headline', 'in-proportion', 'model', 'scenario', 'simulate', 'sobol', 'speed-ratio', 'triangular'].map(
    (name) => `models/${name}`,
  ),
  'text/escape',
  'browser-storage',
].map((name) => `/src/${name}.ts`);

/** The words in the same file, in any language. */
const coreWords = /\/src\/words\/\w+\/(?:answering|quantities)\.ts$/;

/** What every picture of a model is drawn with. */
const drawing = [
  ...['axis', 'curve', 'format', 'place-label', 'scale', 'sheet', 'text-width', 'value-label'].map(
    (name) => `charts/${name}`,
  ),
  ...['figure', 'size'].map((name) => `plates/figures/${name}`),
].map((name) => `/src/${name}.ts`);

/** Tests whether a module is of the core. A file that moved would silently drop out, and cost a request of its own. */
function coreOf(root: string) {
  const missing = core.filter((file) => !existsSync(path.join(root, file)));
  if (missing.length > 0)
    throw new Error(
      `There is no ${missing.join(', ')}: see \`core\` in src/calculators/build/integration.ts`,
    );
  return (id: string) => coreWords.test(id) || core.some((file) => id.endsWith(file));
}

/** One small module per model that has words in content/calculators, and a list of them: a page loads its one model. */
function modelModules(root: string): Plugin {
  return {
    name: 'calculator-models',
    enforce: 'pre',
    // Astro has Vite pre-bundle every renderer's script, as if it came from a package. Ours is ordinary source.
    config({ optimizeDeps }) {
      if (optimizeDeps?.include) optimizeDeps.include = optimizeDeps.include.filter((one) => one !== island);
    },
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              // A model is one hop away, and no script here has styles: nothing is left to preload.
              modulePreload: false,
              rolldownOptions: {
                // Lets the island's file export what other chunks import from it, instead of one file more for that.
                preserveEntrySignatures: 'allow-extension',
                output: {
                  codeSplitting: {
                    groups: [
                      // A group takes its imports along: without this, a page that only copies would load calculators.
                      {
                        name: 'clipboard',
                        test: /\/src\/(?:clipboard|words\/\w+\/copying)\.ts$/,
                        priority: 1,
                      },
                      { name: 'calculator', test: coreOf(root) },
                      { name: 'drawing', test: (id) => drawing.some((file) => id.endsWith(file)) },
                    ],
                  },
                },
              },
            },
          }
        : null,
    async resolveId(source, importer = '') {
      if (source.startsWith('virtual:model/')) return source.replace('virtual:model/', alone);
      // A picture gets its own copy of its model: a file shared by both would be one more request for a first answer.
      const drawn = this.environment.name === 'client' && importer.includes('/src/plates/figures/');
      if (!drawn || !/\/models\/(?!model\.)[\w-]+\.ts$/.test(source)) return undefined;
      const file = await this.resolve(source, importer, { skipSelf: true });
      return file && `${file.id}?drawn`;
    },
    load(id) {
      if (id.endsWith(livingAddress) && this.environment.name === 'client') {
        const address =
          this.environment.mode === 'build'
            ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: path.join(root, living), name: 'living-numbers', preserveSignature: 'strict' })}`
            : `'${living}'`;
        return `export const address = ${address}`;
      }
      if (id.endsWith(list)) {
        if (this.environment.name !== 'client') return undefined;
        const ids = globSync('*.mdx', { cwd: 'content/calculators' }).map((name) => path.parse(name).name);
        const addressOf = (model: string) =>
          this.environment.mode === 'build'
            ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: `virtual:model/${model}`, name: model, preserveSignature: 'strict' })}`
            : `'/@id/__x00__calculator-model/${model}'`;
        return `export const addresses = {${ids.map((each) => `'${each}': ${addressOf(each)}`).join(',')}}`;
      }
      if (!id.startsWith(alone)) return undefined;
      const model = id.slice(alone.length);
      return `export { ${camelCase(model)} as default } from '/src/models/${model}.ts'`;
    },
  };
}

/** `client:near`. */
export const near = { name: 'near', entrypoint: './src/calculators/browser/when-near.ts' };

/** Teaches Astro to draw a calculator at build and to wake it in the browser. */
export function calculators(): AstroIntegration {
  return {
    name: 'calculators',
    hooks: {
      'astro:config:setup': ({ addClientDirective, addRenderer, config, updateConfig }) => {
        addRenderer({
          name: 'calculators',
          serverEntrypoint: '/src/calculators/build/server.ts',
          clientEntrypoint: island,
        });
        addClientDirective(near);
        updateConfig({ vite: { plugins: [modelModules(fileURLToPath(config.root))] } });
      },
    },
  };
}
