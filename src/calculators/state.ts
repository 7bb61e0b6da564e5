import type { Model } from '../models/model.ts';
import type { Scenario } from '../models/scenario.ts';
import { speedRatioRows } from '../models/speed-ratio.ts';
import { refusal } from './quantity.ts';
import type { Words } from './words.ts';

/** What a reader made of a model: only what they changed. */
export interface State {
  readonly values: Readonly<Record<string, number>>;
  /** The row of speed studies. */
  readonly row?: string | undefined;
  /** The arguments that are switched on. */
  readonly switches: readonly string[];
}

export const untouched: State = { values: {}, switches: [] };

export const isUntouched = ({ values, row, switches }: State) =>
  row === undefined && !switches.length && !Object.keys(values).length;

const hasRow = (row: string): row is keyof typeof speedRatioRows => Object.hasOwn(speedRatioRows, row);

/** The scenario a model is asked for. What the reader set is a point; an argument replaces a range, a row its own. */
export function scenarioOf(model: Model, words: Pick<Words, 'switches'>, state: State): Scenario {
  const ranges: Record<string, NonNullable<Scenario['ranges']>[string]> = {};
  const inputs: Record<string, number> = {};
  for (const [key, { row }] of Object.entries(model.parameters)) {
    if (row && state.row && hasRow(state.row)) ranges[key] = speedRatioRows[state.row];
  }
  for (const { id, ranges: argued, values } of words.switches) {
    if (!state.switches.includes(id)) continue;
    for (const [key, [low, likely, high]] of Object.entries(argued ?? {})) ranges[key] = { low, likely, high };
    Object.assign(inputs, values);
  }
  for (const [key, value] of Object.entries(state.values)) {
    if (model.parameters[key]?.kind === 'yours') inputs[key] = value;
    else ranges[key] = value;
  }
  return { inputs, ranges };
}

/** The part of an address that says a scenario: version and changed keys only. Empty for an untouched model. */
export function writeState(model: Model, state: State): string {
  if (isUntouched(state)) return '';
  const fields = new URLSearchParams({ v: String(model.version) });
  if (state.row) fields.set('row', state.row);
  if (state.switches.length) fields.set('with', state.switches.join(' '));
  for (const [key, value] of Object.entries(state.values)) fields.set(key, String(value));
  return String(fields);
}

/** A scenario read from an address, and in words whatever could not be understood; that part counts as not given. */
export function readState(model: Model, words: Pick<Words, 'switches' | 'inputs'>, text: string) {
  const problems: string[] = [];
  const values: Record<string, number> = {};
  let row: string | undefined;
  let switches: readonly string[] = [];
  const name = (key: string) => words.inputs[key]?.label ?? key;
  const shown = (written: string) => `“${written.length > 24 ? `${written.slice(0, 24)}…` : written}”`;
  for (const [key, written] of new URLSearchParams(text)) {
    const parameter = Object.hasOwn(model.parameters, key) ? model.parameters[key] : undefined;
    if (key === 'v') {
      if (written !== String(model.version)) {
        problems.push(`The address is of version ${shown(written)} of this model; this is version ${model.version}, which computed the answer anew.`);
      }
    } else if (key === 'row') {
      if (hasRow(written) && Object.values(model.parameters).some((each) => each.row)) row = written;
      else problems.push(`There is no kind of work ${shown(written)}.`);
    } else if (key === 'with') {
      const known = words.switches.map(({ id }) => id);
      switches = known.filter((id) => written.split(' ').includes(id));
      if (switches.length !== new Set(written.split(' ')).size) problems.push(`Part of ${shown(written)} is no argument of this model.`);
    } else if (!parameter) {
      problems.push(`${shown(key)} is no input of this model.`);
    } else {
      const number = /^-?\d{1,12}(\.\d{1,17})?$/.test(written) ? Number(written) + 0 : undefined;
      const problem =
        number === undefined ? `${shown(written)} is not a number.` : refusal(number, parameter, words.inputs[key]?.unit);
      if (number === undefined || problem) problems.push(`${name(key)}: ${problem}`);
      else values[key] = number;
    }
  }
  if (problems.length > 4) problems.splice(3, Infinity, `And ${problems.length - 3} more parts that were not understood.`);
  return { state: { values, row, switches }, problems };
}
