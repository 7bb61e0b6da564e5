import { rounding } from './headline.ts';

/**
 * On which side of the neutral point an answer lies.
 *
 * @param answer and `neutral` in the unit of the headline
 * @returns −1 below, 1 above, 0 within 1e-9; null where either is null
 * @example sideOfNeutral(1.07, 1) // 1
 */
export function sideOfNeutral(answer: number | null, neutral: number | null): -1 | 0 | 1 | null {
  if (answer === null || neutral === null) return null;
  if (Math.abs(answer - neutral) <= rounding) return 0;
  return answer < neutral ? -1 : 1;
}
