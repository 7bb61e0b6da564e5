import type { Document } from './documents.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** Elements that the policy of every page refuses, and what an author may have meant by them. */
const refused: Readonly<Record<string, string>> = {
  script: 'words and components: no page runs what a text brings along',
  style: 'words and components: the site has its styles already',
  link: 'words and components: no page loads what a text names',
  meta: 'a field of the front matter',
  base: 'addresses from the root, such as /essays/',
  form: 'a link to where the form stands',
  iframe: 'a link: no page shows another site in a frame',
  frame: 'a link: no page shows another site in a frame',
  object: 'a link, or a picture',
  embed: 'a link, or a picture',
  video: 'a link: no page plays what it does not bring along',
  audio: 'a link: no page plays what it does not bring along',
  template: 'words and components',
  noscript: 'words and components: no page needs a script to be read',
  plaintext: 'a fence of ```',
  xmp: 'a fence of ```',
};

/** `onclick`, `style`, what sends a form elsewhere, and the directives by which Astro would write a text as HTML. */
const refusedAttribute = /^(?:on[a-z]+|style|srcdoc|(?:form)?action|set:\w+|is:\w+|client:\w+)$/i;

/** An element made by code, which no check can look into. */
const madeByCode = /<[\p{L}_$>]|\bset:|astro:jsx|\bjsxs?\s*\(/u;

/** `{name}` and `{site.name}`: a brace meant as text far more often than a name that a text has. */
const name = /^\s*([\p{L}_$][\w$]*)(?:\.[\w$]+)*\s*$/u;
const known = new Set(['frontmatter', 'props', 'true', 'false', 'null', 'undefined']);

/** Addresses that lead a reader somewhere: to a page here, to another site, to a letter or a call. */
const leads = /^(?:https?|mailto|tel):/i;
const scheme = /^[a-z][a-z0-9+.-]*:/i;

function faultOfAddress(url: string) {
  if (!scheme.test(url)) return undefined;
  if (!leads.test(url)) return 'an address that begins with https://, mailto: or /';
  return URL.canParse(url) && new URL(url).href.length > 'mailto:'.length ? undefined : 'a whole address';
}

/** What would be dead or dangerous in a page: markup that its policy refuses, and addresses that run instead of leading. */
export function checkMarkup({ words, file }: Document): Problem[] {
  if (!words) return [];
  const anchors = words.elements.flatMap(({ name, attributes, line, column }) =>
    /^[a-z]/.test(name)
      ? ['href', 'xlink:href', 'src', 'poster', 'data'].flatMap((attribute) => {
          const url = attributes[attribute]?.text;
          return url ? [{ url, line, column }] : [];
        })
      : [],
  );
  const code = [
    ...words.expressions.map((one) => ({ ...one, code: `{${one.code}}` })),
    ...words.statements,
    ...words.elements.flatMap(({ attributes, line, column }) =>
      Object.entries(attributes).flatMap(([attribute, { expression }]) =>
        expression === undefined ? [] : [{ code: `${attribute}={${expression}}`, line, column }],
      ),
    ),
  ];
  return [
    ...code
      .filter((one) => madeByCode.test(one.code))
      .map(({ code: written, line, column }) =>
        mistake(
          { file, line, column },
          'MDX',
          quoted(written),
          'elements outside braces, where they can be checked',
        ),
      ),
    ...words.elements.flatMap(({ name, attributes, spread, line, column }) => {
      const place = { file, line, column };
      if (spread)
        return [
          mistake(place, 'markup', `<${name} {…}>`, 'attributes written out, where they can be checked'),
        ];
      const instead = refused[name.toLowerCase()];
      if (instead !== undefined && /^[a-z]/.test(name))
        return [mistake(place, 'markup', `<${name}>`, instead)];
      return Object.keys(attributes)
        .filter((attribute) => refusedAttribute.test(attribute))
        .map((attribute) =>
          mistake(
            place,
            'markup',
            `<${name} ${attribute}>`,
            'an element without it: pages refuse what it says',
          ),
        );
    }),
    ...words.expressions.flatMap(({ code, line, column }) => {
      const bare = name.exec(code)?.[1];
      if (bare === undefined || known.has(bare) || words.imports.has(bare) || words.exports.has(bare))
        return [];
      return [
        mistake(
          { file, line, column },
          'MDX',
          quoted(`{${code}}`),
          'words; a brace meant as text is written \\{',
        ),
      ];
    }),
    ...[...words.links, ...anchors].flatMap(({ url, line, column }) => {
      const expected = faultOfAddress(url.trim());
      return expected === undefined ? [] : [mistake({ file, line, column }, 'link', quoted(url), expected)];
    }),
  ];
}
