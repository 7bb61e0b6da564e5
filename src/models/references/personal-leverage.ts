import type { personalLeverage } from '../personal-leverage.ts';
import type { ReferencesOf } from '../model.ts';

const untaxed = { assistableShare: 1, verificationTax: 0 };
const week = { hoursPerWeek: 45, handsOnShare: 0.15, assistableShare: 0.8, verificationTax: 0.1 };

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
  // Completion tools, q = 0.15·0.8 = 0.12: 1/1.26 + 0.1 = 0.89365; 0.12·0.10635 = 0.012762; 45 of it are 0.5743 h.
  {
    inputs: { ...week, speedRatio: 1.26 },
    outputs: { effectiveSpeedRatio: 1.119, weekSpeedup: 1.01293, hoursFreed: 0.5743 },
    source: 'arithmetic',
  },
  // Command-line agents: 1/1.24 + 0.1 = 0.90645; 0.12·0.09355 = 0.011226; 45 of it are 0.5052 h.
  {
    inputs: { ...week, speedRatio: 1.24 },
    outputs: { effectiveSpeedRatio: 1.1032, weekSpeedup: 1.01135, hoursFreed: 0.5052 },
    source: 'arithmetic',
  },
  // The ends of that row, as reported: 1/1.145 + 0.1 = 0.97336, 45·0.12·0.02664 = 0.1438;
  // 1/1.337 + 0.1 = 0.84794, 45·0.12·0.15206 = 0.8211.
  { inputs: { ...week, speedRatio: 1.145 }, outputs: { hoursFreed: 0.1438 }, source: 'arithmetic' },
  { inputs: { ...week, speedRatio: 1.337 }, outputs: { hoursFreed: 0.8211 }, source: 'arithmetic' },
];
