import { fit, type Inputs, type Model, type Parameter, type Parameters, type Range } from './model.ts';

/** The values and ranges under which a model is evaluated, where they are not its own. */
export interface Scenario {
  /** Current values; for a parameter that is drawn, the value taken as likely. */
  readonly inputs?: Inputs;
  /** Ranges that replace a parameter's own: another row of studies, a range moved, or one number to pin it. */
  readonly ranges?: Readonly<Record<string, Range | number>>;
}

const own = (record: Inputs, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Whether a scenario chose a range for a parameter, or pinned it. */
export const hasRange = ({ ranges = {} }: Scenario = {}, key: string) => Object.hasOwn(ranges, key);

function ranged(parameter: Parameter, chosen: unknown, entered: unknown): Parameter {
  const range: Partial<Record<keyof Range, unknown>> =
    typeof chosen === 'object' && chosen !== null ? chosen : { low: chosen, likely: chosen, high: chosen };
  const { low, likely, high } = [range.low, range.likely, range.high].every(Number.isFinite)
    ? range
    : { ...parameter, likely: entered };
  const middle = fit(parameter, likely);
  return {
    ...parameter,
    low: Math.min(middle, fit(parameter, low)),
    likely: middle,
    high: Math.max(middle, fit(parameter, high)),
  };
}

/**
 * The parameters of a model with the ranges of a scenario in place of their own. A range that the reader chose is used
 * as it is; without one, the parameter's own is kept, with the entered value as likely, and widened if that lies
 * outside. Values are kept within bounds, and junk counts as not given.
 *
 * @param scenario current values and chosen ranges, each optional
 * @returns the parameters, low ≤ likely ≤ high within the bounds of each; the model's own object where nothing is given
 * @example parametersUnder(personalLeverage, { inputs: { speedRatio: 0.84 } })['speedRatio']
 * // low 0.84, likely 0.84, high 1.46
 */
export function parametersUnder(model: Model, { inputs = {}, ranges = {} }: Scenario = {}): Parameters {
  const under: Record<string, Parameter> = {};
  for (const [key, parameter] of Object.entries(model.parameters)) {
    const isGiven = Object.hasOwn(ranges, key) || Object.hasOwn(inputs, key);
    under[key] = isGiven ? ranged(parameter, own(ranges, key), own(inputs, key)) : parameter;
  }
  return under;
}
