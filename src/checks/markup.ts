import { componentMeant, writableNamed, writableNames } from '../manuscript/components.ts';
import {
  addressAttributes,
  elementNames,
  insteadOfElement,
  isFreeId,
  mayHave,
} from '../manuscript/elements.ts';
import type { Element, Manuscript, Script, Spot } from '../manuscript/manuscript.ts';
import { constantOf, importedName, makesElements, recordOf } from '../manuscript/script.ts';
import { isPicture } from '../publication/paths.ts';
import { slipsOf } from '../publication/vocabulary.ts';
import { addressMeant } from './address-meant.ts';
import type { CheckOptions } from './check-options.ts';
import { insteadOfComponent } from './components-of-others.ts';
import type { Document } from './documents.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** Attributes that run code or set styles on any element, and Astro's directives, such as `set:html`. */
const refusedAttribute =
  /^(?:on[a-z]+|style|srcdoc|(?:form)?action|innerHTML|dangerously\w+|(?:set|is|client|server|define|transition|class):\w+)$/i;

/** Schemes that lead a reader somewhere: to a page, an e-mail or a call. */
const leads = /^(?:https?|mailto|tel):/i;
const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** What browsers strip from the ends of an address, and what they ignore inside it. */
const atEnds = /^[\0- ]+|[\0- ]+$/g;
const controls = /[\0-\x1f]/g;

function faultOfAddress(written: string) {
  const url = written.replace(atEnds, '').replace(controls, '');
  if (scheme.test(url) && !leads.test(url)) return 'an address that begins with https://, mailto: or /';
  if (url !== written.trim() || url.includes('\\')) return 'an address without backslashes and line ends';
  if (url.startsWith('//')) return 'an address that begins with https://, or with one / in this publication';
  if (!scheme.test(url)) return undefined;
  return URL.canParse(url) && /^(?:https?:\/\/.|mailto:.|tel:.)/i.test(url) ? undefined : 'a whole address';
}

const runs = /^(?:javascript|vbscript|data|blob|filesystem|view-source):\S*$/i;

/** Whether the value of an attribute would run a script or load a file. */
const isDangerous = (text: string) =>
  runs.test(text.replace(atEnds, '').replace(controls, '')) || /url\(\s*["']?\s*[^#"'\s]/i.test(text);

/** Names with a meaning in every compiled text, which a text must not define itself. */
const taken =
  /^(?:props|components|wrapper|layout|frontmatter|url|file|headings|getHeadings|rawContent|compiledContent|constructor|undefined|arguments|eval)$/;

/** Names that a text defines, but that compilation uses otherwise: those of components and those in `taken`. */
function names({ statements, imports, constants }: Manuscript) {
  // Any other import is reported already: texts may import only pictures.
  const pictures = [...imports].filter(([, { url }]) => isPicture(url)).map(([name]) => name);
  return [...pictures, ...constants.keys()]
    .filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name) || taken.test(name))
    .map((name) => {
      const at = statements.find(({ code: written }) => written.includes(name));
      const instead = 'a name in small letters that nothing else has, such as picture';
      return { code: name, instead, line: at?.line, column: at?.column };
    });
}

const spotOf = ({ line, column }: Spot) => ({ line, column });

/** `{{name}}`, the inner braces of a template's placeholder; MDX would read them as an object. */
const placeholder = /^\s*\{[\s\w.-]*\}\s*$/;

type Culprit = Script & { readonly form: 'expression' | 'module'; readonly instead: string };

/** Code that a build would have to run. Texts may only use literals, and constants that are literals. */
function code({ elements, expressions, statements, imports, constants }: Manuscript): Culprit[] {
  const isConstant = (written: string) => constantOf(written, constants) !== undefined;
  const attributes = elements.flatMap(({ name, attributes: written, line, column }) =>
    Object.entries(written).flatMap(([attribute, { expression }]) => {
      const component = writableNamed(name);
      const checkedElsewhere = component?.required.includes(attribute) || attribute === 'finding';
      const leadsSomewhere = addressAttributes.has(attribute.toLowerCase());
      // Unknown attributes of a component are reported by `checkAttributeNames`.
      if (component && ![...component.required, ...component.optional].includes(attribute)) return [];
      if (expression === undefined || (isConstant(expression) && !leadsSomewhere)) return [];
      if (refusedAttribute.test(attribute)) return [];
      if (checkedElsewhere && !makesElements(expression, 'expression')) return [];
      if ((name === 'Figure' || name === 'Elsewhere') && attribute === 'src') return [];
      if (name === 'Answer' && attribute === 'with' && recordOf(expression, constants)) return [];
      if (name === 'img' && attribute === 'src' && imports.has(importedName(expression) ?? '')) return [];
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
      .filter(({ runs }) => runs)
      .map((one) => ({
        ...one,
        of: one.code,
        form: 'module' as const,
        instead: 'words: no text runs code of its own',
      })),
    ...attributes,
  ].map(({ of, ...one }) =>
    makesElements(of, one.form) && !placeholder.test(of)
      ? { ...one, instead: 'elements outside braces, where they can be checked' }
      : one,
  );
}

type Fault = readonly [found: string, expected: string, nearest?: readonly string[]];

/** The component meant by a lower-case tag. HTML has no such element, or, for `<cite>`, one that would show nothing. */
function inSmallLetters({ name, attributes, empty }: Element) {
  const meant = componentMeant(name);
  const isHtml = insteadOfElement(name) === undefined;
  const isCitation = meant === 'Cite' && empty && ('id' in attributes || 'finding' in attributes);
  return isHtml && !isCitation ? undefined : meant;
}

/** Suggestions for an element that is not allowed. */
function meantBy(name: string) {
  const instead = insteadOfComponent(name);
  return instead.length > 0
    ? instead
    : slipsOf([...writableNames, ...elementNames], name).map((one) => `<${one}>`);
}

/** What is not allowed in an element: its name, or its attributes. */
function faultsOf(element: Element, isOwn: (id: string) => boolean): readonly Fault[] {
  const { name, attributes, spread } = element;
  const isPlain = /^[a-z][\w-]*$/.test(name);
  const component = isPlain ? inSmallLetters(element) : undefined;
  if (component !== undefined)
    return [[`<${name}>`, 'a component, by its name as it is written', [`<${component}>`]]];
  const instead = isPlain ? insteadOfElement(name) : undefined;
  if (instead !== undefined) return [[`<${name}>`, instead, meantBy(name)]];
  return [
    ...(spread ? [[`<${name} {…}>`, 'attributes written out, where they can be checked'] as const] : []),
    ...Object.entries(attributes).flatMap(([attribute, { text = '' }]): readonly Fault[] => {
      const found = `<${name} ${attribute}>`;
      const said = `<${name} ${attribute}=${quoted(text)}>`;
      if (/[“”„«»‘’]/.test(attribute))
        return [[found, 'attributes written name="text", in straight quotation marks']];
      if (refusedAttribute.test(attribute) || (isPlain && !mayHave(name, attribute)))
        return [
          [
            found,
            'an element without it: pages refuse what it says',
            attribute === 'className' ? ['class'] : [],
          ],
        ];
      if (addressAttributes.has(attribute.toLowerCase())) {
        // `checkElsewhere` reports this one, and says more.
        const expected = name === 'Elsewhere' && attribute === 'href' ? undefined : faultOfAddress(text);
        return expected === undefined ? [] : [[quoted(text), expected, addressMeant(text)]];
      }
      if (isDangerous(text)) return [[said, 'words, or what stands on this page']];
      const isId = isPlain && /^(?:id|name)$/i.test(attribute) && text !== '';
      return isId && (!isFreeId(text) || isOwn(text))
        ? [[said, 'an id in small letters and hyphens that pages do not have already']]
        : [];
    }),
  ];
}

/** Reports code, markup that is not allowed, and addresses that would run something instead of leading somewhere. */
export function checkMarkup(
  { manuscript, file }: Document,
  { models, trustAuthors }: Pick<CheckOptions, 'models' | 'trustAuthors'>,
): Problem[] {
  const isOwn = (id: string) => models.some((model) => id === model || id.startsWith(`${model}-`));
  return [
    ...(trustAuthors === true ? [] : [...names(manuscript), ...code(manuscript)]).map(
      ({ code: written, instead, line, column }) =>
        mistake({ file, line, column }, 'MDX', quoted(written), instead),
    ),
    ...manuscript.broken.map(({ found, expected, line, column }) =>
      mistake({ file, line, column }, 'markup', quoted(found), expected),
    ),
    ...manuscript.elements.flatMap((element) =>
      faultsOf(element, isOwn)
        .filter(([found]) => trustAuthors !== true || !found.endsWith('{…}>'))
        .map(([found, expected, near]) =>
          mistake(
            { file, ...spotOf(element) },
            found.startsWith('<') ? 'markup' : 'link',
            found,
            expected,
            near,
          ),
        ),
    ),
    ...manuscript.links.flatMap((link) => {
      const expected = faultOfAddress(link.url);
      return expected === undefined
        ? []
        : [mistake({ file, ...spotOf(link) }, 'link', quoted(link.url), expected, addressMeant(link.url))];
    }),
  ];
}
