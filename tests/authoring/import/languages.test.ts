import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageBehind } from '../../../src/authoring/import/languages.ts';
import { planImport } from '../../../src/authoring/import/plan.ts';
import { folderOf, png } from '../publication.ts';

const post = (title: string) => `---\ntitle: ${title}\ndate: 2020-01-01\n---\n\nWords ![x](p.png).\n`;

function imported(files: Readonly<Record<string, string | Buffer>>) {
  const content = path.join(folderOf({}), 'content');
  mkdirSync(content);
  return planImport(folderOf(files), content, { publication: 'The Paper' });
}
const addressesIn = ({ arrivals }: ReturnType<typeof imported>) =>
  Object.fromEntries(
    arrivals.map(({ from, address, formerly }) => [from, `${address} ${formerly.join(' ')}`.trim()]),
  );

describe('languageBehind(name)', () => {
  it.each([
    ['post.de', 'post', 'de'],
    ['post.zh-cn', 'post', 'zh-cn'],
    ['post.pt_BR', 'post', 'pt-br'],
    ['_index.fr', '_index', 'fr'],
    ['node.js', 'node.js', undefined],
    ['v1.2', 'v1.2', undefined],
    ['de', 'de', undefined],
  ])('%s', (name, stem, language) => {
    expect(languageBehind(name)).toEqual({ stem, language });
  });
});

describe('a site in several languages', () => {
  it('has each translation imported as an essay of its own, but no list page in any language', () => {
    const plan = imported({
      'hugo.toml': "defaultContentLanguage = 'en'\n",
      'content/_index.md': post('Home'),
      'content/_index.de.md': post('Start'),
      'content/posts/_index.fr.md': post('Liste'),
      'content/posts/404.de.md': post('404'),
      'content/posts/a/index.md': post('A'),
      'content/posts/a/index.de.md': post('A de'),
      'content/posts/a/p.png': png,
      'content/posts/b.en.md': post('B'),
      'content/posts/b.zh-cn.md': post('B zh'),
    });
    expect(addressesIn(plan)).toEqual({
      'content/posts/a/index.md': '/essays/a/ /posts/a/',
      'content/posts/a/index.de.md': '/essays/a-de/ /de/posts/a/',
      'content/posts/b.en.md': '/essays/b/ /posts/b/',
      'content/posts/b.zh-cn.md': '/essays/b-zh-cn/ /zh-cn/posts/b/',
    });
    expect(plan.arrivals[0]?.pictures).toHaveLength(1);
    expect(plan.passedOver.map(({ file }) => file).sort()).toEqual([
      'content/_index.de.md',
      'content/_index.md',
      'content/posts/404.de.md',
      'content/posts/_index.fr.md',
    ]);
    expect(plan.remarks.filter(({ about }) => about.includes('(de)')).map(({ file }) => file)).toEqual([
      'content/posts/a/index.de.md',
    ]);
  });

  it('may have a folder for each language, but not every folder named like one is meant', () => {
    const sites = imported({
      'hugo.toml': '',
      'content/de/posts/z.md': post('Z de'),
      'content/en/posts/z.md': post('Z'),
    });
    expect(addressesIn(sites)).toMatchObject({
      'content/de/posts/z.md': '/essays/z-de/ /de/posts/z/',
      'content/en/posts/z.md': '/essays/z/ /posts/z/',
    });
    expect(addressesIn(imported({ 'hugo.toml': '', 'content/posts/it/z.md': post('Z') }))).toEqual({
      'content/posts/it/z.md': '/essays/z/ /posts/it/z/',
    });
  });
});

describe('the address that a post had', () => {
  it.each([
    ['hugo.toml', 'content/notes/posts/2020/a.md', '', '/notes/posts/2020/a/'],
    ['config.toml', 'content/edition-2/posts/a/index.md', '', '/edition-2/posts/a/'],
    ['astro.config.mjs', 'src/content/posts/a.md', '', '/posts/a/'],
    ['astro.config.mjs', 'src/content/posts/a.md', 'slug: b', '/posts/b/'],
    ['astro.config.mjs', 'src/data/blog/examples/a.md', '', '/posts/examples/a/'],
    ['astro.config.mjs', 'src/content/blog/a/index.md', '', '/blog/a/'],
  ])('is computed from %s for %s %s', (configuration, file, more, address) => {
    const { arrivals } = imported({
      [configuration]: '',
      [file]: `---\ntitle: A\ndate: 2020-01-01\n${more}\n---\n\nWords.\n`,
    });
    expect(arrivals.map(({ formerly }) => formerly)).toEqual([[address]]);
  });
});

describe('files in nested folders', () => {
  it('are each imported or reported', () => {
    const files = [
      ...['posts/2020/x.md', 'posts/2021/x.md', 'posts/deep/er/still/y/index.md', 'posts/deep/er/z.markdown'],
      ...['posts/a/index.md', 'posts/a/part.md', 'posts/a/_index.md', 'posts/README.de.md', 'posts/v1.2.md'],
      ...['posts/c.de.md', 'posts/c.md', 'posts/c/index.md', 'posts/d.html', 'index.md', 'posts/e.MD'],
    ].map((name) => `content/${name}`);
    const plan = imported(
      Object.fromEntries([['hugo.toml', ''], ...files.map((name) => [name, post(name)])]),
    );
    const named = [...plan.arrivals.map(({ from }) => from), ...plan.passedOver.map(({ file }) => file)];
    expect(named.sort()).toEqual(files.sort());
    expect(new Set(plan.arrivals.map(({ address }) => address)).size).toBe(plan.arrivals.length);
  });
});
