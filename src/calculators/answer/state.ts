import { inProportion } from '../../models/in-proportion.ts';
import type { Model, Range } from '../../models/model.ts';
import type { Scenario } from '../../models/scenario.ts';
import { rangeOfRow } from '../../models/speed-ratio.ts';
import type { Words } from './words-schema.ts';

/** The ends of a range, as a reader gives them around a number. */
export type Ends = Pick<Range, 'low' | 'high'>;

/** What a reader made of a model: only what they changed. */
export interface State {
  /** The numbers that they set, each of them the likely one. */
  readonly values: Readonly<Record<string, number>>;
  /** The ranges that they gave around numbers of `values`; around any other, our range is kept in proportion. */
  readonly ranges?: Readonly<Record<string, Ends>> | undefined;
  /** The row of speed studies. */
  readonly row?: string | undefined;
  /** The arguments that are switched on. */
  readonly switches: readonly string[];
}

type Argument = Words['switches'][number];

/** The inputs that an argument sets. */
export const inputsOfArgument = ({ ranges, values }: Pick<Argument, 'ranges' | 'values'>) =>
  Object.keys({ ...ranges, ...values });

/** The argument that is switched on and sets an input; the last, if several do. */
export const argumentOn = ({ switches }: Pick<Words, 'switches'>, state: State, key: string) =>
  switches.findLast((one) => state.switches.includes(one.id) && inputsOfArgument(one).includes(key));

export const untouched: State = { values: {}, switches: [] };

/**
 * The scenario that a model is evaluated under. A row replaces the range of speed ratios, an argument the ranges that
 * it sets. A reader's number is the likely value of the range they gave; without one, our range is kept around it in
 * proportion, and a number that only they can know is a single point.
 */
export function scenarioOf(
  { parameters }: Model,
  { switches }: Pick<Words, 'switches'>,
  state: State,
): Scenario {
  const ranges: Record<string, Range> = {};
  const inputs: Record<string, number> = {};
  const chosen = rangeOfRow(state.row ?? '');
  for (const key in parameters) if (chosen && parameters[key]?.row) ranges[key] = chosen;
  const ours = { ...ranges };
  for (const { id, ranges: argued, values } of switches) {
    if (!state.switches.includes(id)) continue;
    Object.assign(ranges, argued);
    Object.assign(inputs, values);
  }
  for (const [key, value] of Object.entries(state.values)) {
    const parameter = parameters[key];
    const ends = state.ranges?.[key];
    if (!parameter) continue;
    if (ends) ranges[key] = { ...ends, likely: value };
    else if (parameter.kind === 'yours') inputs[key] = value;
    else ranges[key] = inProportion({ ...parameter, ...ours[key] }, value);
  }
  return { inputs, ranges };
}

/** Ranges as a property of a state, left out when empty, so that equal numbers make equal states. */
export const rangesOf = (ranges: Readonly<Record<string, Ends>>): Pick<State, 'ranges'> =>
  Object.keys(ranges).length ? { ranges } : {};

/** A state without some of its numbers, and their ranges. */
export function withoutNumbers({ values, ranges = {}, ...others }: State, keys: readonly string[]): State {
  const left = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
  return { ...others, values: left(values), ...rangesOf(left(ranges)) };
}
