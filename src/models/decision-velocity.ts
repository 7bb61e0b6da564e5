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
 * How long a request waits for an approver who is busy for a share ρ of the time: τ·ρ/(1 − ρ)·(ca² + cs²)/2, Kingman's
 * approximation [kingman-1961-heavy-traffic/variability]. For M/M/1 [erlang-1909-queue/wait-by-utilisation], the
 * default, it is exact. The time τ of the request itself comes on top.
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
 * How long decisions take when approvers are busy, with reversible ones sorted out and without.
 *
 * In working hours: `reversibleStepTime` T2 and `irreversibleStepTime` T1, τ/(1 − ρ)
 * [erlang-1909-queue/wait-by-utilisation]; `meanLeadTime` L = q·k2·T2 + (1 − q)·k1·T1; `misroutedLeadTime` k1·T1, when
 * everything is treated as irreversible. `delayCostPerQuarter` CoD·L·n, US dollars, null where no cost of delay is
 * given (0).
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
