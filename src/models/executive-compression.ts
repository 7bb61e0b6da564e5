import { type Inputs, type Model, parameter, readInputs } from './model.ts';
import { speedRatio } from './speed-ratio.ts';

const parameters = {
  makers: { ...parameter('yours', 'N', 'people', [1, 100_000], [20, 150, 1000]), whole: true },
  span: parameter(
    'yours',
    's',
    'people',
    [2, 30],
    [5, 6, 12],
    ['gallup-2026-span-of-control/span', 'meta-2023-flattening/reports-per-manager'],
  ),
  speedRatio: speedRatio('r'),
  growth: parameter('yours', 'g', 'ratio', [0.1, 10], [1, 1, 3]),
  spanAfter: parameter(
    'assumed',
    "s'",
    'people',
    [2, 30],
    [5, 6, 12],
    ['gallup-2026-span-of-control/span', 'meta-2023-flattening/reports-per-manager'],
  ),
  hoursPerReport: parameter('assumed', 'h', 'hours/week', [0, 10], [0.5, 1, 2]),
  hoursPerWeek: parameter('yours', 'H', 'hours/week', [1, 100], [40, 45, 60]),
};

/** Rounds up what is more than rounding error above a whole number, so that 150·1.25/1.25 stays 150. */
const wholePeople = (people: number) => Math.ceil(people - 1e-9);

/**
 * The managers of each level above a number of makers, from the lowest: each level is the one below divided by the
 * span, rounded up, until one person is left.
 *
 * @param makers people who make things, a whole number; 1 and fewer need no manager
 * @param span direct reports per manager, 2 or more; fewer are taken as 2, since a span of 1 never ends
 * @returns people per level; empty for one maker
 * @example managersByLevel(150, 6) // [25, 5, 1]
 */
export function managersByLevel(makers: number, span: number): readonly number[] {
  const levels: number[] = [];
  for (let below = makers; below > 1;) {
    below = wholePeople(below / Math.max(2, span));
    levels.push(below);
  }
  return levels;
}

/**
 * What a span of control and an output ratio do to the layers above N makers.
 *
 * `layers` L levels of managers, the top counted; `managers` M and `people` P = N + M; `overheadShare` M/P;
 * `hops` 2L, the longest way up and down. Then the same with N' = ⌈N·g/r⌉ makers and the span s': `makersAfter`,
 * `layersAfter`, `managersAfter`, `peopleAfter`. `reportTimeShare` h·s'/H, the share of a manager's week that goes to
 * reports, above 1 where the week is too short for them. Sources: arithmetic; gallup-2026-span-of-control/span for
 * spans, cui-2026-field-experiments/tasks-completed and paradis-2024-google-trial/time-saved for r.
 *
 * @example executiveCompression.evaluate({ speedRatio: 1.25 })
 * // layers 3, managers 31, people 181; makersAfter 120, managersAfter 25, peopleAfter 145
 */
export const executiveCompression = {
  id: 'executive-compression',
  version: 1,
  parameters,
  headline: 'managersAfter',
  neutral: 'managers',
  distribution: true,
  evaluate(inputs?: Inputs<keyof typeof parameters>) {
    const {
      makers,
      span,
      speedRatio: r,
      growth: g,
      spanAfter,
      hoursPerReport: h,
      hoursPerWeek: H,
    } = readInputs(parameters, inputs);
    const headcount = (levels: readonly number[]) => levels.reduce((total, level) => total + level, 0);
    const levels = managersByLevel(makers, span);
    const managers = headcount(levels);
    const makersAfter = wholePeople((makers * g) / r);
    const levelsAfter = managersByLevel(makersAfter, spanAfter);
    const managersAfter = headcount(levelsAfter);
    return {
      layers: levels.length,
      managers,
      people: makers + managers,
      overheadShare: managers / (makers + managers),
      hops: 2 * levels.length,
      makersAfter,
      layersAfter: levelsAfter.length,
      managersAfter,
      peopleAfter: makersAfter + managersAfter,
      reportTimeShare: (h * spanAfter) / H,
    };
  },
} as const satisfies Model<keyof typeof parameters>;
