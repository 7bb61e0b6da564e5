import { type Inputs, type Model, parameter, readInputs } from './model.ts';
import { speedRatio } from './speed-ratio.ts';

const parameters = {
  hoursPerWeek: parameter('yours', 'H', 'hours/week', [1, 100], [40, 45, 60]),
  handsOnShare: parameter(
    'yours',
    'p',
    'share',
    [0, 1],
    [0.025, 0.15, 0.4],
    ['fulcrum-2026-not-found/leaders-coding-hours', 'fulcrum-2026-not-found/leaders-coding-with-ai'],
  ),
  assistableShare: parameter('assumed', 'a', 'share', [0, 1], [0.5, 0.8, 1]),
  speedRatio: speedRatio('s'),
  verificationTax: parameter(
    'assumed',
    'v',
    'ratio',
    [0, 2],
    [0, 0.1, 0.3],
    [
      'dora-2026-roi/dip-placeholder',
      'faros-2025-paradox/more-output-longer-review',
      'linearb-2026-benchmarks/ai-pull-requests-wait',
    ],
  ),
  deliveredShare: parameter(
    'assumed',
    'd',
    'share',
    [0, 1],
    [0, 0.4, 1],
    [
      'dora-2025-ai-assisted/throughput-and-instability',
      'dora-2026-roi/dip-placeholder',
      'faros-2025-paradox/more-output-longer-review',
    ],
  ),
};

/**
 * What AI does to one person's week, by Amdahl's law: only the hands-on work that AI can help gets faster.
 *
 * With q = p·a and `effectiveSpeedRatio` s_e = 1/(1/s + v): `weekSpeedup` W = 1/((1 − q) + q/s_e), ratio; `ceiling`
 * 1/(1 − q), ratio, null where q = 1; `hoursFreed` H·q·(1 − 1/s_e), hours a week, negative where s_e < 1. Or, in the
 * same hours, `buildHours` E = H·p·((1 − a) + a·s_e), of whose gain `deliveredGain` d·(E − H·p) reaches delivery. Time
 * freed and more built answer two different questions and are never added. Sources: amdahl-1967-speedup/ceiling; for s
 * cui-2026-field-experiments/tasks-completed and paradis-2024-google-trial/time-saved. Agents of 2026 are a row of
 * speed-ratio.ts [murphy-hill-2026-cli-agents/merged-pull-requests] and give about as much.
 *
 * @example personalLeverage.evaluate({ handsOnShare: 0.2, assistableShare: 0.8, speedRatio: 2, verificationTax: 0.1 })
 * // effectiveSpeedRatio 1.667, weekSpeedup 1.068, ceiling 1.190, hoursFreed 2.88, buildHours 13.8
 */
export const personalLeverage = {
  id: 'personal-leverage',
  version: 1,
  parameters,
  headline: 'hoursFreed',
  neutral: 0,
  distribution: true,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const {
      hoursPerWeek: H,
      handsOnShare: p,
      assistableShare: a,
      speedRatio: s,
      verificationTax: v,
      deliveredShare: d,
    } = readInputs(parameters, inputs);
    const q = p * a;
    const timeTaken = 1 / s + v;
    const saved = q * (1 - timeTaken);
    const buildHours = H * p * (1 - a + a / timeTaken);
    return {
      effectiveSpeedRatio: 1 / timeTaken,
      weekSpeedup: 1 / (1 - saved),
      ceiling: q < 1 ? 1 / (1 - q) : null,
      // 0 times a loss is −0, which + 0 turns into 0.
      hoursFreed: H * saved + 0,
      buildHours,
      deliveredGain: d * (buildHours - H * p) + 0,
    };
  },
} as const satisfies Model<keyof typeof parameters>;
