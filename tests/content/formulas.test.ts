import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const lineFor = (text: string) => onlyLine(reportOnEssay(essay({}, text)));

describe('a formula', () => {
  test('may stand in an essay, beside sums of money', () => {
    expect(reportOnEssay(essay({}, 'Of $5 and $6, $x_1$ is\n\n$$\n\\frac{a}{b}\n$$'))).toBe('');
  });

  test('is refused with the command that TeX does not know, and the nearest that it does', () => {
    expect(lineFor('Words.\n\nSo $\\farc{a}{b}$.')).toMatch(
      /^content\/essays\/first\.mdx:11:4 {2}formula: "\\farc" in "\\farc\{a\}\{b\}"; expected a command of TeX; nearest: \\frac/,
    );
  });

  test.each([
    ['a brace that is left open', '$\\frac{a$', /"\\frac\{a"; expected a whole formula in TeX \(/],
    ['an index without one', '$x_$', /"x_"; expected a whole formula in TeX/],
    ['a formula without an end', '$$\nx\n\nWords.', /"\$\$"; expected a line of \$\$ at its end/],
    ['a colour', '$\\color{red}x$', /expected a formula in the colour of its text/],
  ])('is refused for %s', (_, text, line) => {
    expect(lineFor(text)).toMatch(line);
    expect(onlyLine(reportOn({ 'content/essays/first.md': essay({}, text) }))).toMatch(line);
  });
});
