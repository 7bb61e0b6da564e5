import { getCollection, type CollectionEntry } from 'astro:content';
import { escape } from '../charts/svg.ts';
import type { Model, Range } from '../models/model.ts';
import { speedRatioRows } from '../models/speed-ratio.ts';
import { link } from './address.ts';

type Source = CollectionEntry<'sources'>;
type Finding = Source['data']['findings'][number];
interface Found {
  readonly source: Source;
  readonly finding: Finding;
}

const designs: Readonly<Record<Source['data']['kind'], string>> = {
  'field-trial': 'field trial',
  'lab-trial': 'lab trial',
  observation: 'observation',
  survey: 'survey',
  'vendor-data': "vendor's data",
  'official-statistic': 'official statistic',
  'company-claim': "company's claim",
  theory: 'theory',
  model: 'model',
  practice: 'practice',
  opinion: 'opinion',
  press: 'press report',
  price: 'price list',
  review: 'review',
  derivation: 'our derivation',
  gap: 'nothing found',
  'own-data': 'our own data',
  essay: 'essay',
};
const readings: Readonly<Record<Source['data']['read'], string>> = {
  primary: 'read first-hand',
  mirror: 'read in a mirror',
  secondary: 'reported by others',
  recalled: 'recalled, not read',
  derived: 'derived by us',
  gap: 'no study found',
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function find(sources: readonly Source[], cited: string): Found | undefined {
  for (const source of sources) {
    const finding = source.data.findings.find(({ id, fact }) => fact === cited || `${source.id}/${id}` === cited);
    if (finding) return { source, finding };
  }
  return undefined;
}

function card({ source, finding }: Found, sources: readonly Source[]): string {
  const { label, kind, read, checked } = source.data;
  const { figure, statement, population, caveats, disagrees = [] } = finding;
  const against = disagrees.flatMap(({ source: id, finding: named, why }) => {
    const other = sources.find((each) => each.id === id);
    return other ? [`<a class="underline" href="${link(`/evidence/${id}/#${named}`)}">${escape(other.data.label)}</a>: ${escape(why)}`] : [];
  });
  const lines = [
    `<a class="font-semibold text-evidence underline" href="${link(`/evidence/${source.id}/#${finding.id}`)}">${escape(label)}</a>${figure ? `: <b class="text-evidence">${escape(figure)}</b>` : ''}`,
    `${escape(designs[finding.kind ?? kind])} · ${escape(readings[finding.read ?? read])} · checked ${day.format(checked)}`,
    escape(statement),
    population ? `On whom: ${escape(population)}.` : '',
    caveats ? `Limits: ${escape(caveats)}` : '',
    against.length ? `Disagrees: ${against.join(' ')}` : '',
  ];
  return `<div class="mt-3 border-t border-evidence pt-2">${lines
    .filter(Boolean)
    .map((line) => `<p class="mt-1">${line}</p>`)
    .join('')}</div>`;
}

/** Evidence cards of all parameters that rest on the ledger, each behind a comment with the parameter's key. */
export async function evidenceCards(model: Model): Promise<string> {
  const sources = await getCollection('sources');
  const cards = (cited: readonly string[]) =>
    cited.flatMap((each) => find(sources, each) ?? []).map((found) => card(found, sources));
  const range = ({ low, likely, high }: Range) => `low ${low}, likely ${likely}, high ${high}`;
  return Object.entries(model.parameters)
    .map(([key, { row, kind, sources: cited }]) => {
      const shown = row
        ? Object.entries(speedRatioRows).flatMap(([name, each]) => {
            const found = cards(each.sources);
            return found.length
              ? [`<p class="mt-4 font-semibold">${escape(name.replaceAll('-', ' '))}: ${range(each)}</p>${found.join('')}`]
              : [];
          })
        : cards(cited);
      if (!shown.length) return '';
      const means =
        kind === 'measured'
          ? 'Low and high are the ends of the interval that the studies give, likely their estimate; the triangle between them is our assumption.'
          : 'The range is our assumption; these findings say why it points where it does.';
      return `<!--card ${key}--><p class="mt-2 text-muted">${kind === 'yours' ? 'You know this number better than any study; for comparison:' : means}</p>${shown.join('')}`;
    })
    .join('');
}
