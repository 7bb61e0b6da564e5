import { type Inputs, type Model, parameter, readInputs } from './model.ts';

const parameters = {
  initialSpread: parameter(
    'assumed',
    'σ0',
    'log ratio',
    [0, 3],
    [0.3, 0.69, 1.1],
    ['molokken-2003-effort-estimates/overrun-and-coverage'],
  ),
  readingSpread: parameter('assumed', 'σe', 'log ratio', [0.05, 3], [0.4, 0.69, 1]),
  readingsPerWeek: parameter(
    'assumed',
    'k',
    'readings/week',
    [0, 20],
    [0, 1, 3],
    ['jorgensen-2004-overconfidence/narrow-intervals'],
  ),
  driftVariance: parameter(
    'assumed',
    'q',
    'variance',
    [0, 1],
    [0, 0.01, 0.04],
    ['metr-2026-self-report/believed-gain'],
  ),
  weeks: { ...parameter('yours', 'n', 'weeks', [0, 520], [4, 12, 52]), whole: true },
};

function steadyVariance(reading: number, drift: number): number {
  return (Math.sqrt(drift * drift + 4 * drift * reading) - drift) / 2;
}

/**
 * How close a leader's estimates would come to the truth with logged practice: a Kalman filter on
 * x = ln(true effort / felt effort). A picture of our assumption, not a measurement: no study supports a form.
 *
 * Each week adds the drift q to the variance V and then takes k readings: V ← 1/(1/V + k/σe²). `factor` is e^√V after
 * that many weeks, 1 or more: right to within that factor in about two cases of three. `steadyFactor` is where it
 * settles; null where it never does (k = 0 and q > 0, or a k so small that no number holds the answer).
 *
 * @example hourAWeek.evaluate({ initialSpread: Math.LN2, readingSpread: Math.LN2, driftVariance: 0, weeks: 12 })
 * // factor 1.212, steadyFactor 1
 */
export const hourAWeek = {
  id: 'hour-a-week',
  version: 1,
  parameters,
  headline: 'factor',
  neutral: null,
  distribution: false,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const {
      initialSpread: σ0,
      readingSpread: σe,
      readingsPerWeek: k,
      driftVariance: q,
      weeks,
    } = readInputs(parameters, inputs);
    const reading = (σe * σe) / k;
    let variance = σ0 * σ0;
    for (let week = 0; week < weeks; week++) {
      variance = 1 / (1 / (variance + q) + 1 / reading);
    }
    const steady = q === 0 && k === 0 ? Math.exp(σ0) : Math.exp(Math.sqrt(steadyVariance(reading, q)));
    return {
      factor: Math.exp(Math.sqrt(variance)),
      steadyFactor: Number.isFinite(steady) ? steady : null,
    };
  },
} as const satisfies Model<keyof typeof parameters>;
