import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../src/manuscript/as-markdown.ts';

const resolved = {
  number: (source: string) => ['peng-2023', 'metr-2025'].indexOf(source) + 1,
  plate: (name: string | undefined) =>
    name === 'ceiling'
      ? { picture: '![A ceiling](https://x.example/ceiling.svg)', caption: 'The caption' }
      : undefined,
  calculator: (id: string) => `TABLE ${id}`,
  correction: (entry: string) => `[corrected](https://x.example/corrections/#${entry})`,
  address: (url: string) => new URL(url, 'https://x.example/essays/a/').href,
};
const markdown = (body: string) => asMarkdown(body, 'x.mdx', resolved);

describe('asMarkdown(body, resolved)', () => {
  it('leaves plain Markdown as it is', () => {
    const body = '## A heading\n\nText with *emphasis*, `<Cite id="x" />` in code and 3 < 4.';
    expect(markdown(body)).toBe(body);
  });
  it('turns <Elsewhere> into a link, and lowers headings below the title', () => {
    expect(markdown('<Elsewhere href="https://v.example/1" title="A [talk]" />')).toBe(
      '[A \\[talk\\]](https://v.example/1)',
    );
    expect(markdown('# One\n\nTwo\n---\n\n### Three')).toBe('## One\n\n### Two\n\n#### Three');
    expect(asMarkdown('## Why {#why}\n\nSo.', 'x.md', resolved)).toBe('## Why\n\nSo.');
  });
  it('drops the definition of a picture that it replaces with words', () => {
    expect(markdown('![A][p] ![B](./b.png)\n\n[p]: ./a.png\n\nMore [here][q].\n\n[q]: /a/')).toBe(
      '*A* *B*\n\nMore [here][q].\n\n[q]: https://x.example/a/',
    );
  });
  it('turns citations into footnotes by number', () => {
    expect(markdown('So.<Cite id="metr-2025" finding="time" /> And.<Cite id=\'peng-2023\' />')).toBe(
      'So.[^2] And.[^1]',
    );
  });
  it('turns a note into brackets, a plate into a picture with its caption, a calculator into its table', () => {
    expect(markdown('Text<Note>a remark</Note>.')).toBe('Text (a remark).');
    expect(markdown('<Plate name="ceiling" />')).toBe(
      '![A ceiling](https://x.example/ceiling.svg)\n\n*The caption*',
    );
    expect(markdown('<Plate name="ceiling">Its **own**</Plate>')).toContain('\n\nIts **own**');
    expect(markdown('<Calculator model="queue" />')).toBe('TABLE queue');
  });

  it('says before a constructed case that it is one', () => {
    expect(markdown('<Constructed /> A company of 150.')).toBe('*Constructed case:* A company of 150.');
  });

  it('says behind a corrected sentence that it was corrected', () => {
    expect(
      markdown('One. <Corrected entry="less">They *took* less.<Cite id="metr-2025" /></Corrected> Two.'),
    ).toBe('One. They *took* less.[^2] ([corrected](https://x.example/corrections/#less)) Two.');
  });
  it('keeps the contents of components such as <Aside>, under their titles', () => {
    expect(markdown('<Aside title="Beware">\n\nOf this.\n\n</Aside>')).toBe('**Beware**\n\nOf this.');
    expect(markdown('<Steps>\n\n1. One\n2. Two\n\n</Steps>')).toBe('1. One\n2. Two');
  });
  it('leaves out a pull quote, which repeats the text', () => {
    expect(markdown('Before.\n\n<PullQuote>\n\nA sentence.\n\n</PullQuote>\n\nAfter.')).toBe(
      'Before.\n\nAfter.',
    );
  });
  it('makes links within the publication absolute, and no others', () => {
    expect(markdown('[a](/essays/a/#b) [c](https://c.example/) [d](//d.example)')).toBe(
      '[a](https://x.example/essays/a/#b) [c](https://c.example/) [d](//d.example)',
    );
  });
  it('changes nothing within a fenced block', () => {
    const block = '```mdx\n<Cite id="peng-2023" />\n[a](/b/)\n\n\n\nimport x from "y"\n```';
    expect(markdown(`<Prompt title="Ask">\n\n${block}\n\n</Prompt>`)).toBe(`**Ask**\n\n${block}`);
  });

  it.each([
    ['<Aside title="a > b">\n\nWords.\n\n</Aside>', '**a > b**\n\nWords.'],
    ['<Aside title="a <b> *c*">Words.</Aside>', '**a &lt;b> \\*c\\***\n\nWords.'],
    ['<Aside title={`x`}>\n    Indented.\n</Aside>', '**x**\n\nIndented.'],
    ["So.<Cite id={'metr-2025'} />", 'So.[^2]'],
    ['See ``<Cite id="x" />``.', 'See ``<Cite id="x" />``.'],
    ['~~~~md\n```\n<Cite id="x" />\n~~~~', '~~~~md\n```\n<Cite id="x" />\n~~~~'],
    ['[a][b]\n\n[b]: /c/ "T"', '[a][b]\n\n[b]: https://x.example/c/ "T"'],
    ['export const n = 4\n\nOf {n}{/* not <b>this</b> */}.', 'Of 4.'],
    ['- <Calculator model="a" />\n- b', '- TABLE a\n- b'],
    ['> <Plate name="ceiling" />', '> ![A ceiling](https://x.example/ceiling.svg)\n>\n> *The caption*'],
    [
      '<Aside title="x">\n\nA.\n\n<PullQuote>\n\nB.\n\n</PullQuote>\n\n</Aside>\n\nC.',
      '**x**\n\nA.\n\n\n\nC.',
    ],
    ['So.<Cite id="nope" id="metr-2025" />', 'So.[^2]'],
    ['<Aside title={of}>x</Aside>\n\nexport const of = "T"', '**T**\n\nx'],
    ['Of {"*x*"}{null}.', 'Of \\*x\\*.'],
    ['[x](../b/) [y](#c)', '[x](https://x.example/essays/b/) [y](https://x.example/essays/a/#c)'],
    ['[a][b]\n\n[b]: ../c/', '[a][b]\n\n[b]: https://x.example/essays/c/'],
    ['A <a href="/b/" title={"t"}>*b*</a>.', 'A <a href="https://x.example/b/" title="t">*b*</a>.'],
    ['<img src="/p.png" alt="P" />', '<img src="https://x.example/p.png" alt="P" />'],
    [
      '> <blockquote cite="/b/">\n>\n> x\n>\n> </blockquote>',
      '> <blockquote cite="https://x.example/b/">\n>\n> x\n>\n> </blockquote>',
    ],
    ['![P](./p.png) ![P][p]\n\n[p]: ./p.png', '*P* *P*'],
    ['Of <>a *b*</> c.', 'Of a *b* c.'],
    ['So[^1].\n\n[^1]: A remark.\n\n[^2]: Unread.', 'So[^note-1].\n\n[^note-1]: A remark.'],
  ])('works on the syntax tree, not on the text: %s', (text, twin) => {
    expect(markdown(text)).toBe(twin);
  });

  it('makes addresses in the HTML of a Markdown file absolute too', () => {
    const text =
      '> A <a class="x" href="/b/">b</a>,\n> <a\n> href=\'../c/\'>c</a> <a href="mailto:d@d.example">d</a>';
    expect(asMarkdown(text, 'x.md', resolved)).toBe(
      '> A <a class="x" href="https://x.example/b/">b</a>,\n> <a\n> href="https://x.example/essays/c/">c</a> <a href="mailto:d@d.example">d</a>',
    );
  });

  it('takes no line of prose for an import or export, even in MDX', () => {
    const text = 'At once they\nimport half of it\nand the others\nexport the rest.\n\n> Some\nimport more.';
    expect(markdown(text)).toBe(text);
  });

  it('ends lines in LF, whatever the file has', () => {
    const text = '## One\n\nTwo <Cite id="peng-2023" />\nthree.\n\n```ts\nconst a = 1;\n```';
    expect(markdown(text.replaceAll('\n', '\r\n'))).toBe(markdown(text));
    expect(asMarkdown('a\r\n\r\nb\r\n', 'x.md', resolved)).toBe('a\n\nb');
  });

  it('keeps the text of a Markdown file, and makes its links absolute', () => {
    expect(asMarkdown('import it {/* or not */}\n\n[a](/essays/b/)\n', 'x.md', resolved)).toBe(
      `import it {/* or not */}\n\n[a](${resolved.address('/essays/b/')})`,
    );
  });
});

describe('a text that shows how something is written', () => {
  const of = (text: string, file = 'x.mdx') =>
    asMarkdown(text, file, {
      number: () => 0,
      plate: () => undefined,
      calculator: () => '',
      correction: () => '',
      address: (path) => path,
    });
  const shown = '<script>x()</script>';

  it.each([
    `{'${shown}'}`,
    `Words {\`${shown}\`} here.`,
    `<div>\n<Aside title="${shown}">x</Aside>\n</div>`,
    `<div>\n\`\`\`html\n${shown}\n\`\`\`\n</div>`,
    `> <div>\n> \`\`\`html\n> ${shown}\n> \`\`\`\n> </div>`,
    `Words.\n\n      \`\`\`html\n${shown}\n      \`\`\``,
    `- <div>\n  \`\`\`html\n  ${shown}\n  \`\`\`\n  </div>`,
  ])('still only shows it in plain Markdown: %j', (text) => {
    expect(markdownToHtml(of(text)).html).not.toContain('<script>');
  });

  it('may begin with code', () => {
    expect(of(`\n    ${shown}\n`, 'x.md')).toBe(`    ${shown}`);
  });
});

describe('comments of a Markdown file', () => {
  const text = (body: string) => asMarkdown(body, 'x.md', resolved);

  it.each([
    ['Words.\n\n<!-- a private note -->\n\nMore.', 'Words.\n\nMore.'],
    ['<!-- a private note\n\nin two parts -->\n\nWords.', 'Words.'],
    ['Words <!-- a private note --> go on.', 'Words <!-- --> go on.'],
    ['Words.\n<!-- a private note -->\nMore.', 'Words.\n<!-- -->\nMore.'],
    ['- a\n\n<!-- a private note -->\n\n- b', '- a\n\n<!-- -->\n\n- b'],
    ['> a\n>\n> <!-- a private\n> note -->\n>\n> b', '> a\n>\n> b'],
    ['<div><!-- a private note -->x</div>', '<div><!-- -->x</div>'],
    ['    a\n\n<!-- a private note -->\n\n    b', '    a\n\n<!-- -->\n\n    b'],
    ['```html\n<!-- shown -->\n```', '```html\n<!-- shown -->\n```'],
  ])('are not published, unless they are in code: %j', (body, twin) => {
    expect(text(body)).toBe(twin);
  });
});
