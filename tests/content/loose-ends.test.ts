import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOnEssay } from './folder.ts';

const report = (text: string) => reportOnEssay(essay({}, text));
const line = (text: string) => onlyLine(report(text)).replace('content/essays/first.mdx:', '');

describe('code', () => {
  test.each(['```ts\nx\n\n## Heading\n', '~~~~\nx\n~~~\n', '> ```\n> x\n\nWords.\n', '- a\n\n  ```\n  x\n'])(
    'must end: %j',
    (text) => expect(line(text)).toContain('below the code: else all that follows is code'),
  );

  test('is told where it begins', () => {
    expect(line('Words.\n\n````ts title="a.ts"\nx\n```\n')).toBe(
      '11:1  Markdown: "````ts title="a.ts""; expected a line of ```` below the code: else all that follows is code',
    );
  });

  test.each([
    ['```ts {2,\nx\n```', '"{2,"; expected title="…", {2,4-6}, ins={7} or del={8}'],
    ['```ts lines=1-3\nx\n```', '"lines=1-3"; expected title='],
    ['```ts {1,9} ins={12}\nx\ny\n```', '"{9,12}"; expected lines of the code, from 1 to 2'],
  ])('has nothing said of it that nobody reads: %j', (text, expected) =>
    expect(line(text)).toContain(expected),
  );

  test.each([
    '```ts title="a {b}.ts" {1} ins={2} del={2}\nx\ny\n```',
    '```ts{1} showLineNumbers\nx\n```',
    '> ```\n> x\n> ```',
    '- a\n\n  ~~~~~\n  ~~~\n  ~~~~~~',
    '```\n```',
    '> [!TIP]\n> ```\n> x\n> ```',
  ])('may be as it is: %j', (text) => expect(report(text)).toBe(''));
});

describe('a heading', () => {
  test.each([
    '##',
    '## ',
    '### ![](./a.png)',
    '## **&nbsp;**',
    '## <b></b>',
    '## [](/about/)',
    '## {/* c */}',
  ])('says something: %j', (text) =>
    expect(report(`Words.\n\n${text}\n\nMore.`)).toContain('a heading without any leads nowhere'),
  );

  test.each(['## 🚀', '## `a`', '## $x$', '## [Why](/about/)', '## **Why**', '## {"Why"}', '## <b>Why</b>'])(
    'says enough: %j',
    (text) => expect(report(`Words.\n\n${text}\n\nMore.`)).not.toContain('a heading without any'),
  );

  test('is told where it stands', () => {
    expect(line('Words.\n\n## \n\nMore.')).toBe(
      '11:1  Markdown: "##"; expected words: a heading without any leads nowhere, and is not published',
    );
  });
});

test('a callout is one of five', () => {
  expect(line('> [!NOTCE]\n> Words.\n')).toBe(
    '9:3  Markdown: "[!NOTCE]"; expected one of NOTE, TIP, IMPORTANT, WARNING, CAUTION; nearest: NOTE',
  );
  expect(report('> [!note] A title\n> Words.\n\n> [a] Words.\n')).toBe('');
});

describe('a footnote', () => {
  test('must be there', () => {
    expect(line('One\nline.[^gone]\n')).toBe(
      '10:6  Markdown: "[^gone]"; expected a note [^gone]: below; letters are written \\[^gone]',
    );
    expect(report('A[^a] class \\[^b] and `[^c]`.\n\n[^a]: Note.\n')).toBe('');
  });

  test('must be referred to, and be the only one of its name', () => {
    expect(line('A.\n\n[^a]: Lost.\n')).toContain('11:1  Markdown: "[^a]:"; expected [^a] where it belongs');
    expect(line('A.[^a]\n\n[^a]: One.\n\n[^a]: Two.\n')).toContain(
      '13:1  Markdown: "[^a]:"; expected a name that no other note has: only the first is published',
    );
  });
});

test('a table has as many columns below its head as in it', () => {
  expect(line('Words.\n\n| a | b |\n| --- |\n| 1 | 2 |\n')).toBe(
    '12:1  Markdown: "| --- |"; expected as many columns as in the line above: else it is no table',
  );
  expect(report('| a | b |\n| --- | --- |\n| 1 | 2 |\n\nA | b\n\n---\n')).toBe('');
});

test('what cannot be read has no loose ends', () => {
  expect(line('A.[^a]\n\n[^a]: One <2.\n')).toContain('MDX:');
});

describe('a sign that MDX takes for its own', () => {
  test('is told as it is written', () => {
    expect(line('That 5 <6.\n')).toContain(
      'expected a tag; the sign itself is written \\<, and a link [text](https://…)',
    );
    expect(line('## Why {#why-not}\n')).toContain(
      'a heading without braces: its address is made from its words',
    );
  });

  test('is not told of an attribute that a component does not have', () => {
    expect(line('<Calculator model="ceiling" set={{ a: 1 }} />\n')).toContain('<Calculator>: "set"');
  });
});
