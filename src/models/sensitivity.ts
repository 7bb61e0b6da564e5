import { headline } from './headline.ts';
import { type Model, readInputs } from './model.ts';
import { hasRange, parametersUnder, type Scenario } from './scenario.ts';

/** What one parameter alone does to the headline. */
export interface Bar {
  readonly key: string;
  /** The parameter is the reader's; its range is our table's unless the scenario chose one. */
  readonly yours: boolean;
  /** Ends of the range, in the parameter's unit. */
  readonly low: number;
  readonly high: number;
  /** The headline at those ends, in its own unit; null where it has no answer. */
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** Distance between the two, 0 or more; 0 where either is null. */
  readonly swing: number;
}

/** The headline with all ranges at the ends that lower it, at their likely values, at the ends that raise it. */
export interface Sensitivity {
  readonly bars: readonly Bar[];
  readonly low: number | null;
  readonly likely: number | null;
  readonly high: number | null;
}

/**
 * Moves each ranged parameter alone from low to high, all others at their likely values: the bars of a tornado, the
 * longest first. Parameters whose range is one point have no bar.
 *
 * @param scenario current values and chosen ranges
 * @param also keys of the reader's own parameters to move too, over the range in the model's table
 * @returns bars, and the headline with all of them moved together, each to the end that lowers or raises the headline
 *   when moved alone; one with no swing stays where it is
 * @example sensitivity(personalLeverage).bars[0]?.key // 'verificationTax'
 */
export function sensitivity(model: Model, scenario?: Scenario, also: readonly string[] = []): Sensitivity {
  const parameters = parametersUnder(model, scenario);
  const inputs = readInputs(parameters);
  const lowest = { ...inputs };
  const highest = { ...inputs };
  const bars: Bar[] = [];
  for (const [key, { kind, low, high }] of Object.entries(parameters)) {
    const yours = kind === 'yours';
    if (low === high || (yours && !also.includes(key) && !hasRange(scenario, key))) continue;
    const atLow = headline(model, { ...inputs, [key]: low });
    const atHigh = headline(model, { ...inputs, [key]: high });
    const rise = atLow === null || atHigh === null ? 0 : atHigh - atLow;
    bars.push({ key, yours, low, high, atLow, atHigh, swing: Math.abs(rise) });
    if (rise !== 0) [lowest[key], highest[key]] = rise > 0 ? [low, high] : [high, low];
  }
  return {
    bars: bars.sort((one, other) => other.swing - one.swing),
    low: headline(model, lowest),
    likely: headline(model, inputs),
    high: headline(model, highest),
  };
}
