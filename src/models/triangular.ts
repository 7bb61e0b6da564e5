import type { Range } from './model.ts';

/**
 * The value below which a share of a triangular distribution lies. Only square roots are taken, since logarithms
 * and exponentials differ between engines in their last digits.
 *
 * @param share 0 to 1; clamped to that
 * @param range low ≤ likely ≤ high, in any unit; a range of one point gives that point
 * @returns value from low to high, in the unit of the range
 * @source Kotz & van Dorp 2004, chapter 1
 * @example triangular(0.5, { low: 0, likely: 0, high: 1 }) // 0.293
 */
export function triangular(share: number, { low, likely, high }: Range): number {
  const below = Math.min(1, Math.max(0, share));
  const width = high - low;
  return below * width < likely - low
    ? low + Math.sqrt(below * width * (likely - low))
    : high - Math.sqrt((1 - below) * width * (high - likely));
}
