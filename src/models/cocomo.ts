/** Exponents of size in COCOMO: a nominal project of COCOMO II [boehm-2000-cocomo/scale-exponent], and the two ends of the classic model [boehm-1981-software-economics/exponents]. */
export const cocomoExponents = { nominal: 1.0997, organic: 1.05, embedded: 1.2 } as const;

/**
 * Effort of a software project by COCOMO II: 2.94 · size^E [boehm-2000-cocomo/scale-exponent], a benchmark beside our own curves.
 *
 * @param thousandLines size in thousand lines of code; 0 and below give 0
 * @param exponent E, diseconomy of scale, 1.01 to 1.23 in the literature
 * @returns person-months, 0 or more
 * @example cocomoEffort(100) // 465.3; twice the size takes 2.143 times the effort
 */
export function cocomoEffort(thousandLines: number, exponent: number = cocomoExponents.nominal): number {
  return 2.94 * Math.max(0, thousandLines) ** exponent;
}
