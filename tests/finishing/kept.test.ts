import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sealed, unsealed } from '../../src/reuse/sealed.ts';
import { folderOf } from '../authoring/publication.ts';
import { difference, environment, essay, Trial } from './trial.ts';

const busy = /^\s*Another build is at work in this folder \(process \d+, since [\d:.TZ-]+\)\. Wait until/;

describe('unsealed(kept)', () => {
  it('returns what was sealed, and undefined once a byte of it differs or is missing', () => {
    const content = Buffer.from('what is kept');
    const kept = sealed(content);
    expect(unsealed(kept)).toEqual(content);
    for (let at = 0; at < kept.length; at += 1) {
      const flipped = Buffer.from(kept);
      flipped.writeUInt8(kept.readUInt8(at) ^ 1, at);
      expect(unsealed(flipped)).toBeUndefined();
      expect(unsealed(kept.subarray(0, at))).toBeUndefined();
    }
  });
});

describe('lockFolder(folder)', () => {
  const children: ChildProcess[] = [];
  afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));
  const holding = (folder: string) => {
    const code = `
      import { lockFolder } from ${JSON.stringify(path.resolve('src/finishing/one-at-a-time.ts'))};
      try { lockFolder(${JSON.stringify(folder)}); globalThis.gc(); process.stdout.write('held'); setInterval(() => {}, 1000); }
      catch (error) { process.stdout.write(error.message); }`;
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const said = once(child.stdout.setEncoding('utf8'), 'data').then(String);
    return { child, said };
  };

  it('admits one process at a time, until that ends, even by force', async () => {
    const folder = folderOf({});
    const first = holding(folder);
    expect(await first.said).toBe('held');
    expect(await holding(folder).said).toMatch(busy);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const next = holding(folder);
    expect(await next.said).toBe('held');
    next.child.kill();
  });

  it('ignores a file in its place that is not a lock', async () => {
    const { child, said } = holding(
      folderOf({ 'building.lock': 'neither a lock nor a database\n'.repeat(99) }),
    );
    expect(await said).toBe('held');
    child.kill();
  });

  it('ignores a folder in its place', async () => {
    expect(await holding(folderOf({ 'building.lock/a.txt': 'a' })).said).toBe('held');
  });
});

const source = (label: string) => `label: ${label}
authors: [Someone]
kind: survey
read: primary
checked: 2025-06-01
volatility: stable
summary: What was asked, and what was answered.
findings:
  - { id: answers, question: speed, statement: Some answered., added: 2024-01-01 }
`;

describe('a build in a folder that was built before', () => {
  const files = {
    'content/essays/first/index.mdx': essay('First', 'Words.'),
    'content/essays/second/index.md': essay('Second', 'Words.'),
    'content/essays/third/index.mdx': essay(
      'Third',
      'import Picture from "../../../pictures/a.svg?raw";\n\nWords {Picture}.',
    ),
    'content/series/run.yaml': 'title: Run\ndescription: A run of essays, of which none is written yet.\n',
    'content/sources/someone-2024.yaml': source('Zorn 2024'),
    'content/sources/another-2024.yaml': source('Östberg 2024'),
    // Folders named like files.
    'public/photos.html/a.txt': 'a',
    'public/data.json/b.svg/c.md/d.xml/e.txt': 'e',
    'pictures/a.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M0 0h9"/></svg>',
  };
  // At another depth as well: the path of the folder must not show in what is built.
  const clean = new Trial('clean/of/another/name', files).unchecked();
  const other = files['pictures/a.svg'].replace('h9', 'v8');
  const used = new Trial('used', { ...files, 'pictures/a.svg': other }).unchecked();

  const same = () => expect(difference(clean.built(), used.built())).toEqual([]);

  beforeAll(async () => {
    // In another locale, which sorts Z before Ö.
    expect(await clean.build({ ...environment, LC_ALL: 'sv_SE.UTF-8' })).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    clean.remove();
    used.remove();
    rmSync('.cache/trial-clean', { recursive: true, force: true });
  });

  it('is the only one of three started at once to run; the others say so and touch nothing', async () => {
    const outcomes = await Promise.all([used.build(), used.build(), used.build()]);
    expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
    for (const { code, said } of outcomes) if (code === 1) expect(said).toMatch(busy);
    // A change to a file outside the publication's folders reaches every feed too.
    used.write('pictures/a.svg', files['pictures/a.svg']);
    expect(await used.build()).toMatchObject({ code: 0 });
    same();
    expect(used.read('dist/tags/trial/rss.xml')).toContain('h9');
  });

  it('reuses nothing that has changed since a build left it', async () => {
    const flip = (name: string) => {
      const content = readFileSync(used.path(name));
      const at = content.length >> 1;
      content.writeUInt8(content.readUInt8(at) ^ 1, at);
      writeFileSync(used.path(name), content);
    };
    const allIn = (folder: string) =>
      readdirSync(used.path(folder)).map((name) => path.posix.join(folder, name));
    for (const name of [...allIn('.cache/cards'), ...allIn('.cache/fonts'), ...allIn('.cache/search/build')])
      flip(name);
    for (const name of ['index.html', 'rss.xml', 'essays/second.md']) flip(`dist/${name}`);
    writeFileSync(used.path('dist/essays/second/index.html'), '');
    rmSync(used.path('dist/cards'), { recursive: true });
    // A folder where a file belongs, and a file where a folder does.
    for (const name of ['dist/feed.json', 'dist/robots.txt']) {
      rmSync(used.path(name));
      mkdirSync(used.path(name));
    }
    for (const folder of ['.cache/cards', '.cache/fonts', '.cache/search']) {
      const [name = ''] = allIn(folder);
      rmSync(used.path(name), { recursive: true });
      mkdirSync(used.path(name));
    }
    rmSync(used.path('dist/photos.html'), { recursive: true });
    writeFileSync(used.path('dist/photos.html'), 'a file');
    rmSync(used.path('dist/tags'), { recursive: true });
    writeFileSync(used.path('dist/tags'), 'a file');
    expect(await used.build()).toMatchObject({ code: 0 });
    same();
    for (const name of ['.cache/astro/last-build', '.cache/astro/incremental-build.json']) {
      flip(name);
      expect(await used.build()).toMatchObject({ code: 0 });
      same();
    }
  });

  it('links every page to a list that has its first entry', async () => {
    const pages = () =>
      [...used.built()]
        .filter(([name, page]) => name.endsWith('.html') && page.includes('href="/essays/"'))
        .map(([name, page]) => [name, page.includes('href="/series/"')]);
    expect(pages()).toContainEqual(['evidence/someone-2024/index.html', false]);
    used.write(
      'content/essays/fourth.md',
      essay('Fourth', 'Words.').replace('tags:', 'series: { name: run, order: 1 }\ntags:'),
    );
    expect(await used.build()).toMatchObject({ code: 0 });
    expect(pages().filter(([, leads]) => !leads)).toEqual([]);
  });
});
