import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/checks/folder.ts';
import { filesUnder } from '../../src/reuse/files-under.ts';
import { contentOf } from '../../src/checks/published.ts';
import { placesOf } from '../../src/publication/addresses.ts';
import { isPublished } from '../../src/publication/published.ts';
import { platesToPublish } from '../../src/plates/to-publish.ts';
import { words } from '../../src/words/words.ts';
import { generate } from '../bench/generate.ts';
import { environment, Trial } from '../finishing/trial.ts';
import { files } from './german-publication.ts';

const newsletter = `{ newsletter: { action: 'https://letters.example/subscribe', field: 'mail', consent: 'One letter a month.' } }`;

/** The files that a build of this project should write according to `placesOf`, and those that its build wrote. */
function account(project: string) {
  const around = {
    plates: platesToPublish(path.join(project, 'content')),
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

describe('the list of files to publish', () => {
  it('matches what a build of this publication wrote, file by file', () => {
    const { said, written, folders } = account('.');
    expect(said).toEqual(written);
    expect([...folders]).toEqual(['_astro', 'pagefind']);
  });
});

describe('a publication in which everything is missing or numerous that may be', () => {
  // The language of these essays does not matter here: they are used because one has a calculator.
  const trial = new Trial('addresses', files);
  afterAll(() => trial.remove());
  const content = (name: string, text: string) => trial.write(`content/${name}`, text);
  const essay = (title: string, fields: string) =>
    `---\ntitle: ${title}\ndescription: An essay that is there for its place, which is where it is to be found.\nauthor: many\n${fields}\n---\n\nThe words of ${title}.\n`;

  const generated = generate(trial.path('content'), 130, 2).length;
  // Essays of many earlier years, so that some years share a page.
  const years = Array.from({ length: 62 }, (_, index) => 1950 + index);

  beforeAll(async () => {
    for (const id of ['once', 'never', 'steady'])
      content(
        `tags/${id}.yaml`,
        `label: ${id}\ndescription: A tag for that.\nintroduction: A tag for that.\n`,
      );
    for (const id of ['empty', 'planned'])
      content(`series/${id}.yaml`, `title: ${id}\ndescription: A series.\nintroduction: A series.\n`);
    for (const id of ['many', 'silent'])
      content(`authors/${id}.yaml`, `name: ${id}\ndescription: An author.\n`);
    for (const year of years) {
      content(
        `series/of-${year}.yaml`,
        `title: Of ${year}\ndescription: A series.\nintroduction: A series.\n`,
      );
      content(
        `essays/of-${year}.mdx`,
        essay(
          'Words',
          `pubDatetime: ${year}-05-01T00:00:00Z\ntags: [steady]\nseries: { name: of-${year}, order: 1 }`,
        ),
      );
    }
    content(
      'essays/named.md',
      essay('Quillwort in plain sight', 'slug: by-its-slug\npubDatetime: 2020-05-01T00:00:00Z\ntags: [once]'),
    );
    content(
      'essays/draft.mdx',
      essay(
        'Ragwort unfinished',
        'draft: true\npubDatetime: 2020-05-01T00:00:00Z\ntags: [never]\nseries: { name: planned, order: 1 }',
      ),
    );
    content(
      'essays/later.mdx',
      essay(
        'Spearwort to come',
        'pubDatetime: 2199-05-01T00:00:00Z\ntags: [never, once]\nseries: { name: planned, order: 2 }',
      ),
    );
    content(
      'redirects.yaml',
      '/old/: /about/\n/older: /essays/by-its-slug/\n/post.html: /about/\n/feed.xml: /rss.xml\n',
    );
    trial.write('public/served.txt', 'As it is.');
    // Our own publication has no newsletter that could be tested.
    trial.write(
      'src/site.ts',
      trial.read('src/site.ts').replace(/^( {2}\.\.\.extras),$/m, `  ...${newsletter},`),
    );
    // A shell that happens to have such a variable must not publish drafts.
    const { code, said } = await trial.build({ ...environment, DEV: '1' });
    expect(code, said).toBe(0);
  });

  it('has a list of files to publish that matches what its build wrote', () => {
    const { said, written } = account(trial.root);
    expect(said).toEqual(written);
  });

  it('has the pages of each kind that it was made to have, and no more', () => {
    const { places } = account(trial.root);
    const named = (ending: RegExp) => places.flatMap(({ file }) => (ending.test(file) ? [file] : []));
    const there = [
      'essays/by-its-slug/index.html',
      'essays/by-its-slug.md',
      'essays/1990/index.html',
      'tags/steady/1950/index.html',
      'series/1990/index.html',
      'series/of-1990/rss.xml',
      'tags/steady/feed.json',
      'authors/many/1950/index.html',
      'evidence/cited/2025/index.html',
      'authors/silent/index.html',
      'tags/never/index.html',
      'old/index.html',
      'older/index.html',
      'post.html',
      '_redirects',
      'served.txt',
    ];
    for (const file of there) expect([file, existsSync(trial.path(`dist/${file}`))]).toEqual([file, true]);
    expect(named(/^tags\/(?:once|never)\/./).sort()).toEqual([
      'tags/never/index.html',
      'tags/once/index.html',
    ]);
    expect(named(/(?:planned|empty|draft|later)/)).toEqual([]);
    expect(named(/^cards\/tags\/(?:once|never)/)).toEqual([]);
  });

  const listed = (html: string) => new Set(html.match(/\/essays\/(?:bench-\d+|of-\d+)\//g));
  const pagesBelow = (place: string) =>
    filesUnder(trial.path('dist')).flatMap((file) => {
      const address = `/${file}`.replace(/index\.html$/, '');
      return file.endsWith('index.html') && address.startsWith(place)
        ? [{ address, essays: listed(trial.read(`dist/${file}`)) }]
        : [];
    });

  it('no page lists more essays than a year or a page holds', () => {
    const long = pagesBelow('/').filter(
      ({ address, essays }) => essays.size > (/\/(?:\d{4}|essays)\/$/.test(address) ? 110 : 60),
    );
    expect(long.map(({ address }) => address)).toEqual([]);
  });

  it.each([
    ['/essays/', generated + years.length],
    ['/tags/', generated + years.length],
    ['/authors/', generated + years.length],
    ['/evidence/cited/', generated],
  ])('every essay stands on a page by year below %s', (place, count) => {
    const byYear = pagesBelow(place).filter(({ address }) => /\/\d{4}\/$/.test(address));
    expect(new Set(byYear.flatMap(({ essays }) => [...essays])).size).toBe(count);
  });

  /** The built files that hold these words, in whatever case. */
  const bearing = (words: string) =>
    [...trial.built()].flatMap(([name, bytes]) =>
      `${name} ${bytes.toString('latin1')}`.toLowerCase().includes(words) ? [name] : [],
    );

  it('an essay that is due is built', () => {
    expect(bearing('quillwort')).toContain('essays/by-its-slug/index.html');
  });

  it.each([
    ['a draft', 'ragwort', 'draft'],
    ['a scheduled essay', 'spearwort', 'later'],
  ])('%s leaves no trace in what is built', (_, words, slug) => {
    expect(bearing(words)).toEqual([]);
    expect(existsSync(trial.path(`dist/essays/${slug}`))).toBe(false);
  });

  it('adds no claim of ours about its essays, and says “how we know” only where one cites a source', () => {
    const says = (page: string, sentence: string) =>
      trial.read(`dist/essays/${page}index.html`).includes(sentence);
    expect(says('', words.lists.all.description)).toBe(true);
    expect(says('', 'states one claim')).toBe(false);
    expect(says('by-its-slug/', words.essay.howWeKnow)).toBe(false);
    expect(says('bench-0001/', words.essay.howWeKnow)).toBe(true);
  });

  it('a configured newsletter has a form, and no other host may be sent one', () => {
    const [form = ''] =
      /<form[^>]*action="https:\/\/letters[^]*?<\/form>/.exec(trial.read('dist/subscribe/index.html')) ?? [];
    expect(form).toMatch(/<form[^>]* method="post"[^>]* action="https:\/\/letters\.example\/subscribe"/);
    expect(form).toMatch(/<input[^>]* type="email"[^>]* name="mail"[^>]* required/);
    expect(form).toContain('One letter a month.');
    const policies = ['subscribe/index.html', 'essays/by-its-slug/index.html'].flatMap((name) =>
      trial.read(`dist/${name}`).match(/form-action [^;"\n]*/g),
    );
    expect(new Set(policies)).toEqual(new Set(["form-action 'self' https://letters.example"]));
  });
});
