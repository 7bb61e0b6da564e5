import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../bench/generate.ts';
import { makeWorkspace } from '../bench/workspace.ts';

/** A copy of the publication with so many more essays that every list of them is longer than a page. */
const essays = 120;
const { folder, remove } = makeWorkspace(process.cwd());
afterAll(remove);
const written = generate(path.join(folder, 'content'), essays, 2);

/** What Vitest sets would build the site as if in development. */
const ofVitest = /^(?:VITEST.*|NODE_ENV|BASE_URL|DEV|PROD|MODE|SSR|TEST|SITE_URL)$/;

function build() {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name)));
  const child = spawn(process.execPath, ['src/commands/build.ts'], { cwd: folder, env });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  child.once('error', reject).once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(said))));
  return promise;
}

const forget = () => rmSync(path.join(folder, '.cache'), { recursive: true });

const file = (name: string) => path.join(folder, name);
const built = (name: string) => readFileSync(file(`dist/${name}`), 'utf8');
/** An essay with a calculator, as the last one is. */
const alike = `essays/${path.basename(path.dirname(written.at(-3) ?? ''))}/index.html`;
const quotes = () => built(alike).includes('.prose blockquote{');
const change = (name: string, from: string, to: string) => {
  const text = readFileSync(file(name), 'utf8');
  if (!text.includes(from)) throw new Error(`${name} does not say "${from}"`);
  writeFileSync(file(name), text.replace(from, to));
};

/** All that was built, by path. */
const everything = () =>
  new Map(
    readdirSync(file('dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((name) => [path.relative(file('dist'), name), readFileSync(name, 'base64')]),
  );

/** Files that one build has and the other has not, or not the same. */
function difference(one: ReturnType<typeof everything>, other: ReturnType<typeof everything>) {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}

beforeAll(build, 300_000);

describe('with lists of many essays', () => {
  const pages = () =>
    readdirSync(file('dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('index.html'))
      .map((name) => `/${path.dirname(name).split(path.sep).join('/')}/`.replace('/./', '/'));
  const listed = (address: string) =>
    new Set(built(`${address}index.html`).match(/\/essays\/bench-\d+\//g)).size;

  it('no page lists more essays than a year or a page holds', () => {
    const long = pages().filter(
      (address) => listed(address) > (/\/(?:\d{4}|essays)\/$/.test(address) ? 110 : 60),
    );
    expect(long).toEqual([]);
  });

  it.each(['/essays/', '/tags/', '/authors/', '/evidence/cited/'])(
    'every essay stands on a page by year below %s',
    (place) => {
      const years = pages().filter((address) => address.startsWith(place) && /\/\d{4}\/$/.test(address));
      const found = new Set(
        years.flatMap((address) => built(`${address}index.html`).match(/\/essays\/bench-\d+\//g) ?? []),
      );
      expect(found.size).toBe(written.length);
    },
  );
});

describe('a build after another', { timeout: 300_000 }, () => {
  it('without a change writes the same to the byte', async () => {
    const cold = everything();
    await build();
    expect(difference(cold, everything())).toEqual([]);
  });

  it('sees a changed essay, tag and source, where they stand and where they are listed', async () => {
    const name = path.relative(folder, written[0] ?? '');
    change(name, 'title: ', 'title: Entirely ');
    appendFileSync(file(name), '\nA sentence that was added.\n');
    // No other page quotes: all that share its sheets are given the rule, and lose it with this one below.
    appendFileSync(written.at(-1) ?? '', '\n> A quotation.\n');
    // Too old to be shown in the lists of its tags, which all the same say when they changed last.
    change(
      path.relative(folder, written.at(-2) ?? ''),
      'pubDatetime: ',
      'modDatetime: 2026-11-26T09:00:00.000Z\npubDatetime: ',
    );
    change('content/tags/bench-tag-0000.yaml', 'label: ', 'label: Renamed ');
    change('content/sources/bench-source-0000.yaml', 'summary: ', 'summary: Revised. ');
    await build();
    expect(built('tags/bench-tag-0000/index.html')).toContain('Renamed ');
    expect(built('evidence/bench-source-0000/index.html')).toContain('Revised. ');
    const slug = path.basename(path.dirname(name));
    expect(built(`essays/${slug}/index.html`)).toContain('A sentence that was added.');
    expect(built(`essays/${slug}.md`)).toContain('A sentence that was added.');
    expect(quotes()).toBe(true);
    expect(built('rss.xml')).toContain('A sentence that was added.');
    expect(built('index.html') + built('essays/index.html')).toContain('Entirely ');
    const cited = readdirSync(file('dist/evidence'), { recursive: true, encoding: 'utf8' })
      .filter((one) => /\d{4}.index\.html$/.test(one))
      .map((one) => built(`evidence/${one}`));
    expect(cited.join('')).toContain('Entirely ');
    const warm = everything();
    forget();
    await build();
    expect(difference(warm, everything())).toEqual([]);
  });

  it('leaves nothing in dist that is not of this build, whoever put it there', async () => {
    const gone = path.basename(path.dirname(written.at(-1) ?? ''));
    rmSync(file(`content/essays/${gone}`), { recursive: true });
    const meddle = () => {
      appendFileSync(file('dist/about/index.html'), 'meddled with');
      rmSync(file('dist/essays/index.html'));
      mkdirSync(file('dist/stray'), { recursive: true });
      writeFileSync(file('dist/stray/index.html'), '<title>Stray</title>');
    };
    meddle();
    await build();
    const healed = everything();
    meddle();
    // As a machine leaves it that was switched off.
    writeFileSync(file('.cache/astro/left'), '{"changed":');
    for (const name of readdirSync(file('.cache/search/build')))
      writeFileSync(file(`.cache/search/build/${name}`), '');
    for (const kept of ['fonts', 'cards'])
      for (const name of readdirSync(file(`.cache/${kept}`)))
        truncateSync(file(`.cache/${kept}/${name}`), 1000);
    await build();
    expect(difference(healed, everything())).toEqual([]);
    forget();
    await build();
    expect(difference(healed, everything())).toEqual([]);
    expect(
      [...healed.keys()].filter((name) => name.includes(gone) || name.split('/').includes('stray')),
    ).toEqual([]);
    expect(readdirSync(file('dist'))).not.toContain('stray');
    expect(quotes()).toBe(false);
  });

  it('sees a changed template and style, and bundles an essay to the same text', async () => {
    const name = path.relative(folder, written[1] ?? '');
    const page = `essays/${path.basename(path.dirname(name))}/index.html`;
    const prose = () =>
      /<div class="prose">[^]*?<footer/.exec(built(page))?.[0].replaceAll(/\s+/g, ' ') ?? '';
    const compiled = prose();
    appendFileSync(file(name), '\nexport const nothing = 0;\n');
    change('src/components/page/EssayEntry.astro', '<article\n', '<article data-changed\n');
    change('src/styles/colour.css', '#15181e', '#123456');
    await build();
    expect(built('essays/index.html')).toContain('data-changed');
    expect(built('essays/index.html')).toContain('#123456');
    expect(compiled).toContain('</p>');
    expect(prose() === compiled).toBe(true);
  });
});
