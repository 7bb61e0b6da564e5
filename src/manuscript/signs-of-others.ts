/** What other tools read in a text, and this one publishes as it is written. */
const signs: readonly {
  readonly sign: RegExp;
  /** What it must hold, where words may have its form too. */
  readonly holds?: RegExp;
  readonly expected: string;
}[] = [
  {
    sign: /^[ \t>]*:{3,}[ \t]*[\w{][^\n]*/gm,
    expected: 'a callout, > [!NOTE], or words: ::: is read by other tools',
  },
  {
    sign: /\{\{[<%][^}]*[>%]\}\}|\{%-?\s*\w[^%]*%\}/g,
    expected: 'Markdown, or code in `…`: shortcodes are read by other tools',
  },
  {
    sign: /\[\[(?=\p{L})[^\][,]+\]\]/gu,
    expected: 'a link, [words](/essays/its-slug/): names in [[…]] are read by other tools',
  },
  {
    sign: /(?<![\w=])==(?=[^\s=])[^=\n]*[^\s=]==(?![\w=])/g,
    expected: '<mark>words</mark>: == is read by other tools',
  },
  {
    sign: /(?<!\\)<[a-z][\w-]*\s[^<>]*=[^<>]*>/gi,
    expected: 'attributes written name="text", in straight quotation marks: else these letters are published',
  },
  {
    // In MDX the words end at a brace, as in `\(\frac{a}{b}\)`.
    sign: /(?<!\\)\\(?:\((?:(?!\\[()]).)*\\\)|\[(?:(?!\\[[\]]).)*\\\]|[([]\s*\\[a-z]+$)/gis,
    holds: /[\w)}]\^|=|_\w\b|_\{|\\[a-z]{2}|^..[a-z]\\\)$/i,
    expected: 'a formula, $x$ in a line or between lines of $$: \\(…\\) and \\[…\\] are read by other tools',
  },
];

/** Each of them in a text, with where it begins. */
export const signsOfOthers = (text: string) =>
  signs.flatMap(({ sign, holds, expected }) =>
    [...text.matchAll(sign)]
      .filter(([found]) => holds?.test(found) !== false)
      .map(({ 0: found, index }) => ({
        found: found.replace(/^[ \t>]+/, ''),
        expected,
        at: index + found.length - found.trimStart().length,
      })),
  );
