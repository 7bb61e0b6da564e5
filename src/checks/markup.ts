import { writableNamed } from '../manuscript/components.ts';
import type { Manuscript, Script } from '../manuscript/manuscript.ts';
import { constantOf, importedName, makesElements, moduleOf } from '../manuscript/script.ts';
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

/** Addresses that lead a reader somewhere: to a page here, to another site, to a letter or a call. */
const leads = /^(?:https?|mailto|tel):/i;
const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Browsers leave out the tabs and line ends of an address, and what nobody sees before it. */
const asBrowsersRead = (url: string) => url.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+/, '');

function faultOfAddress(written: string) {
  const url = asBrowsersRead(written);
  if (!scheme.test(url)) return undefined;
  if (!leads.test(url)) return 'an address that begins with https://, mailto: or /';
  return URL.canParse(url) && new URL(url).href.length > 'mailto:'.length ? undefined : 'a whole address';
}

/** Under such a name a text would put an element of its own in the place of a component, whatever its checks say. */
const namesComponents = (code: string) =>
  moduleOf(code, new Map()).constants.some(([name]) => /^(?:[A-Z].*|components|layout)$/.test(name));

type Culprit = Script & { readonly form: 'expression' | 'module'; readonly instead: string };

/** What a build would have to run. An essay is words: what it says stands in it, or is worked out from that. */
function code({ elements, expressions, statements, imports, constants }: Manuscript): Culprit[] {
  const isConstant = (written: string) => constantOf(written, constants) !== undefined;
  const attributes = elements.flatMap(({ name, attributes: written, line, column }) =>
    Object.entries(written).flatMap(([attribute, { expression }]) => {
      const checkedElsewhere =
        refusedAttribute.test(attribute) ||
        writableNamed(name)?.required.includes(attribute) ||
        attribute === 'finding';
      if (expression === undefined || isConstant(expression)) return [];
      if (checkedElsewhere && !makesElements(expression, 'expression')) return [];
      if (name === 'Figure' && attribute === 'src') return [];
      if (imports.has(importedName(expression) ?? '')) return [];
      const instead = `a text in quotation marks: ${attribute}="…"`;
      return [
        {
          code: `${attribute}={${expression}}`,
          of: expression,
          form: 'expression' as const,
          instead,
          line,
          column,
        },
      ];
    }),
  );
  return [
    ...expressions
      .filter((one) => !isConstant(one.code))
      .map((one) => ({
        ...one,
        of: one.code,
        code: `{${one.code}}`,
        form: 'expression' as const,
        instead: 'words; a brace meant as text is written \\{',
      })),
    ...statements
      .filter(({ runs, code: written }) => runs || namesComponents(written))
      .map((one) => ({
        ...one,
        of: one.code,
        form: 'module' as const,
        instead: 'words: no text runs code of its own',
      })),
    ...attributes,
  ].map(({ of, ...one }) =>
    makesElements(of, one.form)
      ? { ...one, instead: 'elements outside braces, where they can be checked' }
      : one,
  );
}

/** What would be dead or dangerous in a page: markup that its policy refuses, and addresses that run instead of leading. */
export function checkMarkup({ manuscript, file }: Document): Problem[] {
  const anchors = manuscript.elements.flatMap(({ name, attributes, line, column }) =>
    /^[a-z]/.test(name)
      ? ['href', 'xlink:href', 'src', 'poster', 'data'].flatMap((attribute) => {
          const url = attributes[attribute]?.text;
          return url ? [{ url, line, column }] : [];
        })
      : [],
  );
  return [
    ...code(manuscript).map(({ code: written, instead, line, column }) =>
      mistake({ file, line, column }, 'MDX', quoted(written), instead),
    ),
    ...manuscript.elements.flatMap(({ name, attributes, spread, line, column }) => {
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
    ...[...manuscript.links, ...anchors].flatMap(({ url, line, column }) => {
      const expected = faultOfAddress(url);
      return expected === undefined ? [] : [mistake({ file, line, column }, 'link', quoted(url), expected)];
    }),
  ];
}
