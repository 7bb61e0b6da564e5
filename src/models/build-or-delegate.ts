import { type Inputs, type Model, parameter, readInputs } from './model.ts';
import { speedRatio } from './speed-ratio.ts';

const parameters = {
  unaidedHours: parameter('yours', 't', 'hours', [0, 2000], [2, 6, 40]),
  leaderSpeedRatio: speedRatio('s_L'),
  engineerSpeedRatio: { ...speedRatio('s_E'), drawnWith: 'leaderSpeedRatio' },
  engineerHoursPerLeaderHour: parameter('yours', 'κ', 'ratio', [0.1, 10], [0.5, 1, 2]),
  leaderContextHours: parameter(
    'assumed',
    'x',
    'hours',
    [0, 200],
    [0.5, 2, 8],
    ['dx-2026-ai-impact/ramp-up'],
  ),
  engineerContextHours: parameter(
    'assumed',
    'y',
    'hours',
    [0, 200],
    [0.5, 2, 16],
    ['dx-2026-ai-impact/ramp-up'],
  ),
  ownReworkHours: parameter('assumed', 'rv', 'hours', [0, 200], [0, 0.5, 2]),
  delegatedReviewHours: parameter('assumed', 'rq', 'hours', [0, 200], [0, 0.5, 2]),
  leaderRate: parameter(
    'yours',
    'w_L',
    'usd/hour',
    [0, 5000],
    [105, 150, 400],
    ['bls-2025-manager-pay/median-pay'],
  ),
  engineerRate: parameter(
    'yours',
    'w_E',
    'usd/hour',
    [0, 5000],
    [55, 91.5, 145],
    [
      'bls-2025-developer-pay/median-pay',
      'bls-2026-compensation-costs/load-factor',
      'fulcrum-2026-engineer-cost/loaded-cost',
      'dora-2026-roi/dip-placeholder',
    ],
  ),
  opportunityMultiple: parameter('assumed', 'm', 'multiple', [0.1, 20], [1, 2, 5]),
  delayCost: parameter('yours', 'Dc', 'usd', [0, 1e7], [0, 0, 500]),
  upkeepHours: parameter(
    'assumed',
    'O',
    'hours',
    [0, 500],
    [0, 1, 5],
    [
      'faros-2026-whiplash/more-output-more-failure',
      'he-2026-cursor-complexity/transient-speed-lasting-complexity',
      'linearb-2026-benchmarks/ai-pull-requests-wait',
    ],
  ),
};

/**
 * What a task costs when the leader builds it, and when an engineer does.
 *
 * `selfCost` w_L·m·(t/s_L + rv + O) and `delegateCost` w_L·m·(x + rq) + w_E·(y + κ·t/s_E) + Dc, US dollars;
 * `saving` is the first less the second.
 * `breakEvenHours` t* is the unaided size of task, hours, up to which building is cheaper; null where there is none:
 * where an hour more costs the leader no more than the engineer, or delegating is cheaper from the first hour.
 * `verdict` says what holds at this t: `build`, `delegate`, or `either` where the costs are equal to a cent.
 *
 * @example buildOrDelegate.evaluate({ leaderSpeedRatio: 1, engineerSpeedRatio: 1, opportunityMultiple: 1,
 *   engineerRate: 92, upkeepHours: 0 }) // breakEvenHours 8.345, verdict 'build'
 */
export const buildOrDelegate = {
  id: 'build-or-delegate',
  version: 1,
  parameters,
  headline: 'delegateCost',
  against: 'selfCost',
  neutral: 0,
  distribution: true,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const {
      unaidedHours: t,
      leaderSpeedRatio: sL,
      engineerSpeedRatio: sE,
      engineerHoursPerLeaderHour: κ,
      leaderContextHours: x,
      engineerContextHours: y,
      ownReworkHours: rv,
      delegatedReviewHours: rq,
      leaderRate,
      engineerRate: wE,
      opportunityMultiple: m,
      delayCost: Dc,
      upkeepHours: O,
    } = readInputs(parameters, inputs);
    const wL = leaderRate * m;
    const selfCost = wL * (t / sL + rv + O);
    const delegateCost = wL * (x + rq) + wE * (y + (κ * t) / sE) + Dc;
    const top = wL * (x + rq - rv - O) + wE * y + Dc;
    const bottom = wL / sL - (wE * κ) / sE;
    const hours = top / bottom;
    const cents = Math.round(delegateCost * 100) - Math.round(selfCost * 100);
    return {
      selfCost,
      delegateCost,
      saving: selfCost - delegateCost,
      breakEvenHours: bottom > 0 && top >= 0 && Number.isFinite(hours) ? hours : null,
      verdict: cents > 0 ? 'build' : cents < 0 ? 'delegate' : 'either',
    };
  },
} as const satisfies Model<keyof typeof parameters>;
