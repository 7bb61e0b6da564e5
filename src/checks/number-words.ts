import { type NumberWords } from '../calculators/answer/written-number.ts';
import type { Document } from './documents.ts';
import { wordsSchema } from '../calculators/answer/words-schema.ts';

const counted = wordsSchema.pick({ inputs: true, outputs: true });

/**
 * The units and labels of each model's numbers. Calculators with invalid words are left out, and reported elsewhere.
 */
export const numberWordsOf = (calculators: readonly Document[]): ReadonlyMap<string, NumberWords> =>
  new Map(
    calculators.flatMap(({ name, front }) => {
      const { inputs, outputs } = front?.fields ?? {};
      const read = counted.safeParse({ inputs, outputs });
      return read.success ? [[name, read.data] as const] : [];
    }),
  );
