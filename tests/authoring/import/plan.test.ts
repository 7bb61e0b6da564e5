import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/authoring/import/plan.ts';
import { problemsWith, write } from '../../../src/authoring/writing.ts';
import { passagesOf } from '../../../src/manuscript/passages.ts';
import { readManuscript } from '../../../src/manuscript/read.ts';
import { countWords } from '../../../src/manuscript/reading-time.ts';
import { spokenText } from '../../../src/manuscript/spoken.ts';
import { asMarkdown } from '../../../src/manuscript/as-markdown.ts';
import { contentOf, folderOf, mistakesIn, png, small, checkOptions } from '../publication.ts';

const now = new Date('2026-11-21T09:30:40Z');

function imported(files: Readonly<Record<string, string | Buffer>>, wishes = {}) {
  const from = folderOf(files);
  const folder = folderOf(small);
  const content = path.join(folder, 'content');
  const plan = planImport(from, content, { now, ...wishes });
  write(plan.arrivals, content);
  return { ...plan, folder };
}

const paper = {
  'astro.config.ts': '',
  'src/assets/images/head.png': png,
  'src/data/blog/near.png': png,
  'src/data/blog/a-post.md': `---
author: Ada Lovelace
pubDatetime: 2022-09-23T15:22:00Z
modDatetime:
title: A post
slug: a-post
featured: true
draft: false
tags: [Team size]
ogImage: "@/assets/images/head.png"
timezone: Asia/Bangkok
description: What an AstroPaper post looks like, with a description that is long enough.
---

Uses {braces}. ![Near](./near.png) See [the other](/posts/second/) and [again](./second.mdx#x).
`,
  'src/data/blog/second.mdx':
    '---\ntitle: Second\npubDate: Jul 08 2022\ntags: [decisions]\nauthor: ada\n---\n\n## X\n\nText {1}.\n',
};

describe('planImport of AstroPaper', () => {
  it('maps the front matter and moves the pictures beside the essay', () => {
    const { folder, site } = imported(paper);
    expect(site.origin).toBe('AstroPaper');
    const text = contentOf(folder, 'essays/a-post/index.mdx');
    expect(text).toContain(
      'author: ada\npubDatetime: 2022-09-23T15:22:00Z\ntags:\n  - team-size\nfeatured: true\nthumbnail: ./head.png',
    );
    expect(text).toContain('![Near](./near.png)');
    expect(text).not.toMatch(/timezone|modDatetime|draft/);
    expect(readFileSync(path.join(folder, 'content/essays/a-post/head.png'))).toEqual(png);
  });

  it('escapes braces in Markdown, and leaves MDX as its author wrote it', () => {
    const { folder } = imported(paper);
    expect(contentOf(folder, 'essays/a-post/index.mdx')).toContain('Uses \\{braces\\}.');
    expect(contentOf(folder, 'essays/second/index.mdx')).toContain('Text {1}.');
  });

  it('turns links between posts into links between essays, and the result passes the checks', () => {
    const { folder } = imported(paper);
    expect(contentOf(folder, 'essays/a-post/index.mdx')).toContain(
      '[the other](/essays/second/) and [again](/essays/second/#x)',
    );
    expect(mistakesIn(folder)).toEqual([]);
  });
});

describe('planImport of Hugo', () => {
  const hugo = {
    'hugo.toml': '',
    'static/img/c.png': png,
    'content/posts/_index.md': '---\ntitle: List\n---\n',
    'content/posts/toml.md':
      '+++\ntitle = "In TOML"\ndate = 2024-03-01T10:00:00+01:00\ntags = ["Decisions"]\nseries = ["The first"]\naliases = ["/old/toml/"]\n[cover]\nimage = "img/c.png"\n+++\n\nHello {{< figure src="/img/c.png" alt="A c" >}}\n',
    'content/posts/bundle/index.md':
      '---\ntitle: Bundle\ndate: 2024-02-01\ntags: [decisions]\ncategories: [ops]\nseries: The first\ndraft: true\n---\n\n![D](d.png) and ![gone](gone.png)\n',
    'content/posts/bundle/d.png': png,
  };

  it('reads TOML, bundles and pictures in static', () => {
    const { folder, arrivals, passedOver } = imported(hugo);
    expect(arrivals.map(({ file }) => file)).toEqual(['essays/bundle/index.mdx', 'essays/toml/index.mdx']);
    expect(passedOver).toEqual([{ file: 'content/posts/_index.md', why: 'a list of posts, not a post' }]);
    const text = contentOf(folder, 'essays/toml/index.mdx');
    expect(text).toContain('pubDatetime: 2024-03-01T10:00:00+01:00');
    expect(text).toContain('thumbnail: ./c.png');
    expect(text).toContain('Hello ![A c](./c.png)');
    expect(existsSync(path.join(folder, 'content/essays/bundle/d.png'))).toBe(true);
  });

  it('numbers a series by date, after the essays that are there', () => {
    const { folder } = imported(hugo);
    expect(contentOf(folder, 'essays/bundle/index.mdx')).toContain('name: first\n  order: 4');
    expect(contentOf(folder, 'essays/toml/index.mdx')).toContain('name: first\n  order: 5');
  });

  it('keeps former addresses, unknown names with their nearest, and missing pictures for the report', () => {
    const { arrivals, unknown, remarks } = imported(hugo);
    expect(arrivals.find(({ address }) => address === '/essays/toml/')?.formerly).toEqual([
      '/posts/toml/',
      '/old/toml/',
    ]);
    expect(unknown).toEqual([{ kind: 'tag', name: 'ops', id: 'ops', posts: 1, nearest: ['decisions'] }]);
    expect(remarks).toContainEqual({
      file: 'content/posts/bundle/index.md',
      chapter: 'missed',
      about: 'a picture that is not there: gone.png',
    });
  });

  it('says in words why a post cannot be read, and brings in the others', () => {
    const { passedOver, arrivals } = imported({ ...hugo, 'content/posts/bad.md': '+++\ntitle = bad\n+++\n' });
    expect(passedOver).toContainEqual({
      file: 'content/posts/bad.md',
      why: expect.stringMatching(/^its TOML cannot be read \(line 2: /) as unknown,
    });
    expect(arrivals).toHaveLength(2);
  });
});

it.each([
  ['Jekyll', { '_config.yml': '' }, '_posts/2020-01-01-a-post.md', ['learning', 'machine']],
  ['Hugo', { 'hugo.toml': '' }, 'content/posts/a-post.md', ['machine learning']],
  ['plain Markdown', {}, 'a-post.md', ['machine learning']],
])('splits tags in one text at spaces only where the generator does: %s', (_, files, name, tags) => {
  const { unknown } = imported({
    ...files,
    [name]: '---\ntitle: A post\ndate: 2020-01-01\ntags: machine learning\n---\n\nThe text of a post.\n',
  });
  expect(unknown.filter(({ kind }) => kind === 'tag').map((one) => one.name)).toEqual(tags);
});

describe('planImport of Jekyll', () => {
  it('takes date and address from the name of the file, and tags from a text', () => {
    const { folder } = imported({
      '_config.yml': '',
      'assets/e.png': png,
      '_posts/2020-01-01-a-post.markdown':
        '---\nlayout: post\ntitle: "Jekyll: a post"\nauthor: {name: Ada Lovelace}\ntags: decisions team-size\n---\n\n{% highlight ruby %}\nputs "#{x}"\n{% endhighlight %}\n\n![E]({{ site.baseurl }}/assets/e.png){: .center}\n\nThe text goes on [here]({% post_url 2020-01-02-other %}).\n',
      '_drafts/other.md':
        '---\ntitle: Other\ntags: [decisions]\n---\n\nNot yet finished, but long enough to be read.\n',
    });
    const text = contentOf(folder, 'essays/a-post/index.mdx');
    expect(text).toContain('pubDatetime: 2020-01-01T00:00:00Z');
    expect(text).toContain('tags:\n  - decisions\n  - team-size');
    expect(text).toContain('```ruby\nputs "#{x}"\n```');
    expect(text).toContain('[here](/essays/other/)');
    expect(contentOf(folder, 'essays/other/index.mdx')).toContain('draft: true');
  });
});

describe('planImport of pictures', () => {
  const front = '---\ntitle: A\ndate: 2020-01-01\ntags: [decisions]\n---\n\n';
  const about = (remarks: readonly { readonly about: string }[]) => remarks.map((remark) => remark.about);

  it('copies those with spaces in their names, and says which are not there', () => {
    const { folder, remarks } = imported({
      'a.md': `${front}{{< figure src="my photo.png" caption="A caption" >}}\n\n![x](my photo.png) ![y](gone one.png)\n`,
      'my photo.png': png,
    });
    const text = contentOf(folder, 'essays/a/index.mdx');
    expect(text).toContain('![A caption](./my-photo.png)<br />*A caption*\n\n![x](./my-photo.png)');
    expect(readFileSync(path.join(folder, 'content/essays/a/my-photo.png'))).toEqual(png);
    expect(about(remarks)).toContain('a picture that is not there: gone one.png');
  });

  it('overwrites none that exists, and says under which name the imported one was saved', () => {
    const from = folderOf({ 'a.md': `${front}![x](p.png)\n`, 'p.png': png });
    const folder = folderOf({ ...small, 'content/essays/a/p.png': 'GIF89a' });
    const content = path.join(folder, 'content');
    const { arrivals, remarks } = planImport(from, content, { now });
    problemsWith(arrivals, content, checkOptions);
    write(arrivals, content);
    expect(contentOf(folder, 'essays/a/p.png')).toBe('GIF89a');
    expect(contentOf(folder, 'essays/a/index.mdx')).toContain('![x](./p-2.png)');
    expect(about(remarks)).toContain(
      'content/essays/a/p.png lies there already; the picture comes as p-2.png',
    );
  });

  it('passes over a post whose file exists, even with another slug', () => {
    const from = folderOf({ 'a.md': `${front}Text.\n` });
    const standing = small['content/essays/standing/index.mdx'] ?? '';
    const folder = folderOf({
      ...small,
      'content/essays/a/index.md': standing.replace('---', '---\nslug: b'),
    });
    const { arrivals, passedOver } = planImport(from, path.join(folder, 'content'), { now });
    expect(arrivals).toEqual([]);
    expect(passedOver).toEqual([{ file: 'a.md', why: 'its place is taken by content/essays/a/index.md' }]);
  });
});

describe('planImport of what cannot be kept', () => {
  const about = (lines: string, body = 'Text.') =>
    imported({ 'a.md': `---\ntitle: A\ntags: [decisions]\n${lines}\n---\n\n${body}\n` }).remarks.map(
      (remark) => remark.about,
    );

  it('says which date could not be read, or that there was none', () => {
    expect(about('date: some day')).toContain(
      'no date can be read in date: "some day"; it is a draft dated today',
    );
    expect(about('draft: false')).toContain('has no date; it is a draft dated today');
  });

  it('says what stands in for a description', () => {
    expect(about('date: 2020-01-01')).toContain('has no description; its title stands in');
    expect(about('date: 2020-01-01', 'A first sentence, long enough to stand in for it.')).toContain(
      'has no description; its first sentences stand in',
    );
  });

  it('reports the former addresses that cannot be redirected', () => {
    const lines = 'aliases: [old/one/, /fine/, "https://a.example/b/"]\npermalink: /blog/:year/:title/';
    expect(about(lines)).toContain(
      'former addresses that are not whole, for which you write the redirect: old/one/, https://a.example/b/, /blog/:year/:title/',
    );
  });

  it('passes over a file that is not UTF-8', () => {
    const { passedOver, arrivals } = imported({ 'a.md': Buffer.from('# A\n\nCaf\xe9 is.\n', 'latin1') });
    expect(arrivals).toEqual([]);
    expect(passedOver).toEqual([
      { file: 'a.md', why: 'not saved as UTF-8 (line 3, read as Latin-1: "Café is."); save it as UTF-8' },
    ]);
  });
});

describe('planImport of what was not public', () => {
  const post = (lines: string) => ({
    'a.md': `---\ntitle: A\ndate: 2020-01-01\ntags: [decisions]\n${lines}\n---\n\nSome words to be read by someone.\n`,
  });
  const read = (lines: string) => {
    const { arrivals, remarks, unused } = imported(post(lines));
    const draft = arrivals[0]?.text.includes('draft: true') ?? false;
    return { draft, said: remarks.map(({ about }) => about).filter((about) => /draft/.test(about)), unused };
  };

  it.each([
    ['draft: true', 'draft: true'],
    ['draft: yes', 'draft: yes'],
    ['draft: "true"', 'draft: true'],
    ['draft: 1', 'draft: 1'],
    ['draft:', 'draft: empty'],
    ['Draft: true', 'Draft: true'],
    ['published: no', 'published: no'],
    ['published: false', 'published: false'],
    ['published: "False"', 'published: False'],
    ['published: 0', 'published: 0'],
    ['private: true', 'private: true'],
    ['hidden: yes', 'hidden: yes'],
    ['unlisted: 1', 'unlisted: 1'],
    ['password: hunter2', 'password: …'],
    ['status: pending', 'status: pending'],
    ['status: draft', 'status: draft'],
    ['visibility: members', 'visibility: members'],
    ['expiryDate: 2021-01-01', 'expiryDate: 2021-01-01'],
    ['publishDate: some day', 'publishDate: some day'],
  ])('keeps %j as a draft, and says so', (lines, because) => {
    expect(read(lines)).toEqual({
      draft: true,
      said: [`a draft here, because it says ${because}`],
      unused: [],
    });
  });

  it.each([
    'draft: false',
    'draft: "false"',
    'draft: no',
    'draft: 0',
    'published: true',
    'published: 2020-01-01',
    'published:',
    'private: false',
    'hidden: no',
    'password: ""',
    'status: publish',
    'status: Published',
    'visibility: public',
    'expiryDate: 2099-01-01',
    'publishDate: 2020-01-01',
  ])('publishes %j', (lines) => {
    expect(read(lines)).toEqual({ draft: false, said: [], unused: [] });
  });

  it('gives every reason at once, a folder of drafts included', () => {
    expect(read('draft: true\nprivate: true').said).toEqual([
      'a draft here, because it says draft: true, private: true',
    ]);
    const { remarks } = imported({
      '_config.yml': '',
      '_drafts/a.md': '---\ntitle: A\ndate: 2020-01-01\ntags: [decisions]\n---\n\nSome words.\n',
    });
    expect(remarks.map(({ about }) => about)).toContain('a draft here, because it lies in _drafts');
  });

  it('keeps as a draft what Astro does not publish because of its name', () => {
    const { arrivals, remarks } = imported({
      'astro.config.ts': '',
      'src/data/blog/_a.md': '---\ntitle: A\npubDate: 2020-01-01\ntags: [decisions]\n---\n\nSome words.\n',
      'src/data/blog/_old/b.md':
        '---\ntitle: B\npubDate: 2020-01-01\ntags: [decisions]\n---\n\nSome words.\n',
    });
    expect(arrivals.every(({ text }) => text.includes('draft: true'))).toBe(true);
    expect(remarks.map(({ about }) => about).filter((about) => /draft/.test(about))).toEqual([
      'a draft here, because it is named _a.md, which Astro does not publish',
      'a draft here, because it is named _old, which Astro does not publish',
    ]);
  });

  it('takes a publishDate in the future, whatever older date is beside it', () => {
    const { arrivals, remarks } = imported(post('publishDate: 2027-05-01T10:00:00Z'));
    expect(arrivals[0]?.text).toContain('pubDatetime: 2027-05-01T10:00:00Z');
    expect(remarks.map(({ about }) => about)).toContain(
      'not public before its publishDate, 2027-05-01T10:00:00Z',
    );
  });
});

describe('planImport of plain Markdown', () => {
  it('takes the first heading for the title, and makes a text without a date a draft of today', () => {
    const { folder } = imported(
      { 'a note.md': '# A plain text\n\nNo front matter at all, {just} text to be read.\n' },
      { tags: ['decisions'] },
    );
    const text = contentOf(folder, 'essays/a-note/index.mdx');
    expect(text).toContain('title: A plain text');
    expect(text).toContain('description: No front matter at all, {just} text to be read.');
    expect(text).toContain('pubDatetime: 2026-11-21T09:30:00Z');
    expect(text).toContain('draft: true');
    expect(text).not.toContain('# A plain text');
    expect(mistakesIn(folder)).toEqual([]);
  });

  it('keeps a text as Markdown where it cannot become MDX', () => {
    const { arrivals, remarks } = imported({ 'a.md': '---\ntags: [decisions]\n---\n\n<p>never closed\n' });
    expect(arrivals[0]?.file).toBe('essays/a/index.md');
    expect(remarks.map(({ about }) => about).join()).toContain('kept as Markdown');
  });

  it('says on which line of the file MDX fails', () => {
    const { remarks } = imported({
      'a.md':
        '---\ntitle: A\ntags: [decisions]\n---\n\n# A\n\n    code\n\n<script>\nx\n</script>\n\n<p>never closed\n',
    });
    expect(remarks).toContainEqual({
      file: 'a.md',
      chapter: 'odd',
      about:
        'kept as Markdown, because it cannot be MDX as it is: line 14: "<p>never closed"; expected a closing tag for "<p>" in the same paragraph, or both on lines of their own with an empty one between them and the words',
    });
  });

  it('keeps it in a form that every reader of essays can read', () => {
    const { folder, arrivals } = imported({
      'a.md':
        '---\ntitle: A\ndate: 2024-01-01\ntags: [decisions]\n---\n\n## One {two}\n\nA line.<br>\n\n<details>\n\nMore.\n\n</details>\n\n<p>never closed\n',
    });
    const { file = '', text = '' } = arrivals[0] ?? {};
    expect(file).toBe('essays/a/index.md');
    expect(mistakesIn(folder)).toEqual([]);
    expect(passagesOf(text, file).map((passage) => passage.text)).toContain('More.');
    expect(spokenText(text, file, [])).toContain('never closed');
    const silent = {
      number: () => 1,
      plate: () => undefined,
      calculator: () => '',
      correction: () => '',
      address: String,
    };
    expect(asMarkdown(text, file, silent)).toContain('A line.<br />');
    expect(countWords(readManuscript(text, file).prose)).toBeGreaterThan(5);
  });

  it('overwrites nothing, and gives the second of two files with the same name a number', () => {
    const { arrivals, passedOver, folder } = imported({
      'standing.md': 'x',
      'a/twice.md': 'x',
      'b/twice.md': 'y',
    });
    expect(arrivals.map(({ from }) => from)).toEqual(['a/twice.md', 'b/twice.md']);
    expect(arrivals.map(({ address }) => address)).toEqual(['/essays/twice/', '/essays/twice-2/']);
    expect(passedOver.map(({ why }) => why)).toEqual([
      'its place is taken by content/essays/standing/index.mdx',
    ]);
    expect(contentOf(folder, 'essays/standing/index.mdx')).toBe(small['content/essays/standing/index.mdx']);
  });

  it('finds nothing in an empty folder', () => {
    expect(imported({}).arrivals).toEqual([]);
  });
});

describe('problemsWith(arrivals)', () => {
  it('reports what a build would, and leaves the content as it was', () => {
    const folder = folderOf(small);
    const content = path.join(folder, 'content');
    const { arrivals } = planImport(folderOf({ 'a.md': '---\ntags: [nowhere]\n---\n\nText.\n' }), content, {
      now,
    });
    const problems = problemsWith(arrivals, content, checkOptions);
    expect(problems.map(({ field, found }) => `${field}: ${found}`)).toContain('tags: "nowhere"');
    expect(existsSync(path.join(content, 'essays/a'))).toBe(false);
  });
});
