import { z } from 'astro/zod';
import { units } from '../../models/model.ts';
import { line } from '../../schema.ts';

/** What content/calculators/<id>.mdx declares. Build only: the browser imports nothing but the types. */

const text = z.string().trim().min(1);
const clause = z.union([text, z.array(text).min(1)]);
const range = z.tuple([z.number(), z.number(), z.number()]);
const printed = z.enum([
  ...units,
  'about usd',
  'factor',
  'heads',
  'layers',
  'managers',
  'mean rating',
  'plain',
  'whole',
]);
const values = z.record(text, z.number());

export const wordsSchema = z.strictObject({
  title: line,
  question: line,
  /** Place in the list of calculators. */
  order: z.number().int().positive(),
  description: line.min(50).max(160),
  /** The answer at the numbers shown, as a sentence. */
  answer: z.array(clause).min(1),
  /** How sure it is. */
  range: z.array(clause).min(1).optional(),
  /** The answer in a few characters. */
  short: z.array(clause).min(1),
  /** What the default case supposes. */
  given: line,
  /** Further lines below the answer: what the outputs mean in plain words. */
  reading: z.array(clause).optional(),
  /** The axis of the chart: what is counted, and what lies on either side of the neutral point. */
  axis: z.strictObject({
    label: text,
    unit: printed,
    below: text.optional(),
    above: text.optional(),
    /** Which end a reader would rather have, where one is better. */
    better: z.enum(['low', 'high']).optional(),
  }),
  inputs: z.record(
    text,
    z.strictObject({
      label: text,
      hint: text,
      /** How the number is printed, where not in the model's own unit. */
      unit: printed.optional(),
      /** Ends and step of the slider; the field takes whatever the model allows. */
      slider: range,
      /** Equal ratios take equal lengths on the slider. */
      log: z.boolean().optional(),
      /** What happens where the answer flips; `[]` is the value. */
      flip: text.optional(),
      /** The name under which other calculators know the same number. */
      sharedAs: text.optional(),
    }),
  ),
  outputs: z.record(text, z.strictObject({ label: text, unit: printed.optional() })),
  rows: z.record(text, text).optional(),
  presets: z
    .array(
      z.strictObject({
        /** The last part of its address, where the label is to change and the address must not. */
        id: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .optional(),
        label: text,
        values: values.optional(),
        row: text.optional(),
      }),
    )
    .max(4),
  switches: z.array(
    z.strictObject({
      id: text,
      label: text,
      note: text,
      /** The people its range describes, named where a kind of work would be; without them, its label is. */
      people: text.optional(),
      ranges: z
        .record(
          text,
          range.transform(([low, likely, high]) => ({ low, likely, high })),
        )
        .optional(),
      values: values.optional(),
    }),
  ),
  /** Whether a log of the reader's own guesses stands below the calculator. */
  effortLog: z.boolean().optional(),
  /** Inputs of the small form in essays: three, or five where they make one sum. */
  small: z.array(text).max(5),
  changes: z.array(z.strictObject({ version: z.number().int(), date: z.coerce.date(), note: text })).min(1),
  errors: z.array(text).optional(),
});

export interface WordsOfPage extends z.infer<typeof wordsSchema> {
  /** Inputs whose findings we know only through another writer; found in the ledger, not declared. */
  readonly reported?: readonly string[];
  /** For which of the inputs the evidence is second-hand, in a sentence below the answer. */
  readonly basis?: string;
}

/** What a view needs of them, at build and in the browser. */
export type Words = Pick<
  WordsOfPage,
  | 'title'
  | 'question'
  | 'answer'
  | 'range'
  | 'short'
  | 'reading'
  | 'axis'
  | 'inputs'
  | 'outputs'
  | 'rows'
  | 'switches'
  | 'reported'
  | 'basis'
>;
