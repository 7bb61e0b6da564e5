import fc from 'fast-check';
import { markdownToHtml, type MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../src/manuscript/as-markdown.ts';
import { treeOf } from '../../src/manuscript/dialect.ts';
import { outdented } from '../../src/manuscript/outdented.ts';

const resolved = {
  number: () => 1,
  plate: () => ({ picture: '![P](https://x.example/p.svg)', caption: 'Caption' }),
  calculator: () => 'TABLE\n\n| a |\n| --- |\n| 1 |\n\nAnswer.',
  correction: () => '[corrected](/c/)',
  address: (path: string) => `https://x.example${path}`,
};
const twin = (text: string) => asMarkdown(text, 'x.mdx', resolved);

describe('outdented(text, tree)', () => {
  it.each([
    ['    Words.', 'Words.'],
    ['<div>\n\ta\n\t  b\n\t</div>', '<div>\na\n  b\n</div>'],
    ['- a\n\n      > b\n      > c', '- a\n\n  > b\n  > c'],
    ['> a\n>\n>      b', '> a\n>\n> b'],
    ['-      a\n\n       b', '- a\n\n  b'],
    ['  - a\n\n    b\n\n- c', '- a\n\n  b\n\n- c'],
    ['    ```make\n    all:\n    \techo\n    ```', '```make\nall:\n\techo\n```'],
    ['x[^1]\n\n[^1]: a\n\n        b', 'x[^1]\n\n[^1]: a\n\n    b'],
  ])('aligns a block with the others in its list, quotation or note: %j', (text, expected) => {
    expect(outdented(text, treeOf(text, 'x.mdx'))).toBe(expected);
  });
});

describe('the Markdown twin of text indented further than Markdown allows', () => {
  it('keeps a fence where a component before it was removed', () => {
    const text = '{/* ## A heading */}\n\n    <PullQuote>Words.</PullQuote>\n\n````\n<noembed>stranger\n````';
    expect(twin(text)).toBe('````\n<noembed>stranger\n````');
    expect(markdownToHtml(twin(text)).html).not.toContain('<noembed>');
  });

  it.each([
    ["W.\n\n    <Aside title='T'>Words.</Aside>", 'W.\n\n**T**\n\nWords.'],
    ["- a\n\n      <Aside title='T'>Words.</Aside>\n\n- b", '- a\n\n  **T**\n\n  Words.\n\n- b'],
    ['- a\n\n      <PullQuote>q</PullQuote>\n\n  b', '- a\n\n  b'],
    ['> a\n>\n> <PullQuote>q</PullQuote>\n>\n> b', '> a\n>\n> b'],
    ['> [p]: ./p.png\n>\n> ![P][p]', '> *P*'],
    ['- - - <PullQuote>q</PullQuote>\n\nb', '- - - <!-- -->\n\nb'],
    ["<div><Plate name='p' /></div>", '<div>![P](https://x.example/p.svg)\n\n*Caption*</div>'],
    [
      '<div>\n  <div>\n    <div>\n      a\n    </div>\n  </div>\n</div>',
      '<div>\n\n<div>\n\n<div>\n\na\n</div>\n</div>\n</div>',
    ],
    ["{'# 1. x'}", '\\# 1. x'],
    ["{'1. x'}", '1\\. x'],
  ])('says what the page says: %j', (text, expected) => {
    expect(twin(text)).toBe(expected);
  });

  it('has the same headings, lists, quotations and code, however it is nested', () => {
    const blocks = [
      ...['Words of *it*.', 'Two\nlines.', '## Head', '***', '{/* c */}', "{'# words'}", '<p>x</p>'],
      ...['- one\n- two', '1. a\n\n   b\n2. c', '> q\n> r', '| a | b |\n| --- | --- |\n| 1 | 2 |'],
      ...['```js\nlet x;\n\n  <noembed>\n```', '~~~\n\ttab\n~~~', '<div>\n\nraw\n\n</div>'],
      ...['<PullQuote>q</PullQuote>', '<Aside title="T">W</Aside>', '<Plate name="x" />'],
      ...[
        '<Calculator model="m" />',
        '<Note>n</Note>',
        '![P](./p.png)',
        '{/* c */} <PullQuote>x</PullQuote>',
      ],
    ];
    const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);
    const { list } = fc.letrec<{ list: string; one: string }>((tie) => {
      const inner = (by: readonly string[], wrap: (text: string, by: string) => string) =>
        fc.tuple(tie('list'), fc.constantFrom(...by)).map(([text, blanks]) => wrap(text, blanks));
      return {
        list: fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
        one: fc.oneof(
          { maxDepth: 3 },
          fc.constantFrom(...blocks),
          inner([' ', '  ', '    ', '      '], indented),
          inner(['', '  ', '    '], (text, by) => `<Aside title="x">\n\n${indented(text, by)}\n\n</Aside>`),
          inner(['', '  ', '    ', '\t'], (text, by) => `<div>\n${indented(text, by)}\n${by}</div>`),
          inner(['  '], (text, by) => `- Item.\n\n${indented(text, by)}`),
          inner(['  '], (text, by) => indented(text, by).replace(/^ /, '-')),
          inner(['    '], (text, by) => `12. Item.\n\n${indented(text, by)}`),
          inner(['> '], (text, by) => indented(text, by).replace(/^$/gm, '>')),
        ),
      };
    });
    const shape = (node: MdastNode): string[] => {
      if ('name' in node && node.name === 'PullQuote') return [];
      const own = /^(?:heading|blockquote|listItem|thematicBreak|code)$/.test(node.type)
        ? [node.type, ...(node.type === 'code' ? [node.value.replace(/^[ \t]+/gm, '')] : [])]
        : [];
      return 'children' in node ? [...own, ...node.children.flatMap(shape)] : own;
    };
    let tried = 0;
    fc.assert(
      fc.property(list, (text) => {
        let tree: MdastNode;
        try {
          tree = treeOf(text, 'x.mdx');
        } catch {
          return;
        }
        tried += 1;
        expect(shape(treeOf(twin(text), 'x.md')), twin(text)).toEqual(shape(tree));
      }),
      { seed: 17, numRuns: 800 },
    );
    expect(tried).toBeGreaterThan(400);
  });
});
