import { nearest } from '../publication/vocabulary.ts';
import { sourceSchema } from '../schema.ts';
import { dayOf } from '../text/day.ts';
import { checkNotInFuture } from './dates.ts';
import { checkFields, named } from './fields.ts';
import type { Declaration } from './folder.ts';
import { groupsIn, type Ledger } from './ledger.ts';
import { mistake, type Problem, warning } from './problem.ts';
import { describe, quoted } from './quote.ts';
import type { Path, YamlRecord } from './yaml.ts';

const form = /^[^/]+\/[^/]+$/;
const itself = (name: string) => [name];

/** Reports dates in the future. */
function toCome(record: YamlRecord, now: Date): Problem[] {
  const today = dayOf(now);
  const paths: readonly Path[] = [
    ['added'],
    ['checked'],
    ...groupsIn(record.fields['findings']).flatMap(({ revised, searched }, index) => [
      ['findings', index, 'added'],
      ['findings', index, 'withdrawn', 'date'],
      ...groupsIn(revised).map((_, number) => ['findings', index, 'revised', number, 'date']),
      ...groupsIn(searched).map((_, number) => ['findings', index, 'searched', number, 'when']),
    ]),
  ];
  return paths.flatMap((path) => checkNotInFuture(record, path, named(path), today));
}

/**
 * Reports years in the future, except the next, which journals use for coming issues; and years of under four digits.
 */
function yearOutOfTime(record: YamlRecord, now: Date): Problem[] {
  const { year } = record.fields;
  const next = now.getUTCFullYear() + 1;
  if (typeof year !== 'number' || (year <= next && year >= 1000)) return [];
  const place = record.placeOf(['year']);
  return year > next
    ? [mistake(place, 'year', describe(year), `a year that has come, or ${next}`)]
    : [warning(place, 'year', describe(year), 'a year of four digits')];
}

/** Reports ratios and intervals that are not in ascending order. */
function turnedRound(record: YamlRecord): Problem[] {
  return groupsIn(record.fields['findings']).flatMap(({ ratio, numbers }, index) => {
    const [ofNumbers = {}] = groupsIn([numbers]);
    const lists = Object.keys(ofNumbers).filter((name) => /(?:^|_)(?:ci|interval|range)/.test(name));
    const written: readonly (readonly [Path, unknown])[] = [
      [['ratio'], ratio],
      ...['ratio', ...lists].map((name) => [['numbers', name], ofNumbers[name]] as const),
    ];
    return written.flatMap(([path, one]) => {
      const [{ low, likely, high } = {}] = groupsIn([one]);
      const isList = Array.isArray(one) && path.length > 1;
      const ends = (isList ? one : [low, likely, high]).filter((end) => typeof end === 'number');
      const inOrder = ends.toSorted((a, b) => a - b).join(', ');
      const at: Path = ['findings', index, ...path];
      return inOrder === ends.join(', ')
        ? []
        : [mistake(record.placeOf(at), named(at), ends.join(', '), 'the least first', [inOrder])];
    });
  });
}

/** Checks a source of the ledger: its fields, and the findings and the essay that it refers to. */
export function checkSource(
  { id, record }: Declaration,
  ledger: Ledger,
  slugs: readonly string[],
  now: Date,
): Problem[] {
  if (!record) return [];
  const problems = [
    ...checkFields(sourceSchema, record),
    ...toCome(record, now),
    ...yearOutOfTime(record, now),
    ...turnedRound(record),
  ];
  const citable = ledger.findings.map(({ source, finding }) => `${source}/${finding}`);
  const target = (reference: string, path: readonly (string | number)[], field: string) => {
    if (!form.test(reference) || citable.includes(reference)) return;
    if (ledger.unread.has(reference.replace(/\/.*/, ''))) return;
    const near = nearest(citable, reference, itself);
    problems.push(
      mistake(
        record.placeOf(path),
        field,
        quoted(reference),
        'a finding of the ledger, as source/finding',
        near,
      ),
    );
  };

  const met = new Set<string>();
  for (const [index, finding] of groupsIn(record.fields['findings']).entries()) {
    const name = finding['id'];
    if (typeof name === 'string' && met.has(name)) {
      const place = record.placeOf(['findings', index, 'id']);
      problems.push(
        mistake(
          place,
          `findings[${index + 1}].id`,
          `${quoted(name)}, which stands in "${id}" twice`,
          'each id once',
        ),
      );
    }
    if (typeof name === 'string') met.add(name);
    for (const [number, other] of groupsIn(finding['disagrees']).entries()) {
      const { source, finding: contrary } = other;
      if (typeof source !== 'string' || typeof contrary !== 'string') continue;
      const field = `findings[${index + 1}].disagrees[${number + 1}]`;
      target(`${source}/${contrary}`, ['findings', index, 'disagrees', number], field);
    }
  }
  for (const [index, { cites }] of groupsIn(record.fields['claims']).entries()) {
    for (const [number, reference] of (Array.isArray(cites) ? cites : []).entries()) {
      const path = ['claims', index, 'cites', number];
      if (typeof reference !== 'string') continue;
      const field = `claims[${index + 1}].cites[${number + 1}]`;
      target(reference, path, field);
      const { withdrawn } =
        ledger.findings.find(({ source, finding }) => `${source}/${finding}` === reference) ?? {};
      if (withdrawn !== undefined)
        problems.push(
          mistake(record.placeOf(path), field, `${quoted(reference)}, ${withdrawn}`, 'a finding that stands'),
        );
    }
  }
  const answer = record.fields['answeredBy'];
  if (typeof answer === 'string' && !slugs.includes(answer)) {
    const near = nearest(slugs, answer, itself);
    problems.push(
      // Only a warning: whoever adopts the publication may keep the ledger without our essays, and nothing breaks.
      warning(record.placeOf(['answeredBy']), 'answeredBy', quoted(answer), 'the slug of an essay', near),
    );
  }
  return problems;
}
