import { records } from './returns-study.ts';

/** How many times as long a change waited in one window as in the window before, repository by repository. */
export interface Shift {
  readonly ratios: readonly number[];
  readonly median: number;
  /** The 95% interval of the median, from draws over repositories. */
  readonly low: number;
  readonly high: number;
}

export interface Waits {
  readonly repository: string;
  /** Median hours from first authoring to landing; null where too few landed to say. */
  readonly hours: readonly (number | null)[];
  readonly ratio: number;
  readonly placebo: number | null;
}

export interface ReviewQueueStudy {
  readonly repositories: readonly Waits[];
  /** July 2025 to June 2026 against 2023–24. */
  readonly test: Shift;
  /** 2023–24 against 2021–22, when there were no agents. */
  readonly placebo: Shift;
}

const numberOrNull = (text = '') => (text === '' ? null : Number(text));

/** Draws are random, so their intervals are read from what `analyse.py` printed and not drawn a second time. */
function intervalIn(analysis: string, line: string) {
  const [, low, high] =
    new RegExp(`^${line}: n=\\d+ median \\S+ \\[(\\S+), (\\S+)\\]`, 'm').exec(analysis) ?? [];
  return { low: Number(low), high: Number(high) };
}

function shift(ratios: readonly number[], interval: { readonly low: number; readonly high: number }): Shift {
  const ordered = [...ratios].sort((a, b) => a - b);
  const [below = NaN, above = NaN] = [
    ordered[Math.floor((ordered.length - 1) / 2)],
    ordered[Math.floor(ordered.length / 2)],
  ];
  return { ratios: ordered, median: (below + above) / 2, ...interval };
}

/** Reads `ratios.csv` and `analysis.txt`, as both stand in `public/data/review-queue`. */
export function studyReviewQueue(ratiosCsv: string, analysis: string): ReviewQueueStudy {
  const repositories = records(ratiosCsv).map((row) => ({
    repository: row['repository'] ?? '',
    hours: ['median_h_2021_22', 'median_h_base', 'median_h_test'].map((column) => numberOrNull(row[column])),
    ratio: Number(row['ratio']),
    placebo: numberOrNull(row['placebo_a']),
  }));
  return {
    repositories,
    test: shift(
      repositories.map(({ ratio }) => ratio),
      intervalIn(analysis, 'ratio test/base'),
    ),
    placebo: shift(
      repositories.flatMap(({ placebo }) => placebo ?? []),
      intervalIn(analysis, 'placebo A 2023-24 / 2021-22'),
    ),
  };
}
