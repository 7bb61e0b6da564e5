import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const lineFor = (text: string) => onlyLine(reportOnEssay(essay({}, text)));

describe('broken MDX', () => {
  test('says which element was not closed, and where', () => {
    expect(lineFor('Words.\n\n<Aside title="x">\n\nWords.')).toBe(
      'content/essays/first.mdx:11:1  MDX: "<Aside title="x">"; expected a closing tag for "<Aside>" (11:1)',
    );
  });

  test('says which closing tag is too many', () => {
    expect(lineFor('Words.\n\n</Aside>')).toBe(
      'content/essays/first.mdx:11:1  MDX: unexpected closing tag "</Aside>"; expected an open tag first',
    );
  });

  test('says which brace is not closed', () => {
    expect(lineFor('A {brace.')).toBe(
      'content/essays/first.mdx:9:3  MDX: unexpected end of file in expression in "A {brace."; ' +
        'expected a corresponding closing brace for "{"',
    );
  });

  test('says which expression cannot be read', () => {
    expect(lineFor('A {brace here}.')).toBe(
      'content/essays/first.mdx:9:10  MDX: "A {brace here}." (Expected "," or ")" but found "Identifier"); ' +
        'expected a valid expression between the braces; a brace meant as text is written \\{',
    );
  });

  test.each([
    ["import x frm './x.png'", '9:1', "import x frm './x.png'"],
    ["Words.\n\nimport x from './x.png'\nimport y frm './y.png'", '12:1', "import y frm './y.png'"],
    ['Words.\n\nexport const a = 1\nMore words.', '11:1', 'export const a = 1'],
  ])('says which import cannot be read, and where: %j', (text, place, found) => {
    expect(reportOnEssay(essay({}, text))).toContain(
      `first.mdx:${place}  MDX: "${found}"; expected valid JavaScript, and an empty line below it`,
    );
  });

  test.each([
    ['Words.\n\nexport is hard.', '11:1', 'Export'],
    ['<Aside title="x">\n\nexport is hard.\n\n</Aside>', '11:1', 'Export'],
  ])('says where words are taken for code: %j', (text, place, first) => {
    expect(lineFor(text)).toBe(
      `content/essays/first.mdx:${place}  MDX: "export is hard."; expected other words at its head: ` +
        `a paragraph that begins with "import" or "export" is code; nearest: "${first} is hard."`,
    );
  });

  test.each([
    ['<Cite id=“peng-2023” />', '<Cite id="peng-2023" />'],
    ['<Cite id=”peng-2023” finding=»time-saved« />', '<Cite id="peng-2023" finding="time-saved" />'],
    ['<Cite id=\'peng-2023" />', '<Cite id="peng-2023" />'],
    ['<Cite id=&quot;peng-2023&quot; />', '<Cite id="peng-2023" />'],
    ['<Cite id=peng-2023 finding=time-saved/>', '<Cite id="peng-2023" finding="time-saved"/>'],
    ['<Cite id="peng-2023", finding="time-saved" />', '<Cite id="peng-2023" finding="time-saved" />'],
    ['<Cite id="peng-2023 />', undefined],
    ['<Cite id="peng-2023"', undefined],
  ])('says how attributes are written: %s', (tag, nearest) => {
    const line = lineFor(`So.${tag}`);
    expect(line).toContain(
      'expected a tag whose attributes are written name="text", in straight quotation marks, and that ends with > or />',
    );
    expect(line.split('; nearest: ')[1]).toBe(nearest);
  });

  test.each(['<br>', '<Cite id="peng-2023">'])(
    'says that a tag without contents must end with />: %s',
    (tag) => {
      expect(lineFor(`So.${tag} It is.`)).toMatch(
        `expected a tag that ends with />; nearest: ${tag.replace('>', ' />')}`,
      );
    },
  );

  test.each([
    ['Words <em>go on.', 'in the same paragraph, or both on lines of their own'],
    ['- <Aside title="x">\n\nWords.\n\n</Aside>', 'in the same entry of the list'],
    ['> <Aside title="x">\n\nWords.\n\n</Aside>', 'in the same quotation'],
  ])('says where the closing tag belongs, and does not report a misplaced one: %j', (text, expected) => {
    expect(lineFor(text)).toContain(expected);
  });

  test('quotes only the part of a long line that is at fault', () => {
    expect(lineFor(`${'Words go on. '.repeat(9)}As 5 <6 is.`)).toContain('o on. Words go on. As 5 <6 is."');
  });

  test('reports every mistake at once, but none that merely follows from another', () => {
    const words = reportOnEssay(
      essay(
        {},
        `As 5 <6, $5 or $6 <7 {a b}.

export is hard.

<Checklist>

- <Aside title=“x”>Words {c d}.</Aside>

<Aside title={e f}>

Words.

</Asides>

</Checklist>

<!-- <b {g h} -->

[it](/nowhere/) {open`,
      ),
    );
    const places = [...words.matchAll(/first\.mdx:([\d:]+) {2}(\w+)/g)].map(
      ([, place, field]) => `${place} ${field}`,
    );
    expect(places).toEqual([
      '9:6 MDX',
      '9:19 MDX',
      '9:25 MDX',
      '11:1 MDX',
      '15:3 MDX',
      '15:29 MDX',
      '17:17 MDX',
      '21:1 MDX',
      '25:1 MDX',
      '27:1 link',
      '27:17 MDX',
    ]);
  });

  test('says how a comment is written', () => {
    expect(lineFor('<!-- later -->')).toContain('to create a comment in MDX, use "{/* text */}"');
  });

  test('does not hide what is wrong with the front matter', () => {
    const words = reportOnEssay(essay({ title: undefined }, '<Aside title="x">'));
    expect(words).toContain('2 mistakes in the content. Nothing is published until they are mended:');
    expect(words).toContain('title: missing');
    expect(words).toContain('MDX: "<Aside title="x">"');
  });

  test('does not hide other mistakes in the text, nor report what is right', () => {
    const words = reportOnEssay(
      essay(
        {},
        `import Chart from './chart.jsx'
import picture from './gone.png'

See [it](/nowhere/).<Cite id="pang-2023" /> {/* [not](/this/) */}

![Gone](./gone.png)

<Chart size={1} />

<Figure src={picture} alt="A" />

<Asid title="x" />

Words in {braces}, and <b>bold</b>.

<Aside title="x">

Words.`,
      ),
      { 'content/essays/chart.jsx': '' },
    );
    expect(words.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      expect.stringContaining('first.mdx:9:1  import: "./chart.jsx"; expected a picture'),
      expect.stringContaining('first.mdx:10:1  import: "./gone.png", where nothing is'),
      expect.stringContaining('first.mdx:12:5  link: "/nowhere/", where nothing is'),
      expect.stringContaining('first.mdx:12:21  <Cite id>: "pang-2023"; expected a source'),
      expect.stringContaining('first.mdx:14:1  picture: "./gone.png", where nothing is'),
      expect.stringContaining('first.mdx:16:1  component: <Chart>; expected one of'),
      expect.stringContaining('first.mdx:20:1  component: <Asid>; expected one of'),
      expect.stringContaining('first.mdx:22:10  MDX: "{braces}"; expected words'),
      expect.stringContaining('first.mdx:24:1  MDX: "<Aside title="x">"; expected a closing tag'),
    ]);
  });

  test('does not cause links to its headings to be reported', () => {
    const words = reportOn({
      'content/essays/broken.mdx': essay({}, '## Here\n\n<Aside>'),
      'content/essays/sound.mdx': essay({}, '[there](/essays/broken/#here)'),
    });
    expect(onlyLine(words)).toContain('content/essays/broken.mdx:11:1');
  });

  test('is reported with the right line in a file with a byte-order mark and CRLF line ends', () => {
    const source = `\uFEFF${essay({ title: '2024' }, '## Here\n\n<Aside>').replaceAll('\n', '\r\n')}`;
    const words = reportOnEssay(source);
    expect(words).toContain('first.mdx:2:8  title: 2024');
    expect(words).toContain('first.mdx:11:1  MDX');
  });
});
