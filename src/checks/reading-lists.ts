import { nearest } from '../publication/vocabulary.ts';
import { readingListSchema } from '../schema.ts';
import { checkFields } from './fields.ts';
import type { Declaration } from './folder.ts';
import { groupsIn } from './ledger.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';

/** The ids that a step may name, by the field that holds them. */
export interface Steps {
  readonly essay: readonly string[];
  readonly calculator: readonly string[];
}

/** Checks a reading list: its fields, and that each step leads to exactly one existing essay or calculator. */
export function checkReadingList({ record }: Declaration, known: Steps): Problem[] {
  if (!record) return [];
  const steps = groupsIn(record.fields['steps']).flatMap((step, index) => {
    const place = record.placeOf(['steps', index]);
    const field = `steps[${index + 1}]`;
    const named = (['essay', 'calculator'] as const).flatMap((kind) => {
      const id = step[kind];
      return typeof id === 'string' ? [{ kind, id }] : [];
    });
    const [first] = named;
    if (first === undefined || named.length > 1)
      return [
        mistake(
          place,
          field,
          named.length > 1 ? 'an essay and a calculator' : 'neither',
          'an essay or a calculator',
        ),
      ];
    const { kind, id } = first;
    if (known[kind].includes(id)) return [];
    return [
      mistake(
        record.placeOf(['steps', index, kind]),
        `${field}.${kind}`,
        quoted(id),
        kind === 'essay' ? 'the slug of an essay' : 'the id of a calculator',
        nearest(known[kind], id, (one) => [one]),
      ),
    ];
  });
  return [...checkFields(readingListSchema, record), ...steps];
}
