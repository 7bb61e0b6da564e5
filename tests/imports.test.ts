import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The ground floor: every part except models may import these. */
const ground = ['text', 'reuse'];

/** What each part of `src` may import besides itself. Imports point one way, from pages down to models. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  pages: [
    'layouts',
    'components',
    'library',
    'manuscript',
    'publication',
    'search/browser',
    'sharing',
    'share-links',
    'calculators/build',
    'calculators/answer',
    'calculators/picture',
    'plates',
    'styles',
    'models/weighing',
    'weighing',
  ],
  layouts: [
    'components',
    'library',
    'manuscript',
    'publication',
    'search/browser',
    'sharing',
    'plates',
    'styles',
  ],
  components: [
    'import-anew',
    'library',
    'manuscript',
    'publication',
    'sharing',
    'share-links',
    'clipboard',
    'browser-storage',
    'calculators',
    'plates',
  ],
  sharing: [
    'library',
    'manuscript',
    'publication',
    'share-links',
    'clipboard',
    'calculators/build',
    'calculators/answer',
    'calculators/picture',
    'charts',
    'models',
    'plates',
    'styles/palette',
  ],
  'share-links': [],
  clipboard: [],
  'browser-storage': [],
  'readers-numbers': ['browser-storage'],
  'in-sight': [],
  'import-anew': [],
  search: [],
  'search/indexing': [
    'library',
    'manuscript',
    'publication',
    'search/synonyms',
    'search/word-shards',
    'search/index-names',
  ],
  'search/browser': ['import-anew', 'search/synonyms', 'search/word-shards', 'search/index-names'],
  library: ['manuscript', 'schema', 'publication', 'calculators/build', 'models/weighing'],
  weighing: ['charts', 'models', 'readers-numbers'],
  manuscript: [],
  publication: [],
  // The subfolders of calculators say where a file runs, in the build or in a browser; what both share is in `answer`.
  'calculators/build': [
    'calculators/browser',
    'calculators/answer',
    'plates/figures',
    'charts',
    'models',
    'publication/paths',
  ],
  'calculators/browser': [
    'calculators/answer',
    'calculators/picture',
    'plates/figures',
    'charts',
    'models',
    'share-links',
    'clipboard',
    'browser-storage',
    'readers-numbers',
    'in-sight',
  ],
  'calculators/log': ['calculators/answer', 'browser-storage'],
  'calculators/answer': ['plates/figures', 'charts', 'models'],
  'calculators/picture': ['calculators/answer', 'plates/figures', 'charts', 'models'],
  plates: ['plates/figures', 'charts', 'models', 'readers-numbers', 'library/grades', 'styles/palette'],
  // Drawn both in the build and in a browser; a plate adds the words and the numbers of an essay.
  'plates/figures': ['charts', 'models'],
  charts: [],
  text: [],
  styles: [],
  reuse: [],
  models: [],
  checks: [
    'manuscript',
    'schema',
    'publication',
    'plates/names',
    'models',
    'calculators/answer',
    'calculators/build/reference-points',
  ],
  'content.config': ['manuscript', 'schema', 'publication'],
  schema: ['models', 'plates/names'],
  fonts: [],
  site: [],
  words: [],
  finishing: ['layouts/before-paint-code', 'publication/paths', 'sharing/redirects'],
  edge: ['calculators/answer', 'models', 'publication/paths', 'publication/nearest-addresses'],
  authoring: [
    'checks',
    'manuscript',
    'schema',
    'publication',
    'models',
    'calculators/answer',
    'plates/names',
  ],
  commands: ['authoring', 'checks', 'finishing', 'publication', 'models', 'plates/names'],
};

const anonymous = ['utils', 'util', 'lib', 'helpers', 'common', 'shared', 'misc'];

/** Parts that run in a reader's browser: they import nothing of Node, and no words except through #words/…. */
const inBrowser = [
  'search/browser',
  'calculators/browser',
  'calculators/answer',
  'calculators/picture',
  'calculators/log',
  'plates/figures',
  'clipboard',
  'browser-storage',
  'readers-numbers',
  'weighing',
];

/** `src/models/x.ts` → `models`; `src/site.ts` → `site`; a subfolder with a rule of its own → `calculators/answer`. */
function partOf(file: string) {
  const [, part = '', room = ''] = file.split('/');
  return Object.hasOwn(allowed, `${part}/${room}`) ? `${part}/${room}` : part.replace(/\.\w+$/, '');
}

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

/** The file of ours that an import names; undefined for a package. */
function targetOf(file: string, imported: string) {
  if (imported.startsWith('#words/')) return imported.replace('#', 'src/') + '.ts';
  if (imported.startsWith('/')) return imported.slice(1);
  return imported.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), imported.replace(/\?.*$/, ''))
    : undefined;
}

/** Import cycles, each written from a file back to itself; one for each import that closes a cycle. */
function circles(graph: ReadonlyMap<string, readonly string[]>) {
  const found: string[] = [];
  const left = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || left.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    left.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** What is wrong with this import, in a sentence; undefined when nothing is. */
function fault(file: string, imported: string) {
  const says = (rule: string) => `${file} imports "${imported}": ${rule}`;
  const own = partOf(file);
  const target = targetOf(file, imported);
  if (target === undefined || (imported.startsWith('/') && !imported.startsWith('/src'))) {
    if (own === 'models' || own === 'charts')
      return says(`src/${own} is pure and imports nothing from outside it`);
    return inBrowser.includes(own) && imported.startsWith('node:')
      ? says(`src/${own} runs in a browser`)
      : undefined;
  }
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
  // Every part but models and charts may read `site` (the publication's name) and `schema` (what authors may declare).
  if (['site', 'schema'].includes(partOf(target)) && own !== 'charts') return undefined;
  if (ground.includes(partOf(target))) return undefined;
  // A browser script imports its own words only, through #words/…, which resolves to the publication's language.
  if (partOf(target) === 'words')
    return imported.startsWith('#words/') ||
      (target === 'src/words/words.ts' && !(inBrowser.includes(own) && file.endsWith('.ts')))
      ? undefined
      : says('a build takes words from src/words/words.ts, and a script from #words/…');
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
  it('stay within what each part of src may import, in every .ts, .astro and .mjs file', () => {
    const faults = under('src', /\.(?:ts|astro|mjs)$/).flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((imported) => fault(file, imported) ?? []),
    );
    expect(faults.join('\n')).toBe('');
  });

  it('form no cycle, with type imports and dynamic imports counted', () => {
    const files = under('src', /\.(?:ts|astro|mjs|js)$/);
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(readFileSync(file, 'utf8')).flatMap((imported) => targetOf(file, imported) ?? []),
      ]),
    );
    expect(circles(graph).join('\n')).toBe('');
  });

  it('of an essay are pictures in its own folder, and nothing else', () => {
    const faults = under('content', /\.mdx?$/).flatMap((file) => {
      const prose = readFileSync(file, 'utf8').replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '');
      return importsOf(prose)
        .filter((imported) => !/^\.\/[^/]+\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(imported))
        .map((imported) => `${file} imports "${imported}": an essay imports only pictures beside it`);
    });
    expect(faults.join('\n')).toBe('');
  });

  it('never lead to a file or folder with a catch-all name such as utils', () => {
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
    ['src/models/queue.ts', '../text/escape.ts'],
    ['src/text/escape.ts', '../library/essays.ts'],
    ['src/models/queue.ts', 'node:fs'],
    ['src/charts/svg.ts', '../models/queue.ts'],
    ['src/library/essays.ts', '../components/page/Card.astro'],
    ['src/search/synonyms.ts', '../calculators/view.ts'],
    ['src/search/browser/engine.ts', '../indexing/word-list.ts'],
    ['src/search/browser/engine.ts', '../../library/essays.ts'],
    ['src/search/browser/engine.ts', 'node:fs'],
    ['src/search/indexing/records.ts', '../browser/engine.ts'],
    ['src/search/synonyms.ts', './browser/engine.ts'],
    ['src/pages/search.astro', '../search/indexing/records.ts'],
    ['src/components/prose/Cite.astro', '../../pages/index.astro'],
    ['src/checks/report.ts', '../library/essays.ts'],
    ['src/novel/thing.ts', '../models/queue.ts'],
    ['src/calculators/answer/history.ts', '../browser/awake.ts'],
    ['src/calculators/browser/island.ts', '../build/frame.ts'],
    ['src/calculators/log/log.ts', '../browser/island.ts'],
    ['src/calculators/thing.ts', './answer/state.ts'],
    ['src/sharing/llms.ts', '../calculators/browser/island.ts'],
    ['src/words/en/frame.ts', '../../library/essays.ts'],
    ['src/models/queue.ts', '../words/words.ts'],
    ['src/search/browser/view.ts', '../../words/words.ts'],
    ['src/layouts/Base.astro', '../words/en.ts'],
  ])('refuses that %s imports %s, naming both and the rule', (file, imported) => {
    expect(fault(file, imported)).toMatch(`${file} imports "${imported}": `);
  });

  it.each([
    ['src/pages/index.astro', '../layouts/Base.astro'],
    ['src/layouts/Base.astro', '../styles/main.css'],
    ['src/layouts/Base.astro', 'astro:assets'],
    ['src/models/queue.ts', './model.ts'],
    ['src/checks/report.ts', '../publication/vocabulary.ts'],
    ['src/library/essays.ts', '../site.ts'],
    ['src/charts/svg.ts', '../text/escape.ts'],
    ['src/search/browser/view.ts', '../../text/date-in.ts'],
    ['src/search/browser/view.ts', '#words/search'],
    ['src/layouts/Base.astro', '../words/words.ts'],
    ['src/search/browser/engine.ts', '../synonyms.ts'],
    ['src/search/browser/engine.ts', './state.ts'],
    ['src/calculators/build/frame.ts', '../answer/answer.ts'],
  ])('accepts that %s imports %s', (file, imported) => {
    expect(fault(file, imported)).toBeUndefined();
  });

  it('finds a cycle, but none where two paths lead to the same file', () => {
    const ways = { a: ['b', 'c'], b: ['d'], c: ['d'], d: ['e'], e: [] };
    expect(circles(new Map(Object.entries(ways)))).toEqual([]);
    expect(circles(new Map(Object.entries({ ...ways, e: ['b'] })))).toEqual(['b → d → e → b']);
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
