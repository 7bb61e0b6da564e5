import { type Inputs, type Model, parameter, readInputs } from './model.ts';
import { speedRatio } from './speed-ratio.ts';

const parameters = {
  teamSize: {
    ...parameter(
      'yours',
      'n',
      'people',
      [1, 200],
      [3, 8, 15],
      [
        'putnam-1997-team-size/three-to-seven',
        'beckett-2021-typical-project/median-staff',
        'hackman-2009-teams-dont-work/nine-at-most',
        'gallup-2026-span-of-control/span',
      ],
    ),
    whole: true,
  },
  hoursPerPair: parameter('assumed', 'c', 'hours/week', [0, 10], [0.25, 0.5, 1]),
  hoursPerPerson: parameter('yours', 'h', 'hours/week', [1, 100], [35, 40, 50]),
  contention: parameter(
    'assumed',
    'α',
    'share',
    [0, 0.9],
    [0, 0.01, 0.05],
    ['moore-2020-orgs/peak-near-seven'],
  ),
  coherency: parameter(
    'assumed',
    'β',
    'share',
    [0, 1],
    [0.005, 0.02, 0.04],
    ['moore-2020-orgs/peak-near-seven'],
  ),
  speedRatio: speedRatio('s'),
  // From no cut, as for meetings in a randomised trial in firms, to a quarter, as is reported for managing open-source
  // projects. The likely value is nearer to the trial: we read it first-hand, and a share of work is not a cost per
  // pair. It is not 0: only one team member in many had the tool, so no whole team was tried.
  coordinationCut: parameter(
    'assumed',
    'x',
    'share',
    [0, 1],
    [0, 0.1, 0.25],
    [
      'dillon-2025-work-patterns/meetings-unchanged',
      'hoffmann-2024-nature-of-work/towards-coding',
      'hoffmann-2024-nature-of-work/shares-of-work',
      'ogenrwot-2026-agenticflict/merge-conflicts',
      'fulcrum-2026-smaller-optimum/best-team-size',
    ],
  ),
};

/**
 * Throughput of a team by the universal scalability law, N/(1/s + α(N − 1) + βN(N − 1)), in units of one person
 * without AI. Without AI s is 1 [gunther-2007-scalability/peak]; dividing the making alone by s is our extension
 * [fulcrum-2026-smaller-optimum/best-team-size].
 *
 * @param size people, 1 or more
 * @param contention α, share of the work that queues for something shared
 * @param coherency β, cost of keeping one pair agreed, as a share of one person's work
 * @param ratio AI speed ratio, above 0
 * @returns throughput, above 0; falls beyond sqrt((1/s − α)/β) people; no more than 1/α
 * @example throughput(7, 0.01, 0.02) // 3.684 [moore-2020-orgs/peak-near-seven]
 */
export function throughput(size: number, contention: number, coherency: number, ratio = 1): number {
  return size / (1 / ratio + contention * (size - 1) + coherency * size * (size - 1));
}

function bestSize(serial: number, contention: number, coherency: number): number | null {
  const size = Math.sqrt((serial - contention) / coherency);
  return size > 0 && Number.isFinite(size) ? size : null;
}

/**
 * What a team of n gets done when every pair has to talk.
 *
 * `channels` n(n − 1)/2 [brooks-1975-man-month/channels]; `pairTime` hn − cn(n − 1), hours a week left for the work,
 * negative where talk eats them all [brooks-law-worked-example/pair-hours]; `throughput` with AI and
 * `throughputWithoutAi`, in people [gunther-2007-scalability/peak, fulcrum-2026-smaller-optimum/best-team-size];
 * `bestTeamSizeWithAi` and `bestTeamSize`, people, not rounded; null where more people always help (β(1 − x) or β is 0)
 * and where nobody would be better (1/s ≤ α(1 − x)). `coordinationCut` x, a share from 0 to 1, comes off both α and β
 * when AI is at work [dillon-2025-work-patterns/meetings-unchanged, hoffmann-2024-nature-of-work/shares-of-work].
 *
 * @example teamCoordination.evaluate() // bestTeamSize 7.036, bestTeamSizeWithAi 6.602
 * @example teamCoordination.evaluate({ coordinationCut: 0 }) // bestTeamSizeWithAi 6.260; with 0.25 it is 7.240
 */
export const teamCoordination = {
  id: 'team-coordination',
  version: 2,
  parameters,
  headline: 'bestTeamSizeWithAi',
  neutral: 'teamSize',
  distribution: true,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const {
      teamSize: n,
      hoursPerPair: c,
      hoursPerPerson: h,
      contention: α,
      coherency: β,
      speedRatio: s,
      coordinationCut: x,
    } = readInputs(parameters, inputs);
    const kept = 1 - x;
    const pairs = n * (n - 1);
    return {
      channels: pairs / 2,
      pairTime: h * n - c * pairs,
      throughput: throughput(n, α * kept, β * kept, s),
      throughputWithoutAi: throughput(n, α, β),
      bestTeamSize: bestSize(1, α, β),
      bestTeamSizeWithAi: bestSize(1 / s, α * kept, β * kept),
    };
  },
} as const satisfies Model<keyof typeof parameters>;
