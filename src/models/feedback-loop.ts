import { type Inputs, type Model, parameter, readInputs } from './model.ts';
import { speedRatio } from './speed-ratio.ts';

const workingDaysPerQuarter = 65;

const parameters = {
  buildDays: parameter(
    'yours',
    'b',
    'days',
    [0, 365],
    [2, 8, 20],
    [
      'bain-2025-technology-report/gain-and-share',
      'demirer-2026-generations/shipped',
      'demirer-2026-generations/substitution',
    ],
  ),
  measureDays: parameter('yours', 'm', 'days', [0, 365], [3, 10, 30], ['kohavi-2023-interview/users-needed']),
  learnDays: parameter('yours', 'l', 'days', [0, 365], [1, 2, 5]),
  decideDays: parameter('yours', 'd', 'days', [0, 365], [1, 3, 10]),
  waitDays: parameter(
    'yours',
    'w',
    'days',
    [0, 365],
    [0, 2, 10],
    [
      'faros-2025-paradox/more-output-longer-review',
      'linearb-2026-benchmarks/ai-pull-requests-wait',
      'zhang-2026-dilution/review-depth',
      'zhong-2026-review-synergy/review-rounds',
    ],
  ),
  overlap: parameter('yours', 'f', 'share', [0, 1], [0, 0, 0.5]),
  speedRatio: speedRatio('s'),
  winRate: parameter(
    'measured',
    'g',
    'share',
    [0, 1],
    [0.08, 0.15, 0.34],
    ['kohavi-2009-experiments/ideas-that-fail', 'kohavi-2009-experiments/ideas-that-fail-elsewhere'],
  ),
};

function loopsIn(loopDays: number): number | null {
  const loops = workingDaysPerQuarter / loopDays;
  return Number.isFinite(loops) ? loops : null;
}

/**
 * How often a team gets round build, measure, learn and decide.
 *
 * `loopDays` T = b/s + m + l + d + w − f·min(b/s, m), working days; `loopsPerQuarter` 65/T;
 * `loopsPerQuarterWithoutAi` the same at s = 1; `ceilingLoopsPerQuarter`
 * the same with building at 0; `winsPerQuarter` loops × g [kohavi-2009-experiments/ideas-that-fail]. The last three are
 * null where there is no day to divide by. `bottleneck` is the longest of build (b/s), measure, learn, decide and wait;
 * the first wins a tie.
 *
 * A gain in making shrinks on the way to what ships [demirer-2026-generations/shipped]. The sum already shows this,
 * since only building is divided by s: a factor for it would count the loss twice. No stage can replace another: the
 * elasticity of substitution is 0 here, where one estimate is 0.25 [demirer-2026-generations/substitution].
 *
 * @example feedbackLoop.evaluate({ buildDays: 10, waitDays: 0, speedRatio: 2 })
 * // loopDays 20, loopsPerQuarter 3.25, ceilingLoopsPerQuarter 4.333, bottleneck 'measure'
 */
export const feedbackLoop = {
  id: 'feedback-loop',
  version: 1,
  parameters,
  headline: 'loopsPerQuarter',
  neutral: null,
  distribution: true,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const {
      buildDays: b,
      measureDays: measure,
      learnDays: learn,
      decideDays: decide,
      waitDays: wait,
      overlap: f,
      speedRatio: s,
      winRate: g,
    } = readInputs(parameters, inputs);
    const build = b / s;
    const rest = measure + learn + decide + wait;
    const loopDays = build + rest - f * Math.min(build, measure);
    const loopsPerQuarter = loopsIn(loopDays);
    const longest = Math.max(build, measure, learn, decide, wait);
    return {
      loopDays,
      loopsPerQuarter,
      loopsPerQuarterWithoutAi: loopsIn(b + rest - f * Math.min(b, measure)),
      ceilingLoopsPerQuarter: loopsIn(rest),
      winsPerQuarter: loopsPerQuarter === null ? null : loopsPerQuarter * g,
      bottleneck:
        build === longest
          ? 'build'
          : measure === longest
            ? 'measure'
            : learn === longest
              ? 'learn'
              : decide === longest
                ? 'decide'
                : 'wait',
    };
  },
} as const satisfies Model<keyof typeof parameters>;
