import type { Document } from '../../checks/documents.ts';
import { slugOfEssay } from '../../checks/essays.ts';
import type { Declaration } from '../../checks/folder.ts';
import { groupsIn } from '../../checks/ledger.ts';
import { warning, type Place, type Problem } from '../../checks/problem.ts';
import { quoted } from '../../checks/quote.ts';
import { passagesOf, type Passage } from '../../manuscript/passages.ts';
import { words } from '../../words/words.ts';
import { numeralsIn, plainNumber } from './figures.ts';
import { sentencesOf } from './sentences.ts';

/** The numbers by which a study can be recognised: no single digits, years or confidence levels. */
const telling = (text: string) =>
  numeralsIn(text.replace(words.prose.confidence, ''))
    .map(plainNumber)
    .filter((numeral) => numeral.replace('.', '').length > 1 && !/^(?:1[5-9]|20)\d\d$/.test(numeral));

/** Whether a printed number is a figure of the ledger, perhaps rounded. */
const prints = (printed: string, figure: string) =>
  Number(figure).toFixed(printed.split('.')[1]?.length ?? 0) === printed;

/** The figures by which each finding is recognised, keyed by `source/finding`: its result and its sample size. */
const figuresOf = (sources: readonly Declaration[]) =>
  new Map(
    sources.flatMap(({ id, record }) =>
      groupsIn(record?.fields['findings']).map(({ id: finding, figure, statement, population }) => [
        `${id}/${String(finding)}`,
        telling([figure, statement, population].filter((part) => typeof part === 'string').join(' ')),
      ]),
    ),
  );

/** The text that a citation supports: the sentence before it, or the whole table that it is in. */
function saidAt(passage: Passage, index: number, passages: readonly Passage[]) {
  if (passage.table !== undefined)
    return passages.flatMap(({ table, text }) => (table === passage.table ? [text] : [])).join(' ');
  return sentencesOf(passage.text).findLast((sentence) => sentence.index < index)?.text ?? '';
}

interface Telling {
  readonly source: string;
  readonly slug: string;
  readonly figures: readonly string[];
  readonly quote: string;
  readonly place: Place;
}

function tellingsIn(essay: Document, figures: ReadonlyMap<string, readonly string[]>): Telling[] {
  const { body, file, manuscript } = essay;
  const slug = slugOfEssay(essay);
  const passages = passagesOf(body, manuscript.faults.length === 0 ? file : 'broken.md');
  return passages.flatMap((passage) =>
    passage.citations.flatMap(({ source, finding, index }) => {
      const known = figures.get(`${source}/${finding ?? ''}`) ?? [];
      const said = saidAt(passage, index, passages);
      const printed = telling(said).filter((one) => known.some((figure) => prints(one, figure)));
      const quote = passage.table === undefined ? said : passage.text;
      const place = { file, ...passage.placeOf(Math.max(0, index - 1)) };
      return printed.length > 0 ? [{ source, slug, figures: printed, quote, place }] : [];
    }),
  );
}

const figuresIn = (tellings: readonly Telling[]) => new Set(tellings.flatMap(({ figures }) => figures)).size;

/** Whether an essay links to another. */
const linksTo = ({ manuscript }: Document, other: Document) =>
  manuscript.links.some(({ url }) => url.startsWith(`/essays/${slugOfEssay(other)}/`));

/**
 * Warns of a study whose numbers appear in more than one essay. The essay with the most of them is its home; every
 * other one gets a remark, unless it links to the home or the home links to it.
 */
export function toldTwice(essays: readonly Document[], sources: readonly Declaration[]): Problem[] {
  const figures = figuresOf(sources);
  const labels = new Map(sources.map(({ id, record }) => [id, record?.fields['label']]));
  const tellings = essays.flatMap((essay) => tellingsIn(essay, figures));
  return [...Map.groupBy(tellings, ({ source }) => source)].flatMap(([source, those]) => {
    const byEssay = [...Map.groupBy(those, ({ slug }) => slug)].sort(
      ([, a], [, b]) => figuresIn(b) - figuresIn(a),
    );
    const [home = ''] = byEssay.map(([slug]) => slug);
    const label = labels.get(source);
    const essayOf = (slug: string) => essays.find((essay) => slugOfEssay(essay) === slug);
    const homeEssay = essayOf(home);
    return byEssay.slice(1).flatMap(([slug, [first]]) => {
      const essay = essayOf(slug);
      if (!first || !essay || !homeEssay) return [];
      if (linksTo(essay, homeEssay) || linksTo(homeEssay, essay)) return [];
      const others = byEssay.map(([other]) => other).filter((other) => other !== slug && other !== home);
      const also = others.length > 0 ? `, and in ${others.join(', ')}` : '';
      return [
        warning(
          first.place,
          'told',
          `${typeof label === 'string' ? label : source} in ${quoted(first.quote)}`,
          `a study told once: its numbers stand in ${home} too${also}; link to the one that tells most of it`,
        ),
      ];
    });
  });
}
