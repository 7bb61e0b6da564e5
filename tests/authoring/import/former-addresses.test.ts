import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/authoring/import/plan.ts';
import { folderOf } from '../publication.ts';

const planOf = (files: Readonly<Record<string, string>>) => {
  const content = path.join(folderOf({}), 'content');
  mkdirSync(content);
  return planImport(folderOf(files), content, {
    now: new Date('2026-11-21T09:30:40Z'),
    publication: 'The Paper',
  });
};
const post = (fields: string, body = 'Some words.') => `---\n${fields}\n---\n\n${body}\n`;
const formerlyOf = (files: Readonly<Record<string, string>>) =>
  planOf(files).arrivals.map(({ formerly }) => formerly);

describe('a former address', () => {
  it('of Zola lacks the date of a file or folder name, and is spelt as Zola spells it', () => {
    const toml = (more = '') => `+++\ntitle = "T"\n${more}+++\n\nWords.\n`;
    expect(
      formerlyOf({
        'config.toml': 'base_url = "https://z.example"\n',
        'content/notes/2021-02-03-in-a-folder/index.md': toml(),
        'content/notes/2021-02-04-a-file.md': toml(),
        'content/notes/under_score.md': toml('date = 2021-02-05\naliases = ["2020/old"]\n'),
      }),
    ).toEqual([['/notes/in-a-folder/'], ['/notes/a-file/'], ['/notes/under-score/', '/2020/old/']]);
  });

  it('of Hugo is kept both with and without the date of a file or folder name', () => {
    expect(
      formerlyOf({
        'hugo.toml': '',
        'content/posts/2021-02-03-in-a-folder/index.md': post('title: A'),
        'content/posts/2021-02-04-a-file.md': post('title: B'),
      }),
    ).toEqual([
      ['/posts/in-a-folder/', '/posts/2021-02-03-in-a-folder/'],
      ['/posts/a-file/', '/posts/2021-02-04-a-file/'],
    ]);
  });

  it.each([
    [
      'hugo.yml',
      "baseURL: 'https://z.example/'\ndefaultContentLanguage: de\npermalinks:\n  posts: /:year/:title/\n",
    ],
    [
      'hugo.json',
      '{\n  "baseURL": "https://z.example/",\n  "defaultContentLanguage": "de",\n  "permalinks": {\n    "posts": "/:year/:title/"\n  }\n}\n',
    ],
    ...['hugo', 'config'].map((name) => [
      `config/_default/${name}.toml`,
      "baseURL = 'https://z.example/'\ndefaultContentLanguage = 'de'\n[permalinks]\n  posts = '/:year/:title/'\n",
    ]),
  ])('of Hugo follows %s, and so do the language and links to the own site', (name = '', text = '') => {
    const { arrivals, site } = planOf({
      [name]: text,
      'content/posts/a.de.md': post('title: A\ndate: 2021-02-03', 'See [b](https://z.example/2021/b/).'),
      'content/posts/b.md': post('title: B\ndate: 2021-02-04'),
    });
    expect(site.origin).toBe('Hugo');
    expect(arrivals.map(({ formerly }) => formerly)).toEqual([['/2021/a/'], ['/2021/b/']]);
    expect(arrivals[0]?.text).toContain('[b](/essays/b/)');
  });

  it('of Eleventy follows the pattern of its folder', () => {
    const data =
      'export default {\n  tags: ["posts"],\n  permalink: "/{{ page.date | date: \'%Y/%m\' }}/{{ title | slugify }}/index.html",\n};\n';
    const { arrivals } = planOf({
      'eleventy.config.js': '',
      'content/blog/blog.11tydata.js': data.replaceAll("'%Y/%m'", '%'),
      'content/blog/2021/01-x.md': post('title: "The Long Way"\ndate: 2021-05-06'),
    });
    expect(arrivals[0]?.formerly).toEqual([]);
    expect(
      formerlyOf({
        'eleventy.config.js': '',
        'content/blog/blog.json': '{ "permalink": "/{{ title | slug }}/" }',
        'content/blog/01-x.md': post('title: "The Long Way"\ndate: 2021-05-06'),
      }),
    ).toEqual([['/the-long-way/']]);
  });

  it('of Eleventy is reported as far as it is known, where only templates know the rest', () => {
    const { remarks, arrivals } = planOf({
      'eleventy.config.js': '',
      'content/blog/blog.11tydata.js':
        'export default { permalink: "/{{ page.date | ours }}/{{ title | slug }}/" };',
      'content/blog/01-x.md': post('title: "The Long Way"\ndate: 2021-05-06'),
      'content/blog/02-y.md': post('title: Y\ndate: 2021-05-07', 'See [it](/2021/05/the-long-way/).'),
    });
    expect(arrivals.map(({ formerly }) => formerly)).toEqual([[], []]);
    expect(remarks.map(({ about }) => about)).toContain(
      'former addresses that are not whole, for which you write the redirect: /{{ page.date | ours }}/the-long-way/',
    );
    expect(arrivals[1]?.text).toContain('[it](/essays/01-x/)');
  });
});

describe('a link to the last part of an address', () => {
  const textWith = (link: string) =>
    planOf({
      'blog/posts/loops.md': post('title: Loops\ndate: 2021-01-01\ntags: [Tools]'),
      'blog/posts/b.md': post('title: B\ndate: 2021-01-02', `See [it](${link}).`),
    }).arrivals.find(({ address }) => address === '/essays/b/')?.text;

  it.each([
    'loops.md',
    './loops',
    '/loops/',
    '/blog/loops/',
    '/2021/01/loops.html',
    '/tools/loops/',
    '/en/posts/loops/',
  ])('%s leads to the post of that name', (link) => {
    expect(textWith(link)).toContain('[it](/essays/loops/)');
  });

  it.each(['../../plugins/loops.md', '/docs/loops/', '/tags/loops/'])(
    '%s does not: no post is in that folder',
    (link) => {
      expect(textWith(link)).not.toContain('/essays/loops/');
    },
  );
});

describe('a post about a link', () => {
  const files = (field: string, body?: string) => ({
    'eleventy.config.js': '',
    'content/blog/a.md': post(`title: A\ndate: 2021-01-01\n${field}`, body),
  });

  it.each(['link', 'url', 'external_url', 'externalUrl'])(
    'gets the link of its field %s at the end of its text',
    (key) => {
      const { arrivals, remarks, unused } = planOf(files(`${key}: https://far.example/a_b/`));
      expect(arrivals[0]?.text).toMatch(
        /Some words\.\n\n\[far\.example\]\(<?https:\/\/far\.example\/a_b\/>?\)/,
      );
      expect(remarks.map(({ about }) => about)).toContain(
        'its title led to https://far.example/a_b/; a link to it ends the text',
      );
      expect(unused).toEqual([]);
      expect(remarks.some(({ about }) => about.startsWith('former addresses'))).toBe(false);
    },
  );

  it('stays as it is where its text has the link', () => {
    const { arrivals } = planOf(files('link: https://far.example/a/', 'See [this](https://far.example/a).'));
    expect(arrivals[0]?.text).not.toContain('[far.example]');
  });
});

describe('what the templates of Jekyll look up', () => {
  it('is filled in from the configuration and the post, where the value is a text', () => {
    const { arrivals, remarks } = planOf({
      '_config.yml': 'repository: https://code.example/it\nnav: [a]\n',
      '_posts/2021-01-01-a.md': post(
        'title: A\nversion: 2.0.1',
        'Get [{{ page.version }}]({{ site.repository }}/releases), `{{ site.repository }}`, {{ site.nav }}.',
      ),
    });
    expect(arrivals[0]?.text).toContain(
      'Get [2.0.1](https://code.example/it/releases), `{{ site.repository }}`,',
    );
    expect(remarks.map(({ about }) => about)).toContain('left as text: site.nav, on line 6');
  });
});

describe('the text of a post', () => {
  const textOf = (files: Readonly<Record<string, string>>) => {
    const { arrivals, remarks } = planOf(files);
    return { text: arrivals[0]?.text ?? '', said: remarks.map(({ about }) => about) };
  };

  it('has a title and a description in plain words', () => {
    const { text } = textOf({
      'a.md': post('title: "Why `let` is **not** `var`"\ndescription: "How `let` and **others** differ."'),
    });
    expect(text).toContain('title: Why let is not var\ndescription: How let and others differ.');
    expect(textOf({ 'b.md': '# Using `ls` well\n\nWords.\n' }).text).toContain('title: Using ls well');
  });

  it('is imported although a picture that it imports is missing', () => {
    const { text, said } = textOf({
      'astro.config.mjs': '',
      'src/content/blog/a.mdx': post(
        'title: A\npubDate: 2021-01-01',
        'import cat from \'./cat.webp\';\n\nBefore.\n\n<img src={cat.src} alt="A cat" />\n\n<a href={cat.src}>The cat</a>\n\nAfter.',
      ),
    });
    expect(text).not.toContain('import cat');
    expect(text).not.toContain('{cat');
    expect(text).toContain('![A cat]');
    expect(said).toContain('a picture that is not there: ./cat.webp');
  });

  it.each(['a.md', 'a.mdx'])('has a link in place of a gist, in %s', (name) => {
    const { text, said } = textOf({
      [name]: post(
        'title: A',
        'Before.\n\n<script src="https://gist.github.com/ada/12ab.js"></script>\n\nAfter.',
      ),
    });
    expect(text).toContain('[Code on GitHub](https://gist.github.com/ada/12ab)');
    expect(said.join()).toContain('<script>, for which a link stands, was left out');
  });

  it('keeps nothing of any other script', () => {
    expect(
      textOf({
        'a.md': post('title: A', '<script src="https://gist.github.com.evil.example/a.js"></script>'),
      }).text,
    ).not.toContain('evil');
  });

  it.each([
    '<video controls=""><source src="https://v.example/walk.mp4" type="video/mp4"></source> Your browser cannot.</video>',
    'See <audio src="https://v.example/walk.mp4"> Your browser cannot.</audio> here.',
  ])('has a link in place of a video or audio, without its fallback text: %s', (body) => {
    const { text, said } = textOf({ 'a.md': post('title: A', body) });
    expect(text).toContain('[walk.mp4](https://v.example/walk.mp4)');
    expect(text).not.toContain('cannot');
    expect(said.join()).toContain('for which a link stands, was left out');
  });

  it('keeps the fallback text of a video that cannot be linked to', () => {
    const { text } = textOf({ 'a.md': post('title: A', '<video src="/walk.mp4">A dog walks.</video>') });
    expect(text).toContain('A dog walks.');
  });

  it('has https:// added to the address of another site', () => {
    expect(textOf({ 'a.md': post('title: A', 'See [it](far.com), [notes](todo.org).') }).text).toContain(
      '[it](https://far.com), [notes](todo.org)',
    );
  });

  it('has emoji for their names, but not in code or for unknown names', () => {
    const { text, said } = textOf({
      'a.md': post(
        'title: "Out :tada:"',
        'Thanks :bow:! At 10:30:45, `:tada:`, :none_such:, std::vector::heart, :octicons-x-16:',
      ),
    });
    expect(text).toContain('title: Out 🎉');
    expect(text).toContain('Thanks 🙇! At 10:30:45, `:tada:`, :none_such:, std::vector::heart,');
    expect(said).toContain('left as text: octicons-x-16, on line 5');
  });

  it('has link text joined to a reference that a gap separates from it', () => {
    const body =
      'See [`one`]\n[first] and [two] [second], [first] [second], [x] [y].\n\n[first]: https://a.example\n[second]: https://b.example\n';
    expect(textOf({ 'a.md': post('title: A', body) }).text).toContain(
      'See [`one`][first] and [two][second], [first] [second], [x] [y].',
    );
  });
});

describe('a remark', () => {
  it('is made once, however often its cause occurs in a post', () => {
    const { remarks } = planOf({
      'a.md': post('title: A\ndate: 2021-01-01', '![x](gone.png)\n\n![y](gone.png)'),
    });
    expect(remarks.filter(({ about }) => about.includes('gone.png'))).toHaveLength(1);
  });
});
