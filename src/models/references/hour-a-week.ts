import type { hourAWeek } from '../hour-a-week.ts';
import type { ReferencesOf } from '../model.ts';

const doubled = { initialFactor: 2, taskFactor: 2, readingsPerWeek: 1, yearlyFactor: 1 };
/** What a drift of 0.01 a week comes to in a year: e^√(52 × 0.01). */
const drifting = 2.0567;

/** Points at which the answer is known beforehand. */
export const references: ReferencesOf<typeof hourAWeek> = [
  { inputs: { ...doubled, weeks: 0 }, outputs: { factor: 2 }, source: 'arithmetic' },
  { inputs: { ...doubled, weeks: 1 }, outputs: { factor: 1.633 }, source: 'arithmetic' },
  { inputs: { ...doubled, weeks: 4 }, outputs: { factor: 1.363 }, source: 'arithmetic' },
  { inputs: { ...doubled, weeks: 12 }, outputs: { factor: 1.212 }, source: 'arithmetic' },
  { inputs: { ...doubled, weeks: 52 }, outputs: { factor: 1.1 }, source: 'arithmetic' },
  {
    inputs: { ...doubled, readingsPerWeek: 0, yearlyFactor: drifting, weeks: 26 },
    outputs: { factor: 2.364, steadyFactor: null },
    source: 'arithmetic',
  },
  { inputs: { ...doubled, yearlyFactor: drifting }, outputs: { steadyFactor: 1.289 }, source: 'arithmetic' },
];
