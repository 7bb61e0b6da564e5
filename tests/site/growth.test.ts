import { appendFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../bench/generate.ts';
import { difference, essay, Trial } from '../finishing/trial.ts';
import { files } from './german-publication.ts';

/** Builds one after another. The language of the essays does not matter here: they include one with a calculator. */
const trial = new Trial('growth', files);
afterAll(() => trial.remove());

const written = generate(trial.path('content'), 9, 2).map((file) => path.relative(trial.root, file));
const [first = '', second = ''] = written;
const last = written.at(-1) ?? '';
const slugOf = (name: string) => path.basename(path.dirname(name));
const cited = '\nSo it was found.<Cite id="bench-source-0000" finding="first" />\n';
appendFileSync(trial.path(first), cited);

// So many that the lists of the author, the tag and the source are split by year.
const short = Array.from({ length: 54 }, (_, index) => `content/essays/short-${index}.mdx`);
for (const [index, name] of short.entries())
  trial.write(
    name,
    essay(`Short ${index}`, cited)
      .replace('pubDatetime: 2026', `pubDatetime: ${2025 - (index % 9)}`)
      .replace('[trial]', '[trial, bremsen]'),
  );
/** Too old to be shown in the lists of its tags, whose date of last change it still decides. */
const oldest = short[8] ?? '';

const build = async () => {
  const { code, said } = await trial.build();
  expect(code, said).toBe(0);
  return trial.built();
};
const buildCold = () => {
  trial.erase('.cache');
  trial.erase('dist');
  return build();
};
const built = (name: string) => trial.read(`dist/${name}`);
const change = (name: string, from: string, to: string) => {
  const text = trial.read(name);
  if (!text.includes(from)) throw new Error(`${name} does not say "${from}"`);
  trial.write(name, text.replace(from, to));
};

/** An essay with a calculator, like the last one, and so with the same stylesheet. */
const alike = `essays/${slugOf(written.at(-3) ?? '')}/index.html`;
const quotes = () => built(alike).includes('.prose blockquote{');

const guest = 'content/essays/guest/index.mdx';
const edited = [first, last, oldest];
const before = new Map(edited.map((name) => [name, trial.read(name)]));
function edit() {
  change(first, 'title: ', 'title: Entirely ');
  trial.write(first, `${trial.read(first)}\nA sentence that was added.\n`);
  // No other page has a quotation: all that share its stylesheet are given the rule, and lose it in editBack.
  trial.write(last, `${trial.read(last)}\n> A quotation.\n`);
  change(oldest, 'pubDatetime: ', 'modDatetime: 2026-11-26T09:00:00.000Z\npubDatetime: ');
  trial.write(guest, essay('A guest', cited));
}
function editBack() {
  for (const [name, text] of before) trial.write(name, text);
  trial.erase(path.posix.dirname(guest));
}

/** What the very first build wrote; every later build of the same content must write the same. */
let cold: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  cold = await buildCold();
});

describe('a build that follows another', () => {
  it('writes the same bytes where nothing changed', async () => {
    expect(quotes()).toBe(false);
    expect(difference(cold, await build())).toEqual([]);
  });

  it('sees a changed and an added essay, on their pages and wherever they are listed', async () => {
    edit();
    const warm = await build();
    expect(built(`essays/${slugOf(first)}/index.html`)).toContain('A sentence that was added.');
    expect(built(`essays/${slugOf(first)}.md`)).toContain('A sentence that was added.');
    expect(quotes()).toBe(true);
    expect(built('rss.xml')).toContain('A sentence that was added.');
    expect(built('index.html') + built('essays/index.html')).toContain('Entirely ');
    const byYear = [...warm].filter(([name]) => /^evidence\/.*\d{4}\/index\.html$/.test(name));
    expect(byYear.map(([, page]) => page.toString()).join('')).toContain('Entirely ');
    expect(built('essays/index.html')).toContain('/essays/guest/');
    expect(difference(warm, await buildCold())).toEqual([]);
  });

  it('leaves nothing in dist that is not of this build, whoever put it there', async () => {
    editBack();
    const meddle = () => {
      appendFileSync(trial.path('dist/about/index.html'), 'meddled with');
      rmSync(trial.path('dist/essays/index.html'));
      trial.write('dist/stray/index.html', '<title>Stray</title>');
    };
    meddle();
    const healed = await build();
    expect(difference(cold, healed)).toEqual([]);
    expect([...healed.keys()].filter((name) => /guest|(?:^|\/)stray(?:\/|$)/.test(name))).toEqual([]);
    expect(readdirSync(trial.path('dist'))).not.toContain('stray');
    expect(quotes()).toBe(false);
    meddle();
    // As a machine may leave it that was switched off during a build.
    trial.write('.cache/astro/left', '{"changed":');
    for (const name of readdirSync(trial.path('.cache/search/build')))
      writeFileSync(trial.path(`.cache/search/build/${name}`), '');
    for (const kept of ['fonts', 'cards'])
      for (const name of readdirSync(trial.path(`.cache/${kept}`)))
        truncateSync(trial.path(`.cache/${kept}/${name}`), 1000);
    expect(difference(cold, await build())).toEqual([]);
  });

  // In two builds: each of these changes rebuilds everything, which would hide that the other was overlooked.
  it('sees a changed tag, and then a changed source, on their pages and wherever they are named', async () => {
    change('content/tags/bremsen.yaml', 'label: ', 'label: Renamed ');
    await build();
    expect(built('tags/bremsen/index.html')).toContain('Renamed ');
    expect(built('essays/short-0/index.html')).toContain('Renamed ');
    change('content/sources/bench-source-0000.yaml', 'summary: ', 'summary: Revised. ');
    const warm = await build();
    expect(built('evidence/bench-source-0000/index.html')).toContain('Revised. ');
    expect(difference(warm, await buildCold())).toEqual([]);
  });

  it('sees a changed template and style, and renders an essay to the same text when it is bundled', async () => {
    const prose = () =>
      /<div class="prose">[^]*?<footer/
        .exec(built(`essays/${slugOf(second)}/index.html`))?.[0]
        .replaceAll(/\s+/g, ' ') ?? '';
    const compiled = prose();
    trial.write(second, `${trial.read(second)}\nexport const nothing = 0;\n`);
    change('src/components/page/EssayEntry.astro', '<article\n', '<article data-changed\n');
    change('src/styles/colour.css', '#15181e', '#123456');
    await build();
    expect(built('essays/index.html')).toContain('data-changed');
    expect(built('essays/index.html')).toContain('#123456');
    expect(compiled).toContain('</p>');
    expect(prose() === compiled).toBe(true);
  });
});

describe('the lists in this test', () => {
  it('are longer than a page holds, so that they are continued by year', () => {
    for (const list of ['tags/trial', 'authors/someone', 'evidence/cited'])
      expect(
        [...cold.keys()].some((name) => new RegExp(`^${list}/\\d{4}/`).test(name)),
        list,
      ).toBe(true);
  });
});
