import type { Model } from '../../models/model.ts';
import { type LivingNumber, type Point, points } from './living-number.ts';
import { type NumberForm, unitsOfForm } from './number-form.ts';
import type { Printed } from './quantity.ts';
import type { Words } from './words-schema.ts';

/** The attributes of an `<Answer>` tag, by name. */
export type WrittenNumber = Readonly<Record<string, unknown>>;

/** The part of a calculator's words that says how its numbers are printed. */
export type NumberWords = Pick<Words, 'inputs' | 'outputs'>;

export const isPoint = (written: unknown): written is Point => points.some((point) => point === written);

export const isForm = (written: unknown): written is NumberForm =>
  typeof written === 'string' && Object.hasOwn(unitsOfForm, written);

/** The unit of a number: a share, if it is a share of the draws, or the one that the calculator prints. */
export function unitOfNumber({ output, at }: WrittenNumber, model: Model, words: NumberWords): Printed {
  if (at === 'below' || at === 'above') return 'share';
  const key = String(output);
  return words.inputs[key]?.unit ?? words.outputs[key]?.unit ?? model.parameters[key]?.unit ?? 'plain';
}

const text = (written: unknown) => (typeof written === 'string' ? written : undefined);

const isCase = (written: unknown): written is NonNullable<LivingNumber['with']> =>
  typeof written === 'object' && written !== null;

/** Turns a tag into a living number; its attributes have been checked already. */
export function livingNumber(written: WrittenNumber, model: Model, words: NumberWords): LivingNumber {
  const { at, as, digits, bare } = written;
  const shared = Object.entries(words.inputs).flatMap(([key, { sharedAs }]) =>
    sharedAs === undefined || sharedAs === key ? [] : [[key, sharedAs] as const],
  );
  return {
    model: model.id,
    output: String(written['output']),
    unit: unitOfNumber(written, model, words),
    less: text(written['less']),
    with: isCase(written['with']) ? written['with'] : undefined,
    at: isPoint(at) ? at : undefined,
    as: isForm(as) ? as : undefined,
    digits: digits === undefined ? undefined : Number(digits),
    bare: bare === undefined || bare === false ? undefined : true,
    says: text(written['says']),
    negative: text(written['negative']),
    zero: text(written['zero']),
    none: text(written['none']),
    shared: shared.length > 0 ? Object.fromEntries(shared) : undefined,
  };
}
