import { type Inputs, type Model, parameter, readInputs } from './model.ts';

const parameters = {
  initialFactor: parameter(
    'assumed',
    'f0',
    'multiple',
    [1, 20],
    [1.35, 2, 3],
    ['molokken-2003-effort-estimates/overrun-and-coverage'],
  ),
  taskFactor: parameter('assumed', 'fe', 'multiple', [1.05, 20], [1.5, 2, 2.7]),
  readingsPerWeek: parameter(
    'assumed',
    'k',
    'readings/week',
    [0, 20],
    [0, 1, 3],
    ['jorgensen-2004-overconfidence/narrow-intervals'],
  ),
  yearlyFactor: parameter(
    'assumed',
    'fy',
    'multiple',
    [1, 20],
    [1, 2, 4],
    ['metr-2026-self-report/believed-gain'],
  ),
  weeks: { ...parameter('yours', 'n', 'weeks', [0, 520], [4, 12, 52]), whole: true },
};

const weeksInAYear = 52;

/** The variance of the logarithm of an error that is within `factor` two times in three: one standard deviation. */
const varianceOf = (factor: number) => Math.log(factor) ** 2;

function steadyVariance(reading: number, drift: number): number {
  return (Math.sqrt(drift * drift + 4 * drift * reading) - drift) / 2;
}

/**
 * How close a leader's estimates would come to the truth with logged practice: a Kalman filter on
 * x = ln(true effort / felt effort). A picture of our assumption, not a measurement: no study supports a form.
 *
 * A factor f means that two estimates in three are right to within it, and stands for σ = ln f. It is f0 at first, and
 * fe for one logged task; fy is what a year without practice would do to a perfect sense of effort, so that a week's
 * drift is q = (ln fy)²/52. Each week adds q to the variance V and then takes k readings: V ← 1/(1/V + k/σe²). `factor`
 * is e^√V after that many weeks, 1 or more. `steadyFactor` is where it settles; null where it never does (k = 0 and
 * q > 0, or a k so small that no number holds the answer).
 *
 * @example hourAWeek.evaluate({ initialFactor: 2, taskFactor: 2, yearlyFactor: 1, weeks: 12 })
 * // factor 1.212, steadyFactor 1
 */
export const hourAWeek = {
  id: 'hour-a-week',
  version: 2,
  parameters,
  headline: 'factor',
  neutral: null,
  distribution: false,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const {
      initialFactor,
      taskFactor,
      readingsPerWeek: k,
      yearlyFactor,
      weeks,
    } = readInputs(parameters, inputs);
    const q = varianceOf(yearlyFactor) / weeksInAYear;
    const reading = varianceOf(taskFactor) / k;
    let variance = varianceOf(initialFactor);
    for (let week = 0; week < weeks; week++) {
      variance = 1 / (1 / (variance + q) + 1 / reading);
    }
    const steady = q === 0 && k === 0 ? initialFactor : Math.exp(Math.sqrt(steadyVariance(reading, q)));
    return {
      factor: Math.exp(Math.sqrt(variance)),
      steadyFactor: Number.isFinite(steady) ? steady : null,
    };
  },
} as const satisfies Model<keyof typeof parameters>;
