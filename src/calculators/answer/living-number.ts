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

/** An end of an input's range, a percentile of the draws, their share on a side of neutral, or the flip point. */
export const points = ['low', 'high', 'p10', 'p50', 'p90', 'below', 'above', 'flip'] as const;
export type Point = (typeof points)[number];

/** What the author fixes for an input: a number, or an end of its own range; for `row`, a row of the speed studies. */
export type AuthorsCase = Readonly<Record<string, number | string>>;

/** A number that an essay takes from a model, and how it is said. */
export interface LivingNumber extends Look {
  readonly model: string;
  /** An output, or an input. */
  readonly output: string;
  /** Another output or input, subtracted from it. */
  readonly less?: string | undefined;
  /** Inputs that the author fixes, whatever a reader sets. */
  readonly with?: AuthorsCase | undefined;
  readonly at?: Point | undefined;
  /** Templates for above, below and at the neutral point, and for no number at all. `[]` is the number. */
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
  /** Below, at or above the neutral point. */
  readonly side: -1 | 0 | 1 | null;
}

/** The author's case, with the reader's numbers for the inputs that it leaves open. */
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

/** Evaluates the author's case, with the reader's numbers for the inputs that it leaves open. */
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
      // For a ratio, no change is 1; for anything else it is 0.
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

/** Whether a sentence true of our reading is false of the reader's, and the author gave no words for that case. */
export const contradictsEssay = (number: LivingNumber, ours: Reading, theirs: Reading) =>
  theirs.value === null
    ? number.none === undefined
    : number.negative === undefined && ours.side !== theirs.side;
