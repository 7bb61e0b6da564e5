import type { Model, Range } from '../../models/model.ts';
import type { Scenario } from '../../models/scenario.ts';
import { rangeOfRow } from '../../models/speed-ratio.ts';
import type { Words } from './words-schema.ts';

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
export function scenarioOf(
  { parameters }: Model,
  { switches }: Pick<Words, 'switches'>,
  state: State,
): Scenario {
  const ranges: Record<string, Range | number> = {};
  const inputs: Record<string, number> = {};
  const chosen = rangeOfRow(state.row ?? '');
  for (const key in parameters) if (chosen && parameters[key]?.row) ranges[key] = chosen;
  for (const { id, ranges: argued, values } of switches) {
    if (!state.switches.includes(id)) continue;
    Object.assign(ranges, argued);
    Object.assign(inputs, values);
  }
  for (const [key, value] of Object.entries(state.values)) {
    (parameters[key]?.kind === 'yours' ? inputs : ranges)[key] = value;
  }
  return { inputs, ranges };
}
