/** The mark: a beam on a triangle, in a field of 28 × 20. */
export const mark = { beam: 'M1 7 27 1', triangle: 'm14 7 5.5 12h-11Z' } as const;
