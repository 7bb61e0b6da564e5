/** How a parameter is known: the reader knows it, a study measured it, or it is assumed. */
export type Kind = 'yours' | 'measured' | 'assumed';

/** What a parameter may be counted in; src/calculators/answer/quantity.ts says how each is printed. */
export const units = [
  'days',
  'hours',
  'hours/week',
  'multiple',
  'per quarter',
  'people',
  'ratio',
  'rating',
  'readings/week',
  'share',
  'steps',
  'usd',
  'usd/hour',
  'weeks',
  'year',
  'years',
] as const;
export type Unit = (typeof units)[number];

/** How precisely a number is known, in three points: `low` ≤ `likely` ≤ `high`. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** One input of a model: what may be entered, what is likely, how that is known. */
export interface Parameter extends Range {
  readonly kind: Kind;
  readonly symbol: string;
  readonly unit: Unit;
  readonly minimum: number;
  readonly maximum: number;
  readonly sources: readonly string[];
  /** Only whole numbers mean something. */
  readonly whole?: boolean;
  /** The row of the common speed ratios from which this range comes; the reader may choose another. */
  readonly row?: string;
  /** The parameter with which this one moves in every draw, because one uncertainty is behind both. */
  readonly drawnWith?: string;
}

export type Parameters<Key extends string = string> = Readonly<Record<Key, Parameter>>;

/** What may be handed to `evaluate`: any of the keys, with anything as value. */
export type Inputs<Key extends string = string> = Readonly<Partial<Record<Key, unknown>>>;

export type Outputs = Readonly<Record<string, number | string | boolean | null>>;

/** A point at which the answer is known beforehand; `source` is the id of a published finding, or `arithmetic`. */
export interface Reference<Input = Readonly<Record<string, number>>, Output = Outputs> {
  readonly inputs: Input;
  readonly outputs: Output;
  readonly source: string;
}

/**
 * Whether a model meets a known result: a number to within half a per cent, anything else exactly.
 *
 * @param computed what the model gives
 * @param known the result that was known beforehand
 * @example agrees(1.004, 1) // true
 * @example agrees(1.006, 1) // false
 */
export const agrees = (computed: unknown, known: unknown): boolean =>
  typeof computed === 'number' && typeof known === 'number'
    ? Math.abs(computed - known) <= Math.max(1e-9, Math.abs(known) * 0.005)
    : computed === known;

/** A model as every caller sees it. */
export interface Model<Key extends string = string, Result extends Outputs = Outputs> {
  readonly id: string;
  readonly version: number;
  readonly parameters: Parameters<Key>;
  /** The output that answers the question. */
  readonly headline: keyof Result & string;
  /** Where given, the answer is the headline less this output. */
  readonly against?: keyof Result & string;
  /** Where better turns into worse: a number, or the input or output that says it; null where nothing flips. */
  readonly neutral: number | (keyof Result & string) | Key | null;
  /** Whether draws may be shown: only where something is measured. */
  readonly distribution: boolean;
  evaluate(inputs?: Inputs<Key>): Result;
}

/** The reference points of a model, checked against its own inputs and outputs. */
export type ReferencesOf<M extends Model<never>> = readonly Reference<
  Readonly<Partial<Record<keyof M['parameters'], number>>>,
  Readonly<Partial<ReturnType<M['evaluate']>>>
>[];

/**
 * Writes one line of a parameter table.
 *
 * @param bounds smallest and largest value that may be entered, in `unit`
 * @param range low, likely (the default) and high
 * @param sources ids of the facts on which the range rests; none for a bare assumption
 * @returns the parameter with its fields named; nothing is checked here: a test checks the order of the five numbers
 * @example parameter('yours', 'H', 'hours/week', [1, 100], [40, 45, 60]).likely // 45
 */
export function parameter(
  kind: Kind,
  symbol: string,
  unit: Unit,
  [minimum, maximum]: readonly [number, number],
  [low, likely, high]: readonly [number, number, number],
  sources: readonly string[] = [],
): Parameter {
  return { kind, symbol, unit, minimum, maximum, low, likely, high, sources };
}

/**
 * Fits a value to a parameter: anything but a finite number becomes the likely value, a number out of bounds the
 * nearest bound, a fraction for a whole-number parameter the nearest whole number, and −0 becomes 0.
 *
 * @returns number within bounds, in the parameter's unit
 * @example fit(parameter('yours', 'p', 'share', [0, 1], [0.1, 0.2, 0.4]), 7) // 1
 */
export function fit(bounds: Parameter, entered: unknown): number {
  const number = typeof entered === 'number' && Number.isFinite(entered) ? entered : bounds.likely;
  const within = Math.min(bounds.maximum, Math.max(bounds.minimum, number));
  return (bounds.whole ? Math.round(within) : within) + 0;
}

/** Inputs whose owner keeps them within bounds. `readInputs` does not check them again: there are 1,024 draws. */
export const trusted = new WeakSet<object>();

const isTrusted = <Key extends string>(inputs: object): inputs is Record<Key, number> => trusted.has(inputs);

/**
 * Reads what was entered into a number for each parameter, by the rule of `fit`. Only own properties are read, so
 * that neither a prototype nor a key such as `__proto__` can reach the arithmetic; other keys are left out.
 *
 * @param inputs any object, or nothing at all
 * @returns one finite number within bounds for each parameter
 * @example readInputs({ n: parameter('yours', 'n', 'people', [1, 9], [2, 3, 4]) }, { n: '7' }) // { n: 3 }
 */
export function readInputs<Key extends string>(
  parameters: Parameters<Key>,
  inputs?: unknown,
): Record<Key, number> {
  const given: object = typeof inputs === 'object' && inputs !== null ? inputs : {};
  if (isTrusted<Key>(given)) return given;
  const numbers: Record<string, number> = {};
  for (const key in parameters) {
    numbers[key] = fit(parameters[key], Object.getOwnPropertyDescriptor(given, key)?.value);
  }
  return numbers;
}
