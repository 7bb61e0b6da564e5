/** What a study of speed counted: the time that work took, or how much of it came out. */
export type Counted = 'time' | 'output';

/** A study that a reader may weigh. */
export interface Trial {
  /** Its name in an address. */
  readonly key: string;
  /** The finding of the ledger that holds its estimate: `source/finding`. */
  readonly finding: string;
  readonly counted: Counted;
  /** How many people it measured, where that is known. */
  readonly people: number | null;
}

/** The studies of speed whose estimate the ledger holds, the fastest first. */
export const trials: readonly Trial[] = [
  { key: 'peng', finding: 'peng-2023-copilot/time-saved', counted: 'time', people: 95 },
  { key: 'paradis', finding: 'paradis-2024-google-trial/time-saved', counted: 'time', people: 96 },
  { key: 'cui', finding: 'cui-2026-field-experiments/tasks-completed', counted: 'output', people: 4867 },
  { key: 'microsoft', finding: 'murphy-hill-2026-cli-agents/interval', counted: 'output', people: null },
  { key: 'returning', finding: 'metr-2026-update/returning-developers', counted: 'time', people: 10 },
  { key: 'recruits', finding: 'metr-2026-update/new-recruits', counted: 'time', people: 47 },
  { key: 'metr', finding: 'metr-2025-slowdown/time-change', counted: 'time', people: 16 },
];

/** How much a study resembles the reader’s own work, as its weight: not at all, a little, mostly, just like it. */
export const weights = [0, 1, 2, 3] as const;

/** Speed with AI as a multiple of speed without, with the ends of its 95% interval where they are known. */
export interface Estimate {
  readonly low?: number | undefined;
  readonly likely: number;
  readonly high?: number | undefined;
}

export interface WeighedStudy {
  readonly estimate: Estimate;
  readonly counted: Counted;
  readonly weight: number;
}

/** Why no number comes out: nothing was chosen, output alone was counted, or some counted time and some output. */
export type Refused = 'none' | 'output' | 'mixed';

/** What a weighing comes to: the mixture of the studies, in multiples of the speed without AI. */
export interface Mixture {
  /** One case in forty lies below `low` and one above `high`, half on either side of `middle`. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** The share of cases in which work goes slower with AI, 0 to 1. */
  readonly slower: number;
  /** The share of the mixture that each study makes up, in the order given. */
  readonly shares: readonly number[];
  /** Fifty cases that stand for all, from the slowest to the fastest. */
  readonly cases: readonly number[];
}

const ends = 0.05;
const caseCount = 50;
const halvings = 60;
/** How far a side reaches, in distances to the end of its interval, so that 2.5% of the cases lie beyond that end. */
const beyond = 1 / (1 - Math.sqrt(ends));

/**
 * The share of a study’s cases below a speed. Half of them lie on either side of its estimate, and thin out evenly
 * with the distance, so that one in forty lies beyond each end of its interval. Where no interval is known all of them
 * lie at the estimate.
 *
 * @param estimate low ≤ likely ≤ high, multiples of the speed without AI
 * @param speed any number, in the same unit
 * @returns 0 to 1, never falling with `speed`
 * @source assumption: two right triangles back to back, the plainest shape that keeps estimate and interval
 * @example shareBelow({ low: 0.72, likely: 0.84, high: 0.98 }, 0.72) // 0.025
 */
export function shareBelow({ low, likely, high }: Estimate, speed: number): number {
  const side = (end: number | undefined) => {
    const reach = beyond * Math.abs((end ?? likely) - likely);
    const left = reach > 0 ? Math.max(0, 1 - Math.abs(speed - likely) / reach) : 0;
    return 0.5 * left * left;
  };
  const known = low !== undefined && high !== undefined;
  if (speed < likely) return known ? side(low) : 0;
  return known ? 1 - side(high) : 1;
}

/** Anything but a finite number above 0 counts as weight 0. */
const weightOf = ({ weight }: WeighedStudy) => (Number.isFinite(weight) && weight > 0 ? weight : 0);

/**
 * A mixture of studies in the proportions of their weights: of every hundred cases each study gives as many as its
 * share of all weights. It is not a pooled mean: where two studies disagree, both remain in it, and the middle may
 * lie where neither found anything.
 *
 * @param studies each with its weight, 0 or more; junk counts as 0
 * @param outputIsSpeed whether the reader takes each finished task to be as large as before, so that output is a speed
 * @returns the mixture, or why there is none: no study chosen, none that timed work, or some that timed it and some
 *   that counted what came out
 * @source assumption: the proportions are the reader’s and the shape of each study is ours, see `shareBelow`
 * @example weigh([{ estimate: { low: 0.72, likely: 0.84, high: 0.98 }, counted: 'time', weight: 3 }], false)
 * // low 0.72, middle 0.84, high 0.98, shares [1]
 */
export function weigh(
  studies: readonly WeighedStudy[],
  outputIsSpeed: boolean,
): Mixture | { readonly refused: Refused } {
  const chosen = studies.filter((study) => weightOf(study) > 0);
  if (chosen.length === 0) return { refused: 'none' };
  const counts = new Set(chosen.map(({ counted }) => counted));
  if (!outputIsSpeed && counts.has('output')) return { refused: counts.has('time') ? 'mixed' : 'output' };
  // Relative to the heaviest, so that enormous weights do not overflow and tiny ones do not underflow.
  const heaviest = Math.max(...studies.map(weightOf));
  const relative = studies.map((study) => weightOf(study) / heaviest);
  const all = relative.reduce((sum, one) => sum + one, 0);
  const shares = relative.map((one) => one / all);
  const below = (speed: number) =>
    studies.reduce((sum, { estimate }, i) => sum + (shares[i] ?? 0) * shareBelow(estimate, speed), 0);
  const bounds = chosen.flatMap(({ estimate: { low, likely, high } }) =>
    [low, high].map((end) => likely + beyond * ((end ?? likely) - likely)),
  );
  const [slowest, fastest] = [Math.min(...bounds), Math.max(...bounds)];
  const at = (share: number) => {
    let [under, over] = [slowest, fastest];
    for (let halving = 0; halving < halvings; halving++) {
      const speed = (under + over) / 2;
      if (below(speed) < share - 1e-12) under = speed;
      else over = speed;
    }
    return over;
  };
  return {
    low: at(ends / 2),
    middle: at(0.5),
    high: at(1 - ends / 2),
    // Strictly below 1: the speed without AI itself is not slower.
    slower: below(1 - 1e-12),
    shares,
    cases: Array.from({ length: caseCount }, (_, i) => at((i + 0.5) / caseCount)),
  };
}
