import * as living from '#words/living';
import { breakEven } from '../../models/break-even.ts';
import { headlineOf, neutralPoint } from '../../models/headline.ts';
import { type Model, type Outputs, readInputs } from '../../models/model.ts';
import { parametersUnder } from '../../models/scenario.ts';
import { sideOfNeutral } from '../../models/side-of-neutral.ts';
import { simulate, spreadOf } from '../../models/simulate.ts';
import { rangeOfRow } from '../../models/speed-ratio.ts';
import { inForm, type Look } from './number-form.ts';
import { scenarioOf, type State } from './state.ts';

/** Ends of an input's range; what a share of the draws lies below; the share on a side of the neutral point; where the answer flips. */
export const points = ['low', 'high', 'p10', 'p50', 'p90', 'below', 'above', 'flip'] as const;
export type Point = (typeof points)[number];

/** What a case gives an input: a number, or an end of the input's own range; `row` a row of the speed studies. */
export type AuthorsCase = Readonly<Record<string, number | string>>;

/** A number that an essay takes from a model, and how it is said. */
export interface LivingNumber extends Look {
  readonly model: string;
  /** An output, or an input. */
  readonly output: string;
  /** Another one that is taken off it. */
  readonly less?: string | undefined;
  /** What the author supposes: it stays, whatever a reader sets. */
  readonly with?: AuthorsCase | undefined;
  readonly at?: Point | undefined;
  /** What is said above, below and at the point where its meaning turns, and where there is no number. `[]` is the number. */
  readonly says?: string | undefined;
  readonly negative?: string | undefined;
  readonly zero?: string | undefined;
  readonly none?: string | undefined;
  /** Inputs that go by another name among the reader's numbers. */
  readonly shared?: Readonly<Record<string, string>> | undefined;
}

/** The reader's numbers, by the names that calculators share: inputs, and `row`. */
export type ReadersNumbers = Readonly<Record<string, unknown>>;

export interface Reading {
  readonly value: number | null;
  /** Below, at or above the point where its meaning turns. */
  readonly side: -1 | 0 | 1 | null;
}

/** The author's case, and around it what is the reader's. */
function stateOf(
  model: Model,
  { with: given = {}, shared = {} }: LivingNumber,
  readers: ReadersNumbers,
): State {
  const values: Record<string, number> = {};
  const { row: authorsRow } = given;
  const row = authorsRow ?? readers['row'];
  for (const [key, parameter] of Object.entries(model.parameters)) {
    const authors = given[key];
    const ends = rangeOfRow(parameter.row ? String(row) : '') ?? parameter;
    const theirs = readers[shared[key] ?? key];
    if (authors === 'low' || authors === 'high') values[key] = ends[authors];
    else if (typeof authors === 'number') values[key] = authors;
    else if (parameter.row && authorsRow !== undefined) continue;
    else if (typeof theirs === 'number' && theirs >= parameter.minimum && theirs <= parameter.maximum)
      values[key] = theirs;
  }
  return { values, row: typeof row === 'string' && rangeOfRow(row) ? row : undefined, switches: [] };
}

const numberAt = (outputs: Outputs, key: string) => {
  const found = outputs[key];
  return typeof found === 'number' ? found : null;
};

function difference(outputs: Outputs, { output, less }: LivingNumber): number | null {
  const from = numberAt(outputs, output);
  const taken = less === undefined ? 0 : numberAt(outputs, less);
  return from === null || taken === null ? null : from - taken;
}

/** What a model makes of the author's case, and of the reader's numbers around it. */
export function readingOf(model: Model, number: LivingNumber, readers: ReadersNumbers = {}): Reading {
  const { output, at } = number;
  const scenario = scenarioOf(model, { switches: [] }, stateOf(model, number, readers));
  const parameters = parametersUnder(model, scenario);
  const inputs = readInputs(parameters);
  const signed = (value: number | null) => ({ value, side: sideOfNeutral(value, 0) });
  switch (at) {
    case 'low':
    case 'high':
      return signed(parameters[output]?.[at] ?? null);
    case 'flip':
      return signed(breakEven(model, output, scenario));
    case 'below':
    case 'above': {
      const { below = null, dots = [] } = simulate(model, scenario) ?? {};
      const share = below === null ? null : below / dots.length;
      const value = share === null || at === 'below' ? share : 1 - share;
      return { value, side: sideOfNeutral(value, 0.5) };
    }
    default: {
      // Of a ratio 1 is no change; of anything else 0 is.
      const still = number.unit === 'ratio' && number.less === undefined ? 1 : 0;
      const neutral = output === model.headline ? neutralPoint(model, inputs) : still;
      if (at !== undefined) {
        const drawn = simulate(model, scenario)?.outputs.map((each) => difference(each, number)) ?? [];
        const value = spreadOf(drawn)?.[at] ?? null;
        return { value, side: sideOfNeutral(value, model.against === undefined ? neutral : still) };
      }
      const outputs = { ...inputs, ...model.evaluate(inputs) };
      const value = difference(outputs, number);
      const judged = output === model.headline ? headlineOf(model, outputs) : value;
      return { value, side: sideOfNeutral(judged, neutral) };
    }
  }
}

/** The number in the essay's words; undefined where the model has none and the author gave no words for that. */
export function inEssay(number: LivingNumber, { value, side }: Reading): string | undefined {
  const { says = '[]', negative, zero, none } = number;
  if (value === null) return none;
  const size = inForm(value, number);
  const isNothing = size === living.numerals[0] || !/[1-9]|\p{L}{3}/u.test(size.replace(/\u00a0.*/, ''));
  const said = (template: string, printed = size) => template.replaceAll('[]', printed);
  if (zero !== undefined && (side === 0 || isNothing)) return said(zero);
  if (side === -1 && negative !== undefined) return said(negative);
  return said(says, value < 0 && negative === undefined && !isNothing ? `−${size}` : size);
}

/** Whether a sentence that was true of one reading no longer holds of another, and has no words of its own for it. */
export const isTurned = (number: LivingNumber, ours: Reading, theirs: Reading) =>
  theirs.value === null
    ? number.none === undefined
    : number.negative === undefined && ours.side !== theirs.side;
