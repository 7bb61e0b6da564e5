/**
 * What a sheet of guesses and actuals says about the one who guessed.
 *
 * `bias` is the geometric mean of the ratios, above 1 where work takes longer than guessed; `spread` the sample standard
 * deviation of their logarithms, the spread that `hourAWeek` starts from.
 *
 * @param ratios actual divided by guessed effort, one per task; what is no finite number above 0 is left out
 * @returns bias, null where no ratio is left; spread, null where fewer than two are
 * @example calibration([2, 1, 0.5]) // bias 1, spread 0.693
 * @example calibration([1.19 / 0.76]).bias // 1.566: the error of those who expected to be faster in metr-2025-slowdown/perception-gap
 */
export function calibration(ratios: readonly number[]): {
  readonly bias: number | null;
  readonly spread: number | null;
} {
  const logs = ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio)).map(Math.log);
  const mean = logs.reduce((total, log) => total + log, 0) / logs.length;
  const squares = logs.reduce((total, log) => total + (log - mean) ** 2, 0);
  return {
    bias: logs.length > 0 ? Math.exp(mean) : null,
    spread: logs.length > 1 ? Math.sqrt(squares / (logs.length - 1)) : null,
  };
}
