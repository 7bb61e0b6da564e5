import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const report = (text: string) => reportOnEssay(essay({}, text));
const line = (text: string) => onlyLine(report(text)).replace('content/essays/first.mdx:', '');

describe('code', () => {
  test.each(['```ts\nx\n\n## Heading\n', '~~~~\nx\n~~~\n', '> ```\n> x\n\nWords.\n', '- a\n\n  ```\n  x\n'])(
    'must have a closing fence: %j',
    (text) => expect(line(text)).toContain('below the code: else all that follows is code'),
  );

  test('is reported where it begins', () => {
    expect(line('Words.\n\n````ts title="a.ts"\nx\n```\n')).toBe(
      '11:1  Markdown: "````ts title="a.ts""; expected a line of ```` below the code: else all that follows is code',
    );
  });

  test.each([
    ['```ts {2,\nx\n```', '"{2,"; expected title="…", {2,4-6}, ins={7} or del={8}'],
    ['```ts lines=1-3\nx\n```', '"lines=1-3"; expected title='],
    ['```ts {1,9} ins={12}\nx\ny\n```', '"{9,12}"; expected lines of the code, from 1 to 2'],
  ])('may not have options that nothing reads: %j', (text, expected) =>
    expect(line(text)).toContain(expected),
  );

  test.each([
    '```ts title="a {b}.ts" {1} ins={2} del={2}\nx\ny\n```',
    '```ts{1} showLineNumbers\nx\n```',
    '> ```\n> x\n> ```',
    '- a\n\n  ~~~~~\n  ~~~\n  ~~~~~~',
    '```\n```',
    '> [!TIP]\n> ```\n> x\n> ```',
  ])('is accepted: %j', (text) => expect(report(text)).toBe(''));
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
  ])('must have visible content: %j', (text) =>
    expect(report(`Words.\n\n${text}\n\nMore.`)).toContain('a heading without any leads nowhere'),
  );

  test.each(['## 🚀', '## `a`', '## $x$', '## [Why](/about/)', '## **Why**', '## {"Why"}', '## <b>Why</b>'])(
    'may have any visible content: %j',
    (text) => expect(report(`Words.\n\n${text}\n\nMore.`)).not.toContain('a heading without any'),
  );

  test('is reported where it is', () => {
    expect(line('Words.\n\n## \n\nMore.')).toBe(
      '11:1  Markdown: "##"; expected words: a heading without any leads nowhere, and is not published',
    );
  });
});

describe('a callout', () => {
  test.each([
    ['> [!NOTCE]\n> Words.\n', '[!NOTCE]', '[!NOTE]'],
    ['> [! TIP]\n> Words.\n', '[! TIP]', '[!TIP]'],
    ['> [WARNING]\n> Words.\n', '[WARNING]', '[!WARNING]'],
  ])('must be of one of five kinds: %j', (text, found, nearest) => {
    expect(line(text)).toBe(
      `9:3  Markdown: "${found}"; expected one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]; nearest: ${nearest}`,
    );
  });

  test.each([
    ['[!NOTE] Title\nWords.', '9:1', '[!NOTE] Title'],
    ['> Words.\n>\n> [!TIP]\n> Words.', '11:3', '[!TIP]'],
  ])('must be a quotation of its own: %j', (text, place, found) => {
    expect(line(text)).toBe(
      `${place}  Markdown: "${found}"; expected > before it, and before each line of the callout, with an empty line above`,
    );
  });

  test('may have a title, and is not seen in words that look like one', () => {
    expect(
      report('> [!note] A title\n> Words.\n\n> [a] Words.\n\n> [AI] Words.\n\n- > [!TIP]\n  > Words.\n'),
    ).toBe('');
  });
});

describe('a footnote', () => {
  test('must exist', () => {
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

describe('an address with a space in it', () => {
  test.each([
    ['![A desk](./my desk.png)', '9:1', '![A desk](./my%20desk.png)'],
    ['See [a link](/essays/a b/).', '9:5', '[a link](/essays/a%20b/)'],
    ['[a *b* `c`](../c d.md "A title")', '9:1', '[a *b* `c`](../c%20d.md "A title")'],
    ['[a](my desk (1).jpg)', '9:1', '[a](my%20desk%20(1).jpg)'],
    ['[a](https://our.example/a b)', '9:1', '[a](https://our.example/a%20b)'],
    ['[![A desk](./my desk.png)](https://b.example/)', '9:2', '![A desk](./my%20desk.png)'],
    ['## On [a](#my heading)', '9:7', '[a](#my%20heading)'],
    ['| a |\n| --- |\n| [a](/b c/) |', '11:3', '[a](/b%20c/)'],
    ['- **[a](/b c/)**', '9:5', '[a](/b%20c/)'],
    ['> Of [a\n> b](/c d/)', '9:6', '[a b](/c%20d/)'],
  ])('is reported with one that works: %s', (text, place, nearest) => {
    const found = nearest.replaceAll('%20', ' ');
    expect(line(text)).toBe(
      `${place}  Markdown: "${found}"; expected an address without blanks: else it is published as these letters; nearest: ${nearest}`,
    );
  });

  test.each([
    'So [sic] (p. 3), [sic](see p. 3) and f[i](x, y); [TODO](fix me.later).',
    '`[a](/b c/)` and \\[a\\](/b c/), \\[a](/b c/)',
    '```\n[a](/b c/)\n```',
    '[a](https://b.example/ "a b"), [b](https://b.example/ (a b)), [c]( https://b.example/ )',
    'A `[a]`(/b c/) [x](/ or so) and [b](and/or not).',
    '<span title="[a](/b c/)">Words</span> and {/* [a](/b c/) */}',
    '$[a](/b c)$',
  ])('is not seen where none is meant: %s', (text) => expect(report(text)).toBe(''));
});

describe('a link by reference', () => {
  test.each([
    ['So [x][one].', '9:4', '[x][one]'],
    ['![A *desk*][one]', '9:1', '![A *desk*][one]'],
    ['[Words][1]', '9:1', '[Words][1]'],
    ['So [one][].', '9:4', '[one][]'],
  ])('must have a definition: %s', (text, place, found) => {
    const name = found.startsWith('[W') ? '1' : 'one';
    expect(line(text)).toBe(
      `${place}  Markdown: "${found}"; expected a line [${name}]: below, with the address; letters are written \\${found}`,
    );
  });

  test.each([
    '[x][one], [one][] and [one]\n\n[one]: https://b.example/',
    'As [1][2] and a[i][j], the entry [i][j] and `[x][one]`; \\[x][one], int[n][] and \\[x][].',
    'Words[^a][^b] and [x][^a].\n\n[^a]: A.\n\n[^b]: B.',
    '[x] [one] and [[1, 2], [3, 4]]',
  ])('is accepted with a definition, or where none is meant: %s', (text) => expect(report(text)).toBe(''));
});

describe('a link', () => {
  test.each([
    ['See [it] (/about/).', '9:5', '[it] (/about/)', '[it](/about/)'],
    ['![A desk] (./desk.png)', '9:1', '![A desk] (./desk.png)', '![A desk](./desk.png)'],
    [
      '[Of *it*](https://b.example/ and more',
      '9:1',
      '[Of *it*](https://b.example/',
      '[Of *it*](https://b.example/)',
    ],
  ])('must have no gap, and must be closed: %s', (text, place, found, nearest) => {
    expect(line(text)).toBe(
      `${place}  Markdown: "${found}"; expected a link: else it is published as these letters; nearest: ${nearest}`,
    );
  });

  test.each([
    'So [sic] (p. 3), [skip] (#3), \\[a] (/about/), \\[a\\](/about/ and `[a] (/about/)`.',
    '[a](/about/) (/about/) and [a](/about/)(/about/)',
  ])('is not seen where none is meant: %s', (text) => expect(report(text)).toBe(''));
});

test('inline code must be closed', () => {
  expect(line('Of *it* `code and more.')).toBe(
    '9:9  Markdown: "`code"; expected ` at both ends of code; the sign itself is written \\`',
  );
  expect(report('A \\`sign, `code`, ``a ` b`` and $`x$.\n\n| a |\n| --- |\n| `b` |')).toBe('');
});

test('struck-out words must be between double tildes', () => {
  expect(line('H~2~O')).toContain(
    '9:2  Markdown: "~2~"; expected ~~words~~ to strike them out, <sub>2</sub>',
  );
  expect(line('It takes 10~20 or 30~40 days.')).toContain('9:12  Markdown: "~20 or 30~"');
  expect(report('Some ~words~, ~~more~~, a~~b~~c, ~5 and ~6, 10\\~20 or 30\\~40')).toBe('');
});

test('a formula must not be in a code fence', () => {
  expect(line('```math\na = b\n```')).toBe(
    '9:1  formula: "```math"; expected the formula between two lines of $$',
  );
});

describe('a list', () => {
  test.each([
    ['-One\n-Two', '9:1', '-One'],
    ['Words:\n1.One\n2.Two', '10:1', '1.One'],
    ['• One\n• Two', '9:1', '• One'],
    ['> Words\n> – One\n> – Two', '10:1', '– One'],
  ])('must have a marker of Markdown and a space behind it: %j', (text, place, found) => {
    expect(line(text)).toBe(
      `${place}  Markdown: "${found}"; expected a list, - or 1. with a blank behind: else its lines run on`,
    );
  });

  test.each(['-One\nTwo', '1.5 and\n2.5', '-1\n-2', '- One\n- Two', 'One –\nTwo'])(
    'is not seen where none is meant: %j',
    (text) => expect(report(text)).toBe(''),
  );
});

describe('indented text', () => {
  test.each([
    ['1. One\n  - Below\n2. Two', '10:3', '- Below', 3],
    ['- One\n\n Words\nmore.', '11:2', 'Words', 2],
    ['9. One\n10. Two\n\n  ```\n  x\n  ```', '12:3', '```', 4],
  ])('must be indented like the words of its list item, or not at all: %j', (text, place, found, blanks) => {
    expect(line(text)).toBe(
      `${place}  Markdown: "${found}"; expected ${blanks} blanks before it, as the words above have, or none: else it does not belong to the list`,
    );
  });

  test('is reported in MDX, where it is not code as in Markdown', () => {
    expect(line('Words.\n\n    const a = 1;\n')).toBe(
      '11:5  Markdown: "const a = 1;"; expected lines of ``` around code, or words without blanks before them',
    );
    const plain = { 'content/essays/first.md': essay({}, 'Words.\n\n    const a = 1;\n') };
    expect(reportOn(plain)).toBe('');
  });

  test.each([
    '1. One\n   - Below\n\n   Words.\n\nMore.',
    '- One\n  - Below\n\n  Words.',
    '<Aside title="x">\n\n  - One\n  - Two\n\n  Words.\n\n      More.\n\n</Aside>',
    '> 1. One\n>\n> Words.',
  ])('is accepted: %j', (text) => expect(report(text)).toBe(''));
});

test('a table must have as many columns in the line below its head as in the head', () => {
  expect(line('Words.\n\n| a | b |\n| --- |\n| 1 | 2 |\n')).toBe(
    '12:1  Markdown: "| --- |"; expected as many columns as in the line above: else it is no table',
  );
  expect(report('| a | b |\n| --- | --- |\n| 1 | 2 |\n\nA | b\n\n---\n')).toBe('');
});

test('a table must have a line of hyphens below its head', () => {
  const expected = 'expected a line | --- | --- | below it: else it is no table';
  expect(line('Words.\n\n| a | b |\n| 1 | 2 |\n')).toBe(`11:1  Markdown: "| a | b |"; ${expected}`);
  expect(line('> Words.\n> | a | b \\| c |\n> | 1 | 2 |\n')).toContain(expected);
  expect(report('|x| and |y| are norms,\n|z| too.\n\n| a | b |\n\n`| a |`\n')).toBe('');
});

test('a rule must have an empty line above it', () => {
  const expected = '"---"; expected an empty line above it: else the words there are a heading';
  expect(line('Words that go on.\n---\n\nMore.')).toBe(`10:1  Markdown: ${expected}`);
  expect(line('> Words\n> go on\n> ---\n')).toBe(`11:3  Markdown: ${expected}`);
  expect(report('A heading\n---\n\nWhy?\n----\n\nWords.\n\n---\n\n- a.\n---\n')).toBe('');
});

test.each([
  ['---\ntitle: Second\ntags: [x]\n---\n\nWords.', '10:1'],
  ['Words.\n\n---\ntitle: Second\ntags:\n  - x\n---\n', '12:1'],
])('front matter must not be given twice: %j', (text, place) => {
  expect(line(text)).toBe(
    `${place}  Markdown: "title: Second"; expected one front matter, at the head of the file: this one is published as words`,
  );
  expect(report('Words.\n\n---\n\ntitle: a word\n\n---\nTitle: a word')).toBe('');
});

test('words right below a table are reported, as they would become a row', () => {
  expect(line('| a | b |\n| --- | --- |\n| 1 | 2 |\nWords go on.\n')).toBe(
    '12:1  Markdown: "Words go on."; expected an empty line above it: else it is a row of the table',
  );
  expect(report('| a |\n| --- |\nWords\n\na | b\n--- | ---\n1 |\n')).toBe('');
});

test('a row must not have more cells than its table has columns', () => {
  expect(line('| a | b |\n| --- | --- |\n| `x || y` | 2 |\n')).toBe(
    '11:1  Markdown: "| `x || y` | 2 |"; expected 2 cells, as in its head, or what is too much is not published; ' +
      'a | within a cell, in code too, is written \\|',
  );
  expect(report('| a | b |\n| --- | --- |\n| `x \\| y` | 2 | |\n| 1 |\n\na | b\n--- | ---\n1 | 2\n')).toBe(
    '',
  );
});

describe('the marker of a heading', () => {
  test.each(['##Heading', 'Words.\n###Heading', '> ##Heading', '####### Seven'])(
    'must be one to six # and a space: %j',
    (text) =>
      expect(line(text)).toContain('expected one to six # and a blank behind them: else it is no heading'),
  );

  test.each(['## ![Picture of it](./a.png)', '## `code`', '#hashtag and C##', '`##Code`', '## A ##'])(
    'is accepted, or none is meant: %j',
    (text) => expect(report(text)).not.toContain('heading'),
  );
});

describe('syntax of other tools', () => {
  const inMarkdown = (text: string) =>
    onlyLine(reportOn({ 'content/essays/first.md': essay({}, text) })).replace(
      'content/essays/first.md:',
      '',
    );

  test.each([
    [':::note\nWords.\n:::', '9:1  Markdown: ":::note"; expected a callout'],
    ['> ::: tip A title\n> Words.\n> :::', '9:3  Markdown: "::: tip A title"; expected a callout'],
    ['Words {{< figure src="a" >}}.', '9:7  Markdown: "{{< figure src="a" >}}"; expected Markdown'],
    ['{% raw %}', '9:1  Markdown: "{% raw %}"; expected Markdown'],
    ['See [[Other note|that]].', '9:5  Markdown: "[[Other note|that]]"; expected a link'],
    ['So <img src=/x.png alt=x> is.', '9:4  Markdown: "<img src=/x.png alt=x>"; expected attributes'],
    ['!!! note "A title"', '9:1  Markdown: "!!! note "A title""; expected a callout'],
    ['[TOC]', '9:1  Markdown: "[TOC]"; expected nothing'],
    ['Words.\n\n[[toc]]', '11:1  Markdown: "[[toc]]"; expected nothing'],
    ['*[HTML]: Hypertext', '9:1  Markdown: "*[HTML]: Hypertext"; expected <abbr'],
    ['Words.\n{: .lead }', '10:1  Markdown: "{: .lead }"; expected nothing'],
    ['Words.^[A note here.]', '9:7  Markdown: "^[A note here.]"; expected a footnote'],
    ['Of 10^2^ and on.', '9:6  Markdown: "^2^"; expected <sup>'],
    ['So :tada: it is.', '9:4  Markdown: ":tada:"; expected the sign itself'],
    ['- [] Do it', '9:3  Markdown: "[]"; expected [ ]'],
    ['Of **words:**and more.', '9:4  Markdown: "**words:**"; expected **words** without'],
    ['Of ** words ** and more.', '9:4  Markdown: "** words **"; expected **words** without'],
    ['Of **words ** and more.', '9:4  Markdown: "**words **"; expected **words** without'],
    ['It is ==marked== here.', '9:7  Markdown: "==marked=="; expected <mark>'],
    ['So \\(x\\) is.', '9:4  Markdown: "\\(x\\)"; expected a formula, $x$'],
    ['So \\(\\frac{a}{b}\\) is.', '9:4  Markdown: "\\(\\frac{a}{b}\\)"; expected a formula, $x$'],
    ['\\[\nx_1 + y^2\n\\]', '9:1  Markdown: "\\[ x_1 + y^2 \\]"; expected a formula, $x$'],
  ])('is reported with what to write here: %j', (text, expected) => {
    expect(inMarkdown(text)).toContain(expected);
  });

  test.each([
    'Of `:::note`, `[[a]]` and `{{< x >}}`.',
    '```\n:::note\n{% raw %}\n```',
    'If a==b==c or a == b == c, then [[1, 2], [3, 4]] and 100 {% off.',
    'Words:::and more.',
    'At 10:30: so. a:b:c, :x, x^2 and y^2, a^[1], 2 ** 3, 2**3 and 4**5, **kwargs and **more, [toc] !!! x',
    '**Words:** and **words**, then **(a)** \\*\\*b:\\*\\*c. *a*[HTML]: []{}',
    'A \\[sic\\], \\(see 2\\), \\[file_name\\], \\[x] \\[^b] and \\[a\\]; `\\(x^2\\)`, \\\\(x=2\\\\), $x^2$.',
  ])('is not seen in code and ordinary words: %j', (text) => {
    expect(inMarkdown(text)).toBe('');
  });
});

describe('a paragraph', () => {
  test.each([
    ['Words <p>in words</p>.', '9:7  Markdown: "<p> in a line of text"'],
    ['- Words **<details><summary>A</summary>b</details>**', '9:11  Markdown: "<details> in a line of text"'],
    ['<p lang="la">\nDa mihi ubi consistam.\n</p>', '9:1  Markdown: "<p> around a paragraph"'],
    ['<p>\n\n- Words.\n\n</p>', '9:1  Markdown: "<p> around a paragraph"'],
    ['<p><ul><li>Words</li></ul></p>', '9:1  Markdown: "<p> around a paragraph"'],
  ])('must hold only what HTML allows in it: %j', (text, expected) => {
    expect(line(text)).toContain(`${expected}; expected `);
  });

  test.each([
    '<p lang="la">Da **mihi** <i>ubi</i> consistam.</p>',
    '<p>\n  <b>Words</b>\n  <i>more</i>\n</p>',
    '- <p>Words</p>\n\n<div>\n\nWords.\n\n</div>\n\n<p>a</p> <p>b</p>',
    '<details>\n<summary>A</summary>\n\nWords.\n</details>',
  ])('may hold this: %j', (text) => {
    expect(report(text)).toBe('');
  });
});

test('a text that cannot be parsed is not searched for loose ends', () => {
  expect(line('A.[^a]\n\n[^a]: One <2.\n')).toContain('MDX:');
});

describe('a character that MDX takes for its own', () => {
  test('is reported with how to write it as text', () => {
    expect(line('That 5 <6.\n')).toContain(
      'expected a tag; the sign itself is written \\<, and a link [text](https://…)',
    );
    expect(line('## Why {#why-not}\n')).toContain(
      'a heading without braces: its address is made from its words',
    );
  });

  test('is not reported in an attribute that a component does not have', () => {
    expect(line('<Calculator model="ceiling" set={{ a: 1 }} />\n')).toContain('<Calculator>: "set"');
  });
});
