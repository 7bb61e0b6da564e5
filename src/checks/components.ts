import { nearest, slipsOf } from '../publication/vocabulary.ts';
import { writableNamed, writableNames, type TextKind, type Writable } from '../manuscript/components.ts';
import type { Element } from '../manuscript/manuscript.ts';
import { addressMeant } from './address-meant.ts';
import { insteadOfComponent } from './components-of-others.ts';
import type { CorrectionEntry } from './corrections.ts';
import type { Document } from './documents.ts';
import type { Ledger } from './ledger.ts';
import { checkAssumed, checkNumber, type Worded } from './living-numbers.ts';
import { imperfection, mistake, type Place, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

export interface Known {
  readonly models: readonly string[];
  /** Models that have words in content/calculators. */
  readonly calculators: readonly string[];
  readonly plateNames: readonly string[];
  readonly ledger: Ledger;
  readonly corrections: readonly CorrectionEntry[];
  readonly words: Worded['words'];
  /** Whether texts may bring components of their own. */
  readonly trustAuthors: boolean;
}

const itself = (name: string) => [name];
const tag = (name: string) => `<${name}>`;

/** A model can only be shown if it has a page, because the words come from there. */
function checkWorded({ name, attributes }: Element, place: Place, { models, calculators }: Known): Problem[] {
  const model = attributes['model']?.text;
  return model === undefined || !models.includes(model) || calculators.includes(model)
    ? []
    : [
        mistake(
          place,
          `<${name} model>`,
          quoted(model),
          `a model with words of its own, content/calculators/${model}.mdx`,
          calculators,
        ),
      ];
}

function checkCitation(
  element: Element,
  place: Place,
  { sources, findings, bySource, unread }: Ledger,
): Problem[] {
  const id = element.attributes['id']?.text;
  const finding = element.attributes['finding']?.text;
  if (id === undefined) return [];
  const attributes = (cited: (typeof findings)[number]) => `id="${cited.source}" finding="${cited.finding}"`;
  const findingsThere = bySource.get(id);
  if (!findingsThere) {
    const byFact = findings.filter(({ fact }) => fact === id);
    const near =
      byFact.length > 0
        ? byFact.map(attributes)
        : finding === undefined
          ? nearest(sources, id, itself).map((source) => `id="${source}"`)
          : nearest(findings, `${id}/${finding}`, (cited) => [`${cited.source}/${cited.finding}`]).map(
              attributes,
            );
    return [mistake(place, '<Cite id>', quoted(id), 'a source of the ledger, content/sources', near)];
  }
  const cited = findings.find((one) => one.source === id && one.finding === finding);
  if (cited?.withdrawn !== undefined) {
    return [
      mistake(
        place,
        '<Cite finding>',
        `${quoted(cited.finding)}, ${cited.withdrawn}`,
        'a finding that stands',
      ),
    ];
  }
  if (finding === undefined || findingsThere.includes(finding) || unread.has(id)) return [];
  return [
    mistake(
      place,
      '<Cite finding>',
      quoted(finding),
      `a finding of "${id}"`,
      nearest(findingsThere, finding, itself),
    ),
  ];
}

/** The entry that a corrected sentence links to must exist, and must list the page that the sentence is on. */
function checkCorrected(
  { attributes }: Element,
  place: Place,
  page: string,
  corrections: readonly CorrectionEntry[],
): Problem[] {
  const id = attributes['entry']?.text;
  const entry = corrections.find((one) => one.id === id);
  if (!id?.trim() || entry?.unread || entry?.pages.includes(page)) return [];
  const ofPage = corrections.filter(({ pages }) => pages.includes(page)).map((one) => one.id);
  const refused = (found: string, expected: string, near: readonly string[]) => [
    mistake(place, '<Corrected entry>', found, expected, near),
  ];
  return entry
    ? refused(
        `${quoted(id)}, whose pages are ${entry.pages.join(', ')}`,
        `an entry of content/corrections that names ${page}`,
        ofPage,
      )
    : refused(
        quoted(id),
        'an entry of content/corrections, by the name of its file',
        nearest(
          corrections.map((one) => one.id),
          id,
          itself,
        ),
      );
}

export function checkChoice(
  element: Element,
  attribute: string,
  place: Place,
  choices: readonly string[],
  expected: string,
) {
  const text = element.attributes[attribute]?.text;
  if (text === undefined || text === '' || choices.includes(text)) return [];
  return [
    mistake(place, `<${element.name} ${attribute}>`, quoted(text), expected, nearest(choices, text, itself)),
  ];
}

/** `<Elsewhere>` needs a full address on another site; to our own pages one writes an ordinary link. */
const checkElsewhere = ({ attributes: { href } }: Element, place: Place) =>
  href?.text === undefined || (/^https?:\/\/[^/]/i.test(href.text) && URL.canParse(href.text))
    ? []
    : [
        mistake(
          place,
          '<Elsewhere href>',
          quoted(href.text),
          href.text.startsWith('/') && !href.text.startsWith('//')
            ? `the whole address of what stands on another site; a page of this one is a link, [words](${href.text})`
            : 'the whole address of what stands there, https://…',
          addressMeant(href.text),
        ),
      ];

/** Required attributes must be plain text, since computed values cannot be checked before a build. */
export function checkRequired({ name, attributes, spread }: Element, place: Place): Problem[] {
  const required =
    name === 'Cite' && attributes['finding'] ? ['id', 'finding'] : (writableNamed(name)?.required ?? []);
  return required.flatMap((attribute) => {
    const written = attributes[attribute];
    if (written?.text?.trim() || (written === undefined && spread)) return [];
    const expected = `a text in quotation marks: ${attribute}="…"`;
    const found =
      written === undefined ? 'missing' : written.expression ? `{${written.expression}}` : 'empty';
    return [mistake(place, `<${name} ${attribute}>`, found, expected)];
  });
}

/** Unknown attributes. One of them, `slot`, would even remove its element from the page. */
export function checkAttributeNames(
  { name, attributes }: Element,
  { required, optional }: Writable,
  place: Place,
) {
  const names = [...required, ...optional];
  const expected = names.length > 0 ? `one of its attributes: ${names.join(', ')}` : 'no attribute';
  return Object.keys(attributes)
    .filter((attribute) => !names.includes(attribute))
    .map((attribute) =>
      mistake(place, tag(name), quoted(attribute), expected, nearest(names, attribute, itself)),
    );
}

const kinds: Readonly<Record<TextKind, string>> = {
  essay: 'an essay',
  page: 'a page',
  calculator: "a calculator's text",
};

/** A component in a kind of text, a line or another component where it is not allowed, or wrongly empty or filled. */
function checkRoom(element: Element, itself: Writable, kind: TextKind, place: Place): Problem[] {
  const { name, empty, inLine, within } = element;
  const refused = (found: string, expected: string) => [mistake(place, 'component', found, expected)];
  if (!itself.texts.includes(kind)) {
    const texts = itself.texts.map((one) => kinds[one]).join(' or ');
    return refused(`${tag(name)} in ${kinds[kind]}`, `it in ${texts}`);
  }
  if (itself.holds === 'nothing' && !empty)
    return refused(`${tag(name)} with something in it`, `<${name} … />, which holds nothing`);
  if (empty && !itself.mayBeEmpty)
    return refused(`${tag(name)} with nothing in it`, `<${name}>…</${name}>, with what it is to say`);
  if (itself.drawsList === true && !empty && !element.holdsList)
    return [imperfection(place, 'component', `${tag(name)} without a list`, 'a list in it, which it draws')];
  if (inLine && !itself.inLine)
    return refused(`${tag(name)} in a line of text`, 'it on lines of its own, an empty one before and after');
  const narrow = within.find((outer) => {
    const { holds = 'anything' } = writableNamed(outer) ?? {};
    return holds === 'words' || (holds === 'lines' && !itself.inLine);
  });
  return narrow === undefined ? [] : refused(`${tag(name)} in ${tag(narrow)}`, `it outside ${tag(narrow)}`);
}

/**
 * Checks every component in a text: its name, attributes, place, and what it refers to. `page` is the text's address.
 */
export function checkComponents(document: Document, page: string, kind: TextKind, known: Known): Problem[] {
  const { manuscript, file } = document;
  const worded = { words: known.words, constants: manuscript.constants };
  return manuscript.elements
    .filter(({ name }) => name !== '' && !/^[a-z][\w-]*$/.test(name))
    .flatMap((element) => {
      const place = { file, line: element.line, column: element.column };
      if (file.endsWith('.md')) {
        return [
          mistake(place, 'component', tag(element.name), 'a file that ends in .mdx, where components work'),
        ];
      }
      const writable = writableNamed(element.name);
      if (!writable) {
        if (known.trustAuthors && manuscript.imports.has(element.name.split('.')[0] ?? '')) return [];
        const expected = `one of ${writableNames.join(', ')}`;
        const instead = insteadOfComponent(element.name);
        const near = instead.length > 0 ? instead : slipsOf(writableNames, element.name).map(tag);
        return [mistake(place, 'component', tag(element.name), expected, near)];
      }
      return [
        ...checkRoom(element, writable, kind, place),
        ...checkRequired(element, place),
        ...checkAttributeNames(element, writable, place),
        ...(element.name === 'Cite' ? checkCitation(element, place, known.ledger) : []),
        ...(element.name === 'Corrected' ? checkCorrected(element, place, page, known.corrections) : []),
        ...(writable.required.includes('model')
          ? [
              ...checkChoice(element, 'model', place, known.models, `a model: ${known.models.join(', ')}`),
              ...checkWorded(element, place, known),
            ]
          : []),
        ...(element.name === 'Answer' ? checkNumber(element, place, worded) : []),
        ...(element.name === 'Assumes' ? checkAssumed(element, place, worded) : []),
        ...(element.name === 'Figure'
          ? checkChoice(
              element,
              'size',
              place,
              ['small', 'wide'],
              'small or wide; without it as wide as the text',
            )
          : []),
        ...(element.name === 'Elsewhere' ? checkElsewhere(element, place) : []),
        ...(element.name === 'Plate'
          ? checkChoice(element, 'name', place, known.plateNames, `a plate: ${known.plateNames.join(', ')}`)
          : []),
      ];
    });
}
