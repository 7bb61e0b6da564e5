import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Imports point from address to arithmetic: what a part of `src` may import, itself apart. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  pages: ['layouts', 'components', 'library', 'search', 'sharing', 'calculators', 'plates', 'styles'],
  layouts: ['components', 'library', 'search', 'sharing', 'calculators', 'plates', 'styles'],
  components: ['library', 'search', 'sharing', 'calculators', 'plates'],
  sharing: ['library', 'calculators', 'charts', 'plates'],
  search: ['library'],
  library: ['schema'],
  calculators: ['charts', 'models'],
  plates: ['charts', 'models', 'library/grades'],
  charts: [],
  models: [],
  checks: ['schema', 'library/vocabulary', 'library/paging', 'plates/names', 'models', 'calculators/words'],
  'content.config': ['schema'],
  schema: ['models', 'plates/names'],
  fonts: [],
  site: [],
  build: ['layouts/before-paint-code', 'library/sealed', 'sharing/redirects'],
  edge: [],
  authoring: ['checks', 'schema', 'library/vocabulary', 'models', 'plates/names'],
  commands: ['authoring', 'checks', 'build', 'library/vocabulary', 'models', 'plates/names'],
};

const anonymous = ['utils', 'util', 'lib', 'helpers', 'common', 'shared', 'misc'];

/** `src/models/x.ts` → `models`; `src/site.ts` → `site`. */
const partOf = (file: string) => file.split('/')[1]?.replace(/\.\w+$/, '') ?? '';

const within = (target: string, place: string) =>
  target === `src/${place}` || target.startsWith(`src/${place}/`) || target.startsWith(`src/${place}.`);

/** Every module that a source text imports, in whatever form. */
function importsOf(source: string) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const forms = [
    /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    /<script\b[^>]*\bsrc=['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].flatMap(([, target]) => target ?? []));
}

/** What is wrong with this import, in a sentence; undefined when nothing is. */
function fault(file: string, imported: string) {
  const says = (rule: string) => `${file} imports "${imported}": ${rule}`;
  const own = partOf(file);
  if (!imported.startsWith('.') && !imported.startsWith('/src')) {
    const outside = own === 'models' || own === 'charts';
    return outside ? says(`src/${own} is pure and imports nothing from outside it`) : undefined;
  }
  const target = imported.startsWith('/')
    ? imported.slice(1)
    : path.posix.join(path.posix.dirname(file), imported.replace(/\?.*$/, ''));
  if (!target.startsWith('src/')) {
    return own === 'models' || target.startsWith('tests/')
      ? says('src imports nothing from here')
      : undefined;
  }
  if (partOf(target) === own) return undefined;
  if (own === 'models')
    return says(
      'src/models imports nothing from outside it, and anyone may read site.ts and schema.ts but models and charts',
    );
  // What the publication is called and what an author may declare, anyone may read.
  if (['site', 'schema'].includes(partOf(target)) && own !== 'charts') return undefined;
  const rule = allowed[own];
  if (!rule) return says(`src/${own} has no rule; add it to tests/imports.test.ts`);
  return rule.some((place) => within(target, place))
    ? undefined
    : says(`src/${own} may import ${rule.length ? rule.join(', ') : 'nothing of ours'}`);
}

const under = (folder: string, ending: RegExp) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
        .filter((name) => ending.test(name))
    : [];

describe('imports', () => {
  it('point from address to arithmetic in every .ts, .astro and .mjs file of src', () => {
    const faults = under('src', /\.(?:ts|astro|mjs)$/).flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((imported) => fault(file, imported) ?? []),
    );
    expect(faults.join('\n')).toBe('');
  });

  it('of content are pictures that stand beside it, and nothing else', () => {
    const faults = under('content', /\.mdx?$/).flatMap((file) => {
      const prose = readFileSync(file, 'utf8').replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '');
      return importsOf(prose)
        .filter((imported) => !/^\.\/[^/]+\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(imported))
        .map((imported) => `${file} imports "${imported}": an essay imports only pictures beside it`);
    });
    expect(faults.join('\n')).toBe('');
  });

  it('never lead into a folder that is named for no idea', () => {
    const folders = ['src', 'tests', 'content'].flatMap((root) => under(root, /./));
    const nameless = folders.filter((name) =>
      name.split('/').some((part) => anonymous.includes(part.replace(/\.\w+$/, ''))),
    );
    expect(nameless.map((name) => `${name}: name it for what it holds`).join('\n')).toBe('');
  });
});

describe('the import rule itself', () => {
  it.each([
    ['src/models/queue.ts', '../charts/svg.ts'],
    ['src/models/queue.ts', '../site.ts'],
    ['src/models/queue.ts', 'node:fs'],
    ['src/charts/svg.ts', '../models/queue.ts'],
    ['src/library/essays.ts', '../components/page/Card.astro'],
    ['src/search/index.ts', '../calculators/view.ts'],
    ['src/components/prose/Cite.astro', '../../pages/index.astro'],
    ['src/checks/report.ts', '../library/essays.ts'],
    ['src/novel/thing.ts', '../models/queue.ts'],
  ])('refuses that %s imports %s, naming both and the rule', (file, imported) => {
    expect(fault(file, imported)).toMatch(`${file} imports "${imported}": `);
  });

  it.each([
    ['src/pages/index.astro', '../layouts/Base.astro'],
    ['src/layouts/Base.astro', '../styles/main.css'],
    ['src/layouts/Base.astro', 'astro:assets'],
    ['src/models/queue.ts', './model.ts'],
    ['src/checks/report.ts', '../library/vocabulary.ts'],
    ['src/library/essays.ts', '../site.ts'],
  ])('accepts that %s imports %s', (file, imported) => {
    expect(fault(file, imported)).toBeUndefined();
  });

  it('sees every form of import, and none in a comment', () => {
    const source = `import a, { b } from './a.ts';
import type { C } from './c.ts';
import {
  d,
} from './d.ts';
import './e.css';
export { f } from './f.ts';
const g = await import('./g.ts');
// import h from './h.ts';
/* import i from './i.ts'; */`;
    expect(importsOf(source).sort()).toEqual(['./a.ts', './c.ts', './d.ts', './e.css', './f.ts', './g.ts']);
  });
});
