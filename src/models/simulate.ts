import { headlineOf, neutralPoint, rounding } from './headline.ts';
import { fit, type Model, type Outputs, type Parameter, readInputs, trusted } from './model.ts';
import { hasRange, parametersUnder, type Scenario } from './scenario.ts';
import { sobol, sobolPoints } from './sobol.ts';
import { triangular } from './triangular.ts';

/** How many of the draws are shown. */
const dotCount = 50;

/** How some numbers are spread, in their unit. */
export interface Spread {
  /** The values that a tenth, half and nine tenths of them lie below. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** 50 that stand for all, from the smallest to the largest. */
  readonly dots: readonly number[];
}

/** The headline under draws from the ranges of a scenario, in the headline's unit. */
export interface Simulation extends Spread {
  /** One answer per draw, in the order of the draws, so that two scenarios can be compared draw by draw. */
  readonly draws: readonly (number | null)[];
  /** All outputs of each draw. */
  readonly outputs: readonly Outputs[];
  readonly neutral: number | null;
  /** How many of the 50 lie below the neutral point; null where there is none. */
  readonly below: number | null;
}

/**
 * How the draws of an output are spread.
 *
 * @param values what is no number is left out
 * @returns values in the unit of the output; null where there is no number
 * @example spreadOf([3, null, 1, 2])?.p50 // 2
 */
export function spreadOf(values: readonly unknown[]): Spread | null {
  const sorted = new Float64Array(values.filter((value) => typeof value === 'number')).sort();
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  // Of an even number the mean of both middle ones, so that a gain and the loss that it is not have the same middle.
  const middle = (at(0.5) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
  return sorted.length
    ? {
        p10: at(0.1),
        p50: middle,
        p90: at(0.9),
        dots: Array.from({ length: dotCount }, (_, dot) => at((dot + 0.5) / dotCount)),
      }
    : null;
}

const drawnBefore = new WeakMap<Parameter, Float64Array[]>();

/**
 * The values of a parameter in all draws, from the points of its dimension. They are kept for as long as its range is
 * the same object, so that moving one slider does not redraw parameters that nobody has touched.
 */
function drawsOf(range: Parameter, dimension: number) {
  const draws = drawnBefore.get(range) ?? [];
  drawnBefore.set(range, draws);
  return (draws[dimension] ??= Float64Array.from(sobol(dimension), (point) =>
    fit(range, triangular(point, range)),
  ));
}

/**
 * Draws the measured and assumed parameters of a model from triangular ranges, 1,024 times and from the same points
 * each time. Parameters of kind `yours` stay at their value, unless the scenario chose a range for them. The shape is
 * our assumption: the results are draws from the chosen ranges, not probabilities.
 *
 * @param scenario current values and chosen ranges; a range of one point is a pin
 * @returns null where the model permits no distribution, or where no draw has an answer
 * @example simulate(personalLeverage, { inputs: { handsOnShare: 0.2 } })?.dots.length // 50
 */
export function simulate(model: Model, scenario?: Scenario): Simulation | null {
  if (!model.distribution) return null;
  const parameters = parametersUnder(model, scenario);
  const inputs = readInputs(parameters);
  const keys = Object.keys(parameters);
  const drawn = Object.entries(parameters)
    .filter(([key, { kind }]) => kind !== 'yours' || hasRange(scenario, key))
    .map(([key, range]) => ({ key, draws: drawsOf(range, keys.indexOf(range.drawnWith ?? key)) }));
  const neutral = neutralPoint(model, inputs);
  trusted.add(inputs);
  const outputs = Array.from({ length: sobolPoints }, (_, draw) => {
    for (const { key, draws } of drawn) inputs[key] = draws[draw] ?? 0;
    return model.evaluate(inputs);
  });
  const draws = outputs.map((each) => headlineOf(model, each));
  const spread = spreadOf(draws);
  return (
    spread && {
      ...spread,
      draws,
      outputs,
      neutral,
      below: neutral === null ? null : spread.dots.filter((dot) => neutral - dot > rounding).length,
    }
  );
}
