import { toWrite } from '../../checks/placeholder.ts';
import { nearest } from '../../publication/vocabulary.ts';
import { kinds as sourceKinds } from '../../schema.ts';
import { Refusal } from '../refusal.ts';
import { slugFrom } from '../slug.ts';
import { dateAsWritten, yamlText } from '../yaml-text.ts';
import { day, namesIn, replaceMarked, type Desk, type Draft, type DraftOptions } from './draft.ts';

/** Words too common to stand for the subject in an id. */
const functionWords = 'a an and at by for from how in of on the to what with'.split(' ');

export function source({ title, options, now }: Desk, id: string): Draft {
  const reasons: string[] = [];
  const { kind } = options;
  const known: readonly string[] = sourceKinds;
  if (kind === undefined) reasons.push(`Say what it is: --kind x, one of ${known.join(', ')}`);
  else if (!known.includes(kind))
    reasons.push(
      `There is no kind "${kind}". Nearest: ${nearest(known, kind, (name) => [name]).join(', ')}. All: ${known.join(', ')}`,
    );
  if (options.year !== undefined && !/^\d{4}$/.test(options.year))
    reasons.push(`--year is "${options.year}"; it must be a year of four digits`);
  if (reasons.length > 0) throw new Refusal(reasons);

  const authors = namesIn(options.authors ?? '');
  const organisations = namesIn(options.organisations ?? '');
  const credited = [...authors, ...organisations.map((organisation) => ({ organisation }))];
  const surnames = [...authors.map((name) => name.split(/\s+/).at(-1) ?? name), ...organisations];
  const label = [
    surnames.length > 2 ? `${surnames[0] ?? ''} et al.` : surnames.join(' and ') || title,
    options.year,
  ]
    .filter(Boolean)
    .join(' ');
  const fields = {
    title,
    label: label.slice(0, 28).trim(),
    authors: credited.length > 0 ? credited : [toWrite('who wrote or measured it')],
    ...(options.year === undefined ? {} : { year: Number(options.year) }),
    ...(options.url === undefined ? {} : { url: options.url }),
    kind,
    // The weakest value: a tool cannot know how the author read the source.
    read: 'recalled',
    added: dateAsWritten(day(now)),
    checked: dateAsWritten(day(now)),
    volatility: 'yearly',
    summary: toWrite('what this is and why it matters here, in a sentence or two of our own.'),
    findings: [
      {
        id: 'first',
        question: 'delivery',
        statement: toWrite('what was found, with population, year and interval.'),
        caveats: toWrite('what it cannot show.'),
      },
    ],
  };
  return {
    file: `sources/${id}.yaml`,
    text: yamlText(fields),
    next: `${replaceMarked}, and set id and question of the finding and how you read it; cite it as <Cite id="${id}" finding="…" />`,
  };
}

/** `Impact of AI`, by Sida Peng, 2023 → `peng-2023-impact`. */
export function sourceId(title: string, { authors = '', organisations = '', year }: DraftOptions) {
  const surname = namesIn(authors)[0]?.split(/\s+/).at(-1) ?? namesIn(organisations)[0];
  if (surname === undefined || year === undefined) return slugFrom(title).split('-').slice(0, 4).join('-');
  const subject = slugFrom(title)
    .split('-')
    .find((word) => !functionWords.includes(word));
  return slugFrom([surname, year, subject].join(' '));
}
