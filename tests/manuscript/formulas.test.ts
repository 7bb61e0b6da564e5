import { describe, expect, it } from 'vitest';
import { markdownToHtml } from 'satteri';
import { dialectIn, treeOf, withoutAmounts } from '../../src/manuscript/dialect.ts';
import { words } from '../../src/words/words.ts';
import { commandsOfTex, formulaLine, formulaOf, isFault } from '../../src/manuscript/formula.ts';
import { readManuscript } from '../../src/manuscript/read.ts';
import { spokenText } from '../../src/manuscript/spoken.ts';
import { portable } from '../../src/sharing/feeds/portable.ts';

const dialect = dialectIn(words);

const formulasIn = (text: string, file = 'a.mdx') =>
  readManuscript(text, `/tmp/${file}`).formulas.map(({ tex }) => tex);

describe('a sum of money', () => {
  it.each([
    'It costs $5 million and $6 each.',
    '$5-$6',
    'US$5 and US$6',
    '**$5** and **$6**',
    '| $5 | $6 and $7 |\n| --- | --- |\n| $1 | $2 to $3 |',
    'Save $5<Cite id="a" /> and $6<Cite id="b" /> a year.',
    '**$5 <b>and $6</b>**',
    '($5 before), ($6 after)',
    'From $20,000–$30,000 to $40,000.',
    'a $ sign, $ another',
    '$$ to $$$ in a guide of restaurants',
  ])('is not taken for a formula in %j', (text) => {
    expect(formulasIn(text)).toEqual([]);
    expect(formulasIn(text, 'a.md')).toEqual([]);
  });

  it('is left as it is beside a formula', () => {
    const text = 'At $20,000 to $30,000, $x^2$ is $5 and `$y$` too.';
    expect(formulasIn(text)).toEqual(['x^2']);
    expect(readManuscript(text, '/tmp/a.mdx').prose).toContain('At $20,000 to $30,000, x^2 is $5');
  });

  it('does not shift the positions of what follows it', () => {
    const text = '😀 $5 and $6, *then*\n$7 [a](/b/) $8 `c`';
    const root = treeOf(text, 'a.mdx');
    const places: string[] = [];
    const visit = (node: typeof root) => {
      if (node.type === 'emphasis' || node.type === 'link' || node.type === 'inlineCode')
        places.push(text.slice(node.position?.start.offset, node.position?.end.offset));
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(root);
    expect(places).toEqual(['*then*', '[a](/b/)', '`c`']);
  });
});

describe('a formula', () => {
  const html = async (text: string) =>
    (await markdownToHtml(withoutAmounts(text, 'a.md'), dialect)).html.trim();

  it('becomes MathML, with its plain text as the alternative', async () => {
    expect(await html('So $x^2$.')).toBe(
      '<p>So <math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>.</p>',
    );
  });

  it('is set as a block between two lines of $$, and where it is alone in its paragraph', async () => {
    const set = await html('$$\nx\n$$');
    expect(set).toContain('<div class="formula"><math display="block"');
    expect(await html('$$x$$')).toBe(set);
    expect(await html('A $$x$$ b')).not.toContain('display="block"');
  });

  it('may hold braces, backslashes and characters of Markdown in MDX', () => {
    expect(formulasIn('$\\frac{a_1}{b_1}$ *and* $a_2 * b_2 < 1$\n\n$$\n\\sqrt{x}\n$$')).toEqual([
      '\\frac{a_1}{b_1}',
      'a_2 * b_2 < 1',
      '\\sqrt{x}',
    ]);
  });

  it.each([
    ['T = \\frac{\\tau}{1 - \\rho}', 'T = τ/(1 − ρ)'],
    ['e^{\\sqrt{V}}', 'e^(√V)'],
    ['\\left\\lceil \\frac{N}{s} \\right\\rceil', '⌈N/s⌉'],
    ['L_{\\mathit{all}} = k_1 T_1', 'L_all = k_1T_1'],
    ['\\mathrm{self} = w_L m', 'self = w_Lm'],
    ["N' = \\min(a, b)", 'N′ = min (a, b)'],
  ])('written %j becomes %j in plain text', (tex, line) => {
    expect(formulaLine(tex)).toBe(line);
  });

  it('has its cells aligned as in TeX, without style attributes', async () => {
    const cells = async (tex: string) => {
      const { html } = await markdownToHtml(`$$\n${tex}\n$$\n`, { ...dialect });
      expect(html).not.toContain(' style=');
      return [...html.matchAll(/<mtd(?: class="([^"]*)")?>/g)].map(([, classes = '']) => classes);
    };
    expect(await cells(String.raw`\begin{aligned} a &= b \end{aligned}`)).toEqual([
      'cell-right',
      'cell-left',
    ]);
    expect(await cells(String.raw`\begin{pmatrix} a & b \end{pmatrix}`)).toEqual(['', 'cell-apart']);
    expect(await cells(String.raw`\begin{cases} a & b \end{cases}`)).toEqual([
      'cell-left',
      'cell-left cell-apart',
    ]);
    expect(await cells(String.raw`\begin{array}{c|r} a & b \\ \hline c & d \end{array}`)).toEqual([
      'cell-line-right cell-line-bottom',
      'cell-right cell-apart cell-line-bottom',
      'cell-line-right',
      'cell-right cell-apart',
    ]);
  });

  it('is indexed and shown in feeds as plain text', async () => {
    expect(spokenText('So $\\frac{a}{b}$ and $5.', '/tmp/a.mdx', [])).toBe('<p>So a/b and $5.</p>');
    expect(portable(await html('So $\\frac{a}{b}$.'), 'https://a.example/')).toBe('<p>So <i>a/b</i>.</p>');
  });

  it('is refused where its TeX is incomplete, loads, links away or sets colours', () => {
    for (const tex of [
      '\\frac{a',
      'x_',
      '\\foo',
      '\\href{/a}{b}',
      '\\includegraphics{a}',
      '\\color{red}x',
      '\\style{x}{y}',
    ])
      expect([tex, isFault(formulaOf(tex, true))]).toEqual([tex, true]);
  });

  it('with an unknown command gets only known ones suggested', () => {
    const unknown = commandsOfTex.filter((command) => {
      const formula = formulaOf(`\\${command}`, true);
      return isFault(formula) && formula.unknown !== undefined;
    });
    expect(unknown).toEqual([]);
  });
});
