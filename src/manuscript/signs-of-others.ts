/** Syntax of other tools that we would publish as plain text. */
const signs: readonly {
  readonly sign: RegExp;
  /** What a match must contain, if ordinary words could match too. */
  readonly holds?: RegExp;
  readonly expected: string;
}[] = [
  {
    sign: /^[ \t>]*(?::{3,}[ \t]*[\w{]|(?:!!!|\?\?\?\+?)[ \t]+[a-z])[^\n]*/gm,
    expected: 'a callout, > [!NOTE], or words: :::, !!! and ??? are read by other tools',
  },
  {
    sign: /^\[{1,2}toc\]{1,2}[ \t]*$/gim,
    expected: 'nothing: a page lists its headings without it',
  },
  {
    sign: /^\*\[[^\]\n]+\]:[^\n]+/gm,
    expected: '<abbr title="Hypertext">HTML</abbr>, where it stands: a list of them is read by other tools',
  },
  {
    sign: /\{:[ \t]*[.#][^}\n]*\}/g,
    expected: 'nothing: how words look is not said in a text',
  },
  {
    sign: /\^\[(?=[^\]\n]* )[^\]\n]+\]/g,
    expected: 'a footnote: [^1], and [^1]: with its words below',
  },
  {
    sign: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+-]{1,9}\^/gu,
    expected: '<sup>2</sup>, or a formula, $x^2$: ^ is read by other tools',
  },
  {
    sign: /(?<![^\s(]):[a-z][a-z_]+[a-z0-9]:(?=[\s.,;!?)]|$)/g,
    expected: 'the sign itself, such as 🚀: names between colons are read by other tools',
  },
  {
    sign: /(?<=^[ \t>]*)\[\](?=[ \t]+\S)/g,
    expected: '[ ], with a blank in it: else it is no box to tick',
  },
  {
    // Bold markers with a space inside, or with punctuation inside and a letter right after.
    sign: /(?<![\p{L}\p{N}*\\])\*\*(?:[ \t]+[^*\n]*[^\s*\\][ \t]*|[^\s*][^*\n]*[ \t])\*\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}*\\])\*\*[^\s*][^*\n]*[^\s*\p{L}\p{N}\\]\*\*(?=[\p{L}\p{N}])/gu,
    expected:
      '**words** without a blank within, and with one behind a point: else the asterisks are published',
  },
  {
    sign: /\{\{[<%][^}]*[>%]\}\}|\{%-?\s*\w[^%]*%\}/g,
    expected: 'Markdown, or code in `…`: shortcodes are read by other tools',
  },
  {
    sign: /\[\[(?!toc\])(?=\p{L})[^\][,]+\]\]/giu,
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
    // In MDX, the text node ends at a brace, as in `\(\frac{a}{b}\)`, so the closing mark may be missing.
    sign: /(?<!\\)\\(?:\((?:(?!\\[()]).)*\\\)|\[(?:(?!\\[[\]]).)*\\\]|[([]\s*\\[a-z]+$)/gis,
    holds: /[\w)}]\^|=|_\w\b|_\{|\\[a-z]{2}|^..[a-z]\\\)$/i,
    expected: 'a formula, $x$ in a line or between lines of $$: \\(…\\) and \\[…\\] are read by other tools',
  },
];

/** Matches wherever any of the signs could; most texts have none, and skip the other tests. */
const telling = /[{^<\\]|:::|!!!|\?\?\?|\*[*[]|\[[\]t[]|==|:[a-z]\w*:/i;

/** Every sign of another tool in a text, with its offset. */
export const signsOfOthers = (text: string) =>
  (telling.test(text) ? signs : []).flatMap(({ sign, holds, expected }) =>
    [...text.matchAll(sign)]
      .filter(([found]) => holds?.test(found) !== false)
      .map(({ 0: found, index }) => ({
        found: found.replace(/^[ \t>]+/, ''),
        expected,
        at: index + found.length - found.trimStart().length,
      })),
  );
