import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../src/manuscript/read.ts';
import * as spoken from '../../src/manuscript/spoken.ts';

const spokenText = (mdx: string, anchors: readonly string[]) => spoken.spokenText(mdx, 'x.mdx', anchors);
const anchorsIn = (mdx: string, file = 'x.mdx') => readManuscript(mdx, file).headings.map(({ slug }) => slug);

it('is empty for an empty text', () => {
  expect(spokenText('', [])).toBe('');
});

it('keeps words, code and prompts, and gives headings their anchors in order', () => {
  const html = spokenText('## The sum\n\nOne *two*.\n\n### Part\n\n```ts\nconst x = 1 < 2;\n```\n', [
    'the-sum',
    'part',
  ]);
  expect(html).toContain('<h2 id="the-sum">The sum</h2>');
  expect(html).toContain('<p>One two.</p>');
  expect(html).toContain('<h3 id="part">Part</h3>');
  expect(html).toContain('const x = 1 &#60; 2;');
});

it.each([
  ['one<br>two', 'one two'],
  ['<div>one</div><div>two</div>', 'one two'],
  ['| a |\n| --- |\n| one<br>two |', 'a one two'],
  ['<details><summary>one</summary>two</details>', 'one two'],
  ['<b>o</b>ne tw<i>o</i>', 'one two'],
  ['One<sup>2</sup>, two.', 'One2, two.'],
])('separates the words of %s where a reader sees them apart', (text, words) => {
  for (const file of ['a.md', 'a.mdx']) {
    const html = spoken.spokenText(file === 'a.mdx' ? text.replace('<br>', '<br />') : text, file, []);
    expect(
      html
        .replace(/<[^>]*>|\s+/g, ' ')
        .replace(/ +/g, ' ')
        .replace(/^ | $/g, ''),
    ).toBe(words);
  }
});

it('leaves out citations, calculators, comments and imports', () => {
  const html = spokenText(
    'import X from \'./x.png\'\n\nSaid.<Cite id="a" />\n\n<Calculator model="personal-leverage" />\n\n{/* Unsaid. */}\n',
    [],
  );
  expect(html.replace(/\s+/g, ' ').trim()).toBe('<p>Said.</p>');
});

it('keeps the contents of a component, and its title', () => {
  const html = spokenText(
    '<Aside title="A word first">\n\nInside.\n\n</Aside>\n\nText <Note>beside</Note>.\n',
    [],
  );
  expect(html).toContain('A word first');
  expect(html).toContain('Inside.');
  expect(html).toContain('beside');
});

it.each([
  ["<Aside title={'Zebra'}>\n\nx\n\n</Aside>", 'Zebra'],
  ['<Aside title={of}>\n\nx\n\n</Aside>\n\nexport const of = "Zebra"', 'Zebra'],
  ['Some {"lychee"} here.', 'Some lychee here.'],
  ['export const n = 40\n\nOf {n} hours.', 'Of 40 hours.'],
  ['Of {"<b>"}{null}{/* none */}.', 'Of &#60;b&#62;.'],
])('keeps the value of a constant: %s', (text, words) => {
  expect(spokenText(text, [])).toContain(words);
});

it('lets no markup through from the text', () => {
  expect(spokenText('Less than `<script>`', [])).not.toContain('<script>');
});

it('gives headings the anchors that a build gives them, each its own', () => {
  expect(anchorsIn('## The sum\n\nOne.\n\n### It’s *new*\n\n## The sum\n')).toEqual([
    'the-sum',
    'its-new',
    'the-sum-1',
  ]);
  expect(anchorsIn('No heading.')).toEqual([]);
});

describe('of a Markdown file', () => {
  const markdown = `## A {brace}

A line.<br>
Some <b>bold</b> &amp; x < y.

<details>
<summary>More &amp; more</summary>

Within *it*.

</details>

<!-- Not said. -->

## Last

<p>never closed
`;
  const html = spoken.spokenText(markdown, 'content/essays/x/index.md', ['a-brace', 'last']);

  it.each([
    '<h2 id="a-brace">A {brace}</h2>',
    'Some bold &#38; x &#60; y.',
    'More &#38; more',
    '<p>Within it.</p>',
    '<h2 id="last">Last</h2>',
    'never closed',
  ])('keeps %s', (words) => {
    expect(html.replace(/\s+/g, ' ')).toContain(words);
  });

  it('leaves out comments, and tags that were never closed', () => {
    expect(html).not.toMatch(/Not said|<br|<b>|details/);
  });

  it('gives headings the anchors that a build gives them', () => {
    expect(anchorsIn(markdown, 'content/essays/x/index.md')).toEqual(['a-brace', 'last']);
  });
});
