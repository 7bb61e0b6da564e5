import type { ReferencesOf } from '../model.ts';
import type { seniorPipeline } from '../senior-pipeline.ts';

const alone = { neighboursCut: 0 };
/** Nobody comes and nobody is on the way: seniors only leave. */
const emptied = { ...alone, juniors: 0, juniorsHired: 0, seniorsHired: 0 };
const nobodyLeaves = { ...emptied, seniorsLeaving: 0, juniorsLeaving: 0 };
const allNeighboursStop = { neighboursCut: 1, yearsToSenior: 2, seniorsLeavingTrade: 0.05, years: 3 };

/** Points at which the answer is known beforehand, each with its arithmetic: 0.85 of juniors, 0.9 of seniors stay. */
export const references: ReferencesOf<typeof seniorPipeline> = [
  // 18 × 0.85 = 15.3 stay, a fifth of them, 3.06, is promoted; 40 × 0.9 + 3.06 + 1 = 40.06; 15.3 − 3.06 = 12.24.
  {
    inputs: { ...alone, years: 1 },
    outputs: { seniorsThen: 40.06, juniorsThen: 12.24, year: 2027, shortfall: 0 },
    source: 'arithmetic',
  },
  // 12.24 × 0.85 / 5 = 2.0808; 40.06 × 0.9 + 2.0808 + 1 = 39.1348, the first time that a whole senior is missing.
  {
    inputs: { ...alone, years: 2 },
    outputs: { seniorsThen: 39.1348, shortfall: 0.8652, firstShortYear: 2028 },
    source: 'arithmetic',
  },
  // On to 37.6363, 35.8349, 33.9056: 6.0944 short, at $220,000 each $1,340,770.
  {
    inputs: { ...alone, years: 5 },
    outputs: { seniorsThen: 33.9056, shortfall: 6.0944, costToBuy: 1_340_770, costOfNeighbours: 0 },
    source: 'arithmetic',
  },
  // 40 × 0.9⁵ = 40 × 0.59049 = 23.6196.
  { inputs: { ...emptied, years: 5 }, outputs: { seniorsThen: 23.6196 }, source: 'arithmetic' },
  // Two a year besides: 2 × (1 − 0.59049) / 0.1 = 8.1902; 23.6196 + 8.1902 = 31.8098. In the end 2 / 0.1 = 20.
  {
    inputs: { ...emptied, seniorsHired: 2, years: 5 },
    outputs: { seniorsThen: 31.8098, seniorsInTheEnd: 20 },
    source: 'arithmetic',
  },
  // 18.75 × 0.32 = 6 leave the grade, 6 come; 18.75 × 0.17 = 3.1875 promoted, + 1 = 4.1875 = a tenth of 41.875.
  {
    inputs: { ...alone, juniors: 18.75, juniorsHired: 6, seniors: 41.875, years: 10 },
    outputs: { seniorsThen: 41.875, juniorsThen: 18.75, seniorsInTheEnd: 41.875, firstShortYear: null },
    source: 'arithmetic',
  },
  // Half of 8 in each of three years: 4 + 2 + 1 = 7. As nobody leaves, they settle nowhere.
  {
    inputs: { ...nobodyLeaves, juniors: 8, yearsToSenior: 2, years: 3 },
    outputs: { seniorsThen: 47, juniorsThen: 1, seniorsInTheEnd: null },
    source: 'arithmetic',
  },
  // 40 × 0.9² = 32.4 is enough for 30, 40 × 0.9³ = 29.16 is not.
  {
    inputs: { ...emptied, need: 30 },
    outputs: { firstShortYear: 2029 },
    source: 'arithmetic',
  },
  // Juniors of the market 1, 0.5, 0.25; its seniors 1, 1 − 0.05 × 0.5 = 0.975, 0.975 − 0.05 × 0.725 = 0.93875.
  {
    inputs: { ...allNeighboursStop, priceResponse: 2 },
    outputs: { marketSeniors: 0.93875, priceMultiple: 1.13475 },
    source: 'arithmetic',
  },
  // Four short of 40 and nobody comes or goes: 4 × $200,000 / 0.93875 = $852,197, of which $52,197 is the market's.
  {
    inputs: { ...nobodyLeaves, ...allNeighboursStop, seniors: 36, seniorCost: 200_000 },
    outputs: { shortfall: 4, costToBuy: 852_197, costOfNeighbours: 52_197 },
    source: 'arithmetic',
  },
  // One a year, at 1, 1 and 0.975 of today's market: 2.975 of 3 hires come.
  {
    inputs: { ...nobodyLeaves, ...allNeighboursStop, seniors: 0, seniorsHired: 1 },
    outputs: { seniorsThen: 2.975 },
    source: 'arithmetic',
  },
  // The six not hired in the first year: 6 × $136,000.
  { inputs: { years: 1 }, outputs: { savedOnJuniors: 816_000 }, source: 'arithmetic' },
];
