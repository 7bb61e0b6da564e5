import type { personalLeverage } from '../personal-leverage.ts';
import type { ReferencesOf } from '../model.ts';

const untaxed = { assistableShare: 1, verificationTax: 0 };

/** Points at which the answer is known beforehand. */
export const references: ReferencesOf<typeof personalLeverage> = [
  {
    inputs: { ...untaxed, handsOnShare: 0.11, speedRatio: 2 },
    outputs: { weekSpeedup: 1.058, ceiling: 1.124 },
    source: 'arithmetic',
  },
  {
    inputs: { ...untaxed, handsOnShare: 0.16, speedRatio: 2 },
    outputs: { weekSpeedup: 1.087, ceiling: 1.19 },
    source: 'arithmetic',
  },
  {
    inputs: { ...untaxed, handsOnShare: 0.2, speedRatio: 2 },
    outputs: { weekSpeedup: 1.111, ceiling: 1.25 },
    source: 'arithmetic',
  },
  {
    inputs: { ...untaxed, handsOnShare: 0.3, speedRatio: 2 },
    outputs: { weekSpeedup: 1.1765 },
    source: 'amdahl-1967-speedup/ceiling',
  },
  // amdahl-1967-speedup/ceiling's page prints 37.6 % for this one; 1/0.73 is 1.370.
  {
    inputs: { ...untaxed, handsOnShare: 0.3, speedRatio: 10 },
    outputs: { weekSpeedup: 1.37, ceiling: 1.429 },
    source: 'arithmetic',
  },
  {
    inputs: { ...untaxed, handsOnShare: 0.4, speedRatio: 2.26 },
    outputs: { weekSpeedup: 1.287 },
    source: 'arithmetic',
  },
  {
    inputs: { ...untaxed, handsOnShare: 0.4, speedRatio: 0.84 },
    outputs: { weekSpeedup: 0.929 },
    source: 'arithmetic',
  },
  {
    inputs: {
      hoursPerWeek: 45,
      handsOnShare: 0.2,
      assistableShare: 0.8,
      speedRatio: 2,
      verificationTax: 0.1,
    },
    outputs: {
      effectiveSpeedRatio: 1.667,
      weekSpeedup: 1.0684,
      ceiling: 1.1905,
      hoursFreed: 2.88,
      buildHours: 13.8,
    },
    source: 'arithmetic',
  },
];
