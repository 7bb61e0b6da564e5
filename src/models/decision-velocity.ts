import { type Inputs, type Model, parameter, readInputs } from './model.ts';

const parameters = {
  reversibleShare: parameter(
    'assumed',
    'q',
    'share',
    [0, 1],
    [0.5, 0.8, 0.95],
    ['bezos-2016-two-doors/two-kinds'],
  ),
  reversibleSteps: parameter('yours', 'k2', 'steps', [0, 20], [0, 1, 3]),
  irreversibleSteps: parameter('yours', 'k1', 'steps', [0, 20], [1, 3, 6]),
  reversibleHours: parameter('yours', 'τ2', 'hours', [0, 80], [0.25, 1, 2]),
  irreversibleHours: parameter('yours', 'τ1', 'hours', [0, 80], [1, 4, 8]),
  utilisation: parameter(
    'yours',
    'ρ',
    'share',
    [0, 0.99],
    [0.5, 0.8, 0.95],
    ['erlang-1909-queue/wait-by-utilisation'],
  ),
  // No range: most teams do not know it, and their guesses differ fifty-fold.
  delayCostPerHour: parameter(
    'yours',
    'CoD',
    'usd/hour',
    [0, 1e6],
    [0, 0, 0],
    ['reinertsen-2009-flow/cost-of-delay-unknown'],
  ),
  decisionsPerQuarter: parameter('yours', 'n', 'per quarter', [0, 10_000], [10, 30, 100]),
};

/**
 * Time from asking to the answer at an approver who is busy for a share ρ of the time: τ/(1 − ρ), the M/M/1 queue
 * [erlang-1909-queue/wait-by-utilisation]. Working hours, in the unit of `attention`.
 *
 * @param attention τ, time the approver spends on one request, 0 or more
 * @param utilisation ρ, 0 to below 1, other work included
 * @returns time, no less than `attention`; null from 1 upwards, where the queue grows for ever
 * @example stepTime(10, 0.9) // 100: ten minutes of attention take a hundred
 */
export function stepTime(attention: number, utilisation: number): number | null {
  return utilisation < 1 ? attention / (1 - utilisation) : null;
}

/**
 * The part of that time that is waiting: τ·ρ/(1 − ρ)·(ca² + cs²)/2, Kingman's approximation [kingman-1961-heavy-traffic/variability], which is exact
 * for M/M/1 [erlang-1909-queue/wait-by-utilisation], the default.
 *
 * @param attention τ, time the approver spends on one request, 0 or more
 * @param utilisation ρ, 0 to below 1
 * @param arrivals ca², squared coefficient of variation of the time between requests; 1 where they come at random
 * @param services cs², the same of the attention needed
 * @returns time in the unit of `attention`; null from ρ = 1 upwards
 * @example queueWait(10, 0.9) // 90
 */
export function queueWait(attention: number, utilisation: number, arrivals = 1, services = 1): number | null {
  return utilisation < 1
    ? ((attention * utilisation) / (1 - utilisation)) * ((arrivals + services) / 2)
    : null;
}

/**
 * How long a decision waits, by Little's law [little-1961-queuing/littles-law]: pending divided by decided per day.
 *
 * @param pending decisions that wait, 0 or more
 * @param decidedPerDay decisions made a day, above 0
 * @returns days; null where none is decided
 * @example waitByLittlesLaw(12, 3) // 4
 */
export function waitByLittlesLaw(pending: number, decidedPerDay: number): number | null {
  return decidedPerDay > 0 ? pending / decidedPerDay : null;
}

/**
 * How long decisions take when approvers are busy, with reversible ones sorted out and without.
 *
 * `reversibleStepTime` and `irreversibleStepTime` τ/(1 − ρ) [erlang-1909-queue/wait-by-utilisation]; `meanLeadTime` L = q·k2·T2 + (1 − q)·k1·T1;
 * `misroutedLeadTime` k1·T1, when everything is treated as irreversible: working hours. `delayCostPerQuarter`
 * CoD·L·decisions, US dollars, null where no cost of delay is given (0).
 *
 * @example decisionVelocity.evaluate({}) // meanLeadTime 16, misroutedLeadTime 60
 */
export const decisionVelocity = {
  id: 'decision-velocity',
  version: 1,
  parameters,
  headline: 'meanLeadTime',
  neutral: 'misroutedLeadTime',
  distribution: false,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const {
      reversibleShare: q,
      reversibleSteps: k2,
      irreversibleSteps: k1,
      reversibleHours: τ2,
      irreversibleHours: τ1,
      utilisation: ρ,
      delayCostPerHour,
      decisionsPerQuarter,
    } = readInputs(parameters, inputs);
    const T2 = τ2 / (1 - ρ);
    const T1 = τ1 / (1 - ρ);
    const meanLeadTime = q * k2 * T2 + (1 - q) * k1 * T1;
    return {
      reversibleStepTime: T2,
      irreversibleStepTime: T1,
      meanLeadTime,
      misroutedLeadTime: k1 * T1,
      delayCostPerQuarter:
        delayCostPerHour > 0 ? delayCostPerHour * meanLeadTime * decisionsPerQuarter : null,
    };
  },
} as const satisfies Model<keyof typeof parameters>;
