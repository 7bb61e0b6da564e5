import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { dialectIn, forPlugins } from '../../src/manuscript/dialect.ts';
import { words } from '../../src/words/words.ts';
import { readManuscript } from '../../src/manuscript/read.ts';
import { spokenText } from '../../src/manuscript/spoken.ts';

const dialect = dialectIn(words);

const html = async (text: string) => (await markdownToHtml(text, { ...dialect })).html;

async function headings(text: string, kind: 'md' | 'mdx') {
  const astro = forPlugins();
  const options = {
    ...dialect,
    hastPlugins: [...dialect.hastPlugins, satteriHeadingIdsPlugin()],
    data: { astro },
  };
  await (kind === 'md' ? markdownToHtml(text, options) : mdxToJs(text, options));
  return astro.headings.map(({ depth, slug }) => `${'#'.repeat(depth)} ${slug}`);
}

describe.each(['md', 'mdx'] as const)('headings of a text in .%s', (kind) => {
  it('take no anchor that the page itself has', async () => {
    const text =
      '## Content\n\n## In brief\n\n## References\n\n## Related\n\n## Related\n\n## Cite x\n\n## A card\n\n## Fn card\n';
    expect(await headings(text, kind)).toEqual([
      '## section-content',
      '## section-in-brief',
      '## section-references',
      '## section-related',
      '## section-related-1',
      '## section-cite-x',
      '## section-a-card-1',
      '## section-fn-card-1',
    ]);
  });

  it('have an anchor where they hold no letter', async () => {
    expect(await headings('## 🚀\n\n## ???\n\n## 中文\n\n## a\n\n## a\n', kind)).toEqual([
      '## section',
      '## section-1',
      '## 中文',
      '## a',
      '## a-1',
    ]);
  });

  it('stand below the title of the page', async () => {
    expect(await headings('# One\n\n## Two\n\n###### Six\n', kind)).toEqual([
      '## one',
      '### two',
      '###### six',
    ]);
    expect(await headings('## Two\n\n### Three\n', kind)).toEqual(['## two', '### three']);
  });

  it('have the same anchors in checks and search as in a build', async () => {
    const text = '# Contents\n\n## 🚀\n\nWords.[^1]\n\n[^1]: Note.\n';
    const read = readManuscript(text, `/nowhere/headings.${kind}`).headings;
    expect(read.map(({ depth, slug }) => `${'#'.repeat(depth)} ${slug}`)).toEqual(await headings(text, kind));
  });
});

it('a heading of a Markdown file may name its anchor, and other braces stay', async () => {
  expect(await html('## Why {#why-not}\n\n## Again {#why-not}\n\n## Top {#top}\n')).toBe(
    '<h2 id="why-not">Why</h2>\n<h2 id="why-not-1">Again</h2>\n<h2 id="section-top">Top</h2>\n',
  );
  expect(await html('## A {brace}\n')).toContain('A {brace}</h2>');
  expect(spokenText('## Why {#why}\n', 'a.md', ['why'])).toBe('<h2 id="why">Why</h2>');
});

describe('a quotation that begins like an alert of GitHub', () => {
  it.each(['note', 'tip', 'important', 'warning', 'caution'])('is a callout of kind %s', async (kind) => {
    const name = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
    expect(await html(`> [!${kind.toUpperCase()}]\n> Words *here*.\n>\n> - a\n`)).toMatch(
      new RegExp(
        `^<aside class="callout callout-${kind}" aria-label="${name}"><p class="callout-title"><strong>${name}</strong></p><p>Words <em>here</em>\\.</p>\\s*<ul>`,
      ),
    );
  });

  it('may have a title of its own, and be in MDX', async () => {
    expect(await html('> [!NOTE] Mind the gap\n> Words.\n')).toContain('<strong>Mind the gap</strong>');
    expect((await mdxToJs('> [!NOTE]\n> Words.\n', { ...dialect })).code).toContain('callout-title');
  });

  it('stays a quotation where its marker is unknown or out of place', async () => {
    for (const text of ['> [!NOPE]\n> x\n', '> Words [!NOTE]\n', '> `[!NOTE]`\n'])
      expect(await html(text)).toContain('<blockquote>');
  });

  it('has its marker left out of search and of word counts', () => {
    expect(spokenText('> [!NOTE]\n> Words.\n', 'a.md', [])).not.toContain('NOTE');
    expect(readManuscript('> [!NOTE]\n> Words.\n', '/nowhere/callout.md').prose).not.toContain('NOTE');
  });
});

it('footnotes are marked with letters, since numbers belong to the sources', async () => {
  const notes = Array.from({ length: 28 }, (_, index) => `[^${index + 1}]: Note.\n`).join('\n');
  const marks = Array.from({ length: 28 }, (_, index) => `w[^${index + 1}]`).join(' ');
  const drawn = await html(`${marks}\n\n${notes}`);
  const letters = [...drawn.matchAll(/data-footnote-ref=""[^>]*>(\w+)</g)].map(([, letter]) => letter);
  expect([letters[0], letters[25], letters[26], letters[27]]).toEqual(['a', 'z', 'aa', 'ab']);
  expect(drawn).toContain('<ol type="a">');
  expect(drawn).toContain('aria-label="Back to reference a"');
});

it('a table scrolls by itself, and aligns its cells without style attributes', async () => {
  const text = '| a | b | c | d |\n| --- | :-- | :-: | --: |\n| 1 | 2 | 3 | 4 |\n';
  const drawn = await html(text);
  expect(drawn).toMatch(/^<div class="scroller" role="group" tabindex="0" aria-label="Table"><table>/);
  expect(drawn).toContain('<td>1</td>\n<td>2</td>\n<td class="centred">3</td>\n<td class="at-right">4</td>');
  expect(drawn).not.toContain('style');
  expect((await mdxToJs(text, { ...dialect })).code).not.toContain('textAlign');
});

it('a passage written from right to left is marked as such', async () => {
  const drawn = await html('> שלום world\n\nمرحبا\n\n- א\n\nWorld שלום\n');
  expect(drawn).toContain('<blockquote dir="rtl">');
  expect(drawn).toContain('<p dir="rtl">مرحبا</p>');
  expect(drawn).toContain('<ul dir="rtl">');
  expect(drawn).toContain('<p>World שלום</p>');
});

it('definition lists and rules become <dl> and <hr>', async () => {
  expect(await html('Term\n: What it is\n\n***\n')).toMatch(
    /^<dl>\s*<dt>Term<\/dt>\s*<dd>What it is<\/dd>\s*<\/dl>\s*<hr>/,
  );
});

describe('a picture beside the text that HTML shows', () => {
  it.each([
    ['md', '<img src="./a b.png" alt="x" width="20">'],
    ['mdx', '<img src="./a b.png" alt="x" width="20" />'],
    ['mdx', 'Words <img src="./a b.png" alt="x" /> more.'],
    ['mdx', '<img src="./a b.png" alt="x" width={20} />'],
    ['mdx', 'import shot from \'./a b.png\'\n\n<img src={shot} alt="x" />'],
    ['mdx', 'import shot from \'./a b.png\'\n\n> Words <img src={shot.src} alt="x" width={20} /> more.'],
  ] as const)('is treated like one in Markdown: .%s %s', async (kind, text) => {
    const astro = forPlugins();
    const options = { ...dialect, data: { astro } };
    if (kind === 'md') await markdownToHtml(text, options);
    else expect((await mdxToJs(text, options)).code).toContain('_components.img');
    expect([...astro.localImagePaths]).toEqual(['./a b.png']);
    expect(readManuscript(text, `/nowhere/picture.${kind}`).pictures).toMatchObject([
      { url: './a b.png', alt: 'x' },
    ]);
  });

  it('comes in several widths, and is inline where words are beside it', async () => {
    const drawn = async (text: string) =>
      (await markdownToHtml(text, { ...dialect, data: { astro: forPlugins() } })).html;
    expect(await drawn('![x](./a.png)')).toContain('layout="constrained"');
    expect(await drawn('![x](./a.png)')).not.toContain('in-line');
    expect(await drawn('Words ![x](./a.png)')).toContain('class="in-line"');
    expect(await drawn('[![x](./a.png) ![y](./b.png)](/about/)')).not.toContain('in-line');
    expect(await drawn('![x](./a.svg) ![x](/a.png)')).not.toContain('constrained');
  });

  it('is left alone if its file is elsewhere', async () => {
    const astro = forPlugins();
    const text = '<img src="/a.png" alt="x"> <img src="https://x.example/a.png" alt="x">';
    await markdownToHtml(text, { ...dialect, data: { astro } });
    expect([...astro.localImagePaths]).toEqual([]);
  });
});

it('publishes no comment of a Markdown file', async () => {
  const text = [
    '<!-- private -->',
    'Words <!-- private --> and *more<!-- private -->*.',
    '- a <!--private-->\n\n<!--\nprivate\n-->\n\n- b',
    '<div><!-- private --><p>x</p></div>',
    '<svg viewBox="0 0 1 1"><!-- private --><path d="M0 0"/></svg>',
    '| a <!-- private --> |\n| --- |\n| b |',
    'x[^1]\n\n[^1]: y <!-- private -->',
  ].join('\n\n');
  expect(await html(text)).not.toMatch(/private|<!--/);
  expect(await html('`<!-- shown -->`')).toContain('shown');
  expect(await headings('## <!-- private --> A word', 'md')).toEqual(['## a-word']);
});
