import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { postsOfGhost } from '../../../src/authoring/import/exports/ghost.ts';
import { markdownOf } from '../../../src/authoring/import/exports/markdown-of.ts';
import { postsOfWordPress } from '../../../src/authoring/import/exports/wordpress.ts';
import { mended } from '../../../src/authoring/import/mend.ts';
import { planImport } from '../../../src/authoring/import/plan.ts';
import { withoutShortcodes } from '../../../src/authoring/import/shortcodes.ts';
import { withoutTitle } from '../../../src/authoring/import/text.ts';
import { imperfection, judged } from '../../../src/checks/problem.ts';
import { folderOf } from '../publication.ts';

const now = new Date('2026-11-21T09:30:40Z');
const planOf = (files: Readonly<Record<string, string>>) => {
  const content = path.join(folderOf({}), 'content');
  mkdirSync(content);
  return planImport(folderOf(files), content, { now, publication: 'The Paper' });
};
const post = (fields: string, body = 'Some words.') => `---\n${fields}\n---\n\n${body}\n`;

describe('a site', () => {
  it('of Zola has its taxonomies read, and the date in a path', () => {
    const { site, arrivals } = planOf({
      'config.toml': 'base_url = "https://z.example"\n',
      'content/blog/one.md':
        '+++\ntitle = "One"\npath = "2015/01/09/one"\n[taxonomies]\ntags = ["Rust"]\n+++\n\nWords.\n',
    });
    expect(site.origin).toBe('Zola');
    expect(arrivals[0]?.text).toMatch(
      /author: The Paper\npubDatetime: 2015-01-09T00:00:00Z\ntags:\n {2}- Rust/,
    );
    expect(arrivals[0]?.formerly).toContain('/2015/01/09/one/');
  });

  it('of Eleventy has its pages passed over, and the tag of its collection dropped', () => {
    const { site, arrivals, passedOver } = planOf({
      'eleventy.config.js': '',
      'content/index.md': 'Home',
      'content/404.md': 'None',
      'content/about.md': post('layout: page\ntitle: About'),
      'content/blog/e.md': post('title: E\ndate: 2020-01-01\ntags: [posts, Web]'),
    });
    expect(site.origin).toBe('Eleventy');
    expect(passedOver).toHaveLength(3);
    expect(arrivals.map(({ formerly }) => formerly)).toEqual([['/blog/e/']]);
    expect(arrivals[0]?.text).toContain('tags:\n  - Web\n---');
  });

  it('of Jekyll has the former addresses of its posts worked out', () => {
    const formerly = (config: string) =>
      planOf({ '_config.yml': config, '_posts/2019-03-04-Hi.md': post('title: Hi') }).arrivals[0]?.formerly;
    expect(formerly('title: J')).toEqual(['/2019/03/04/Hi.html']);
    expect(formerly('permalink: /:title/')).toEqual(['/Hi/']);
  });

  it('has an address even for names without letters, and no draft takes that of a published post', () => {
    const { arrivals } = planOf({
      '今日.md': post('date: 2023-01-01'),
      '💡.md': post('date: 2023-01-01\ntitle: "💡"'),
      '2020.md': post('date: 2023-01-01'),
      'a-old.md': post('slug: tides\ndraft: true\ndate: 2020-01-01'),
      'b-new.md': post('slug: tides\ndate: 2023-01-01'),
    });
    const addresses = new Map(arrivals.map(({ from, address }) => [from, address]));
    expect(addresses.size).toBe(5);
    expect(new Set(addresses.values()).size).toBe(5);
    expect(addresses.get('b-new.md')).toBe('/essays/tides/');
    expect(addresses.get('2020.md')).toBe('/essays/post-2020/');
  });
});

describe('an export', () => {
  it('of Ghost has its posts, tags and authors read, and pages reported', () => {
    const { posts, passedOver } = postsOfGhost(
      JSON.stringify({
        db: [
          {
            data: {
              posts: [
                { id: 1, title: 'A', slug: 'a', html: '<p>x</p>', status: 'draft', published_at: null },
                { id: 2, title: 'About', slug: 'about', type: 'page' },
              ],
              tags: [{ id: 3, name: 'C#' }],
              users: [{ id: 4, name: 'Jo' }],
              posts_tags: [{ post_id: 1, tag_id: 3 }],
              posts_authors: [{ post_id: 1, author_id: 4 }],
            },
          },
        ],
      }),
    );
    expect(posts[0]?.front).toMatchObject({ slug: 'a', status: 'draft', tags: ['C#'], authors: ['Jo'] });
    expect(passedOver).toEqual([{ file: '/about/', why: 'a page of its own, not a post' }]);
    expect(() => postsOfGhost('{}')).toThrow();
  });

  it('of WordPress has paragraphs and links to its own posts, and attachments are passed over', () => {
    const { posts, passedOver } = postsOfWordPress(
      `<rss><channel><wp:author><wp:author_login>jo</wp:author_login><wp:author_display_name>Jo P</wp:author_display_name></wp:author>
<item><title>Hi &amp; bye</title><link>https://w.example/2019/hi/</link><dc:creator>jo</dc:creator><content:encoded><![CDATA[One.

<a href="https://w.example/2018/b/">b</a>

<pre class="brush: php">if (a < b) {}</pre>]]></content:encoded><wp:post_date_gmt>2019-05-06 07:08:09</wp:post_date_gmt><wp:post_name>hi</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category"><![CDATA[News]]></category></item>
<item><title>p</title><wp:post_type>attachment</wp:post_type></item></channel></rss>`,
    );
    expect(passedOver).toHaveLength(1);
    expect(posts[0]?.front).toMatchObject({
      title: 'Hi & bye',
      url: '/2019/hi/',
      tags: ['News'],
      authors: ['Jo P'],
    });
    expect(markdownOf(posts[0]?.html ?? '')).toBe('One.\n\n[b](/2018/b/)\n\n```php\nif (a < b) {}\n```\n');
  });

  it('keeps tables, and a link in place of a frame', () => {
    expect(
      markdownOf(
        '<table><tr><th>a</th></tr><tr><td>1</td></tr></table><iframe src="https://v.example/1"></iframe>',
      ),
    ).toBe('| a |\n| - |\n| 1 |\n\n[v.example](https://v.example/1)\n');
  });
});

describe('a text', () => {
  it('keeps what is in raw blocks, and turns embeds and callouts into Markdown', () => {
    const { text, left } = withoutShortcodes(
      '{% raw %}{{ keep }}{% endraw %}\n\n{{< youtube abc >}} {{< gist u 1 >}}\n\n:::warning[Mind]\nThe gap.\n:::\n',
    );
    expect(text).toBe(
      '{{ keep }}\n\n[Video on YouTube](https://www.youtube.com/watch?v=abc) [Code on GitHub](https://gist.github.com/u/1)\n\n> [!WARNING] Mind\n> The gap.\n\n',
    );
    expect(left).toEqual([]);
  });

  it('has its headings lowered below the title', () => {
    expect(withoutTitle('# {{ page.title }}\n\n# One\n\n```sh\n# no\n```\n\n## Two\n', 'T')).toBe(
      '\n\n## One\n\n```sh\n# no\n```\n\n### Two\n',
    );
  });

  it('loses the links and pictures that were reported, but keeps their words', () => {
    const dead = (field: string, line: number, column: number) => ({
      ...imperfection({ file: 'x', line, column }, field, '', ''),
    });
    const text =
      '---\na: b\n---\n\nA [dead *one*](/x/) and [live](/y/) and [d].\n\n![P](./p.png)\n\n[d]: /z/\n';
    expect(mended(text, 'a.md', [dead('link', 5, 3), dead('link', 9, 1), dead('picture', 7, 1)])).toBe(
      '---\na: b\n---\n\nA dead *one* and [live](/y/) and d.\n\nP\n\n\n',
    );
  });
});

describe('judged(problems, isStrict)', () => {
  it('makes an imperfection a mistake only in files that are checked strictly', () => {
    const problems = [imperfection({ file: 'a' }, 'picture', 'x', 'y')];
    expect(judged(problems, (file) => file === 'a')[0]?.severity).toBe('mistake');
    expect(judged(problems, (file) => file !== 'a')[0]?.severity).toBe('warning');
  });
});
