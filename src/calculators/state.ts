import type { Model, Range } from '../models/model.ts';
import type { Scenario } from '../models/scenario.ts';
import { speedRatioRows } from '../models/speed-ratio.ts';
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

/** The scenario a model is asked for. What the reader set is a point; an argument replaces a range, a row its own. */
export function scenarioOf(model: Model, { switches }: Pick<Words, 'switches'>, state: State): Scenario {
  const ranges: Record<string, NonNullable<Scenario['ranges']>[string]> = {};
  const inputs: Record<string, number> = {};
  const rows: Readonly<Record<string, Range>> = speedRatioRows;
  const row = state.row === undefined ? undefined : rows[state.row];
  for (const key in model.parameters) {
    if (row && model.parameters[key]?.row) ranges[key] = row;
  }
  for (const { id, ranges: argued, values } of switches) {
    if (!state.switches.includes(id)) continue;
    for (const key in argued) {
      const [low = 0, likely = 0, high = 0] = argued[key] ?? [];
      ranges[key] = { low, likely, high };
    }
    Object.assign(inputs, values);
  }
  for (const key in state.values) {
    const value = state.values[key] ?? 0;
    if (model.parameters[key]?.kind === 'yours') inputs[key] = value;
    else ranges[key] = value;
  }
  return { inputs, ranges };
}
