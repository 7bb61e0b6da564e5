import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder, readFolder } from '../../src/checks/folder.ts';
import { contentOf } from '../../src/checks/published.ts';
import { placesOf } from '../../src/publication/addresses.ts';
import { isPublished } from '../../src/publication/published.ts';
import { platesShown } from '../../src/plates/shown.ts';
import { generate } from '../bench/generate.ts';
import { makeWorkspace } from '../bench/workspace.ts';

/** Every file that the account says a build of this project writes, and every one that the build wrote. */
function account(project: string) {
  const around = {
    plates: platesShown(path.join(project, 'content')),
    routes: filesUnder(path.join(project, 'src/pages')),
    served: filesUnder(path.join(project, 'public')),
  };
  const content = contentOf(readFolder(path.join(project, 'content')), around, new Date());
  const now = Date.now();
  const essays = content.essays.filter(({ draft, published }) => isPublished(draft, published, now));
  const places = placesOf({ ...content, essays });
  const byTools = (name: string) => /^(?:_astro|pagefind)\//.test(name);
  const built = filesUnder(path.join(project, 'dist'));
  return {
    places,
    said: [...new Set(places.map(({ file }) => file))].sort(),
    written: built.filter((name) => !byTools(name)).sort(),
    folders: new Set(built.filter(byTools).map((name) => name.replace(/\/.*/, ''))),
  };
}

describe('what the account says is published', () => {
  it('is what a build of this publication wrote, file by file', () => {
    const { said, written, folders } = account('.');
    expect(said).toEqual(written);
    expect([...folders]).toEqual(['_astro', 'pagefind']);
  });
});

describe('of a publication with all that may be missing or many', () => {
  const { folder, remove } = makeWorkspace(process.cwd());
  afterAll(remove, 60_000);
  const content = (name: string) => path.join(folder, 'content', name);
  const add = (name: string, text: string) => {
    mkdirSync(path.dirname(content(name)), { recursive: true });
    writeFileSync(content(name), text);
  };
  const essay = (fields: string) =>
    `---\ntitle: Words\ndescription: An essay that is there for its place, which is where it is to be found.\nauthor: trial\n${fields}\n---\n\nWords.\n`;

  beforeAll(() => {
    generate(content('.'), 130, 2);
    for (const id of ['once', 'never', 'steady'])
      add(`tags/${id}.yaml`, `label: ${id}\ndescription: A tag for that.\nintroduction: A tag for that.\n`);
    for (const id of ['empty', 'planned'])
      add(`series/${id}.yaml`, `title: ${id}\ndescription: A series.\nintroduction: A series.\n`);
    for (const id of ['trial', 'silent']) add(`authors/${id}.yaml`, `name: ${id}\ndescription: An author.\n`);
    // Of every year before, so that there are years to share a page.
    for (let year = 1950; year < 2012; year += 1)
      add(`series/of-${year}.yaml`, `title: Of ${year}\ndescription: A series.\nintroduction: A series.\n`);
    for (let year = 1950; year < 2012; year += 1)
      add(
        `essays/of-${year}.mdx`,
        essay(`pubDatetime: ${year}-05-01T00:00:00Z\ntags: [steady]\nseries: { name: of-${year}, order: 1 }`),
      );
    add('essays/named.md', essay('slug: by-its-slug\npubDatetime: 2020-05-01T00:00:00Z\ntags: [once]'));
    add(
      'essays/draft.mdx',
      essay(
        'draft: true\npubDatetime: 2020-05-01T00:00:00Z\ntags: [never]\nseries: { name: planned, order: 1 }',
      ),
    );
    add(
      'essays/later.mdx',
      essay('pubDatetime: 2199-05-01T00:00:00Z\ntags: [never, once]\nseries: { name: planned, order: 2 }'),
    );
    add(
      'redirects.yaml',
      // Corrections name pages as they were called then.
      `${readFileSync('content/redirects.yaml', 'utf8')}/old/: /about/\n/older: /essays/by-its-slug/\n/post.html: /about/\n/feed.xml: /rss.xml\n`,
    );
    writeFileSync(path.join(folder, 'public/served.txt'), 'As it is.');
    execFileSync(process.execPath, ['src/commands/build.ts'], {
      cwd: folder,
      stdio: 'pipe',
      env: { PATH: process.env['PATH'] },
    });
  }, 180_000);

  it('is what its build wrote, file by file', () => {
    const { said, written } = account(folder);
    expect(said).toEqual(written);
  });

  it('has of each kind what the publication was made to have, and no more', () => {
    const { places } = account(folder);
    const files = (ending: RegExp) => places.flatMap(({ file }) => (ending.test(file) ? [file] : []));
    const there = [
      'essays/by-its-slug/index.html',
      'essays/by-its-slug.md',
      'essays/1990/index.html',
      'tags/steady/1950/index.html',
      'series/1990/index.html',
      'series/of-1990/rss.xml',
      'tags/steady/feed.json',
      'authors/trial/1950/index.html',
      'evidence/cited/2025/index.html',
      'authors/silent/index.html',
      'tags/never/index.html',
      'old/index.html',
      'older/index.html',
      'post.html',
      '_redirects',
      'served.txt',
    ];
    for (const file of there)
      expect([file, existsSync(path.join(folder, 'dist', file))]).toEqual([file, true]);
    expect(files(/^tags\/(?:once|never)\/./).sort()).toEqual([
      'tags/never/index.html',
      'tags/once/index.html',
    ]);
    expect(files(/(?:planned|empty|draft|later)/)).toEqual([]);
    expect(files(/^cards\/tags\/(?:once|never)/)).toEqual([]);
  });
});
