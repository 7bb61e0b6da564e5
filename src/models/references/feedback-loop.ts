import type { feedbackLoop } from '../feedback-loop.ts';
import type { ReferencesOf } from '../model.ts';

const quarter = {
  buildDays: 10,
  measureDays: 10,
  learnDays: 2,
  decideDays: 3,
  waitDays: 0,
  overlap: 0,
  speedRatio: 1,
};

const usual = { buildDays: 8, measureDays: 10, learnDays: 2, decideDays: 3, waitDays: 2, overlap: 0 };

/** Points at which the answer is known beforehand. */
export const references: ReferencesOf<typeof feedbackLoop> = [
  {
    inputs: quarter,
    outputs: { loopDays: 25, loopsPerQuarter: 2.6, ceilingLoopsPerQuarter: 4.333 },
    source: 'arithmetic',
  },
  {
    inputs: { ...quarter, speedRatio: 2 },
    outputs: { loopDays: 20, loopsPerQuarter: 3.25, bottleneck: 'measure' },
    source: 'arithmetic',
  },
  {
    inputs: { ...quarter, buildDays: 0 },
    outputs: { loopDays: 15, loopsPerQuarter: 4.333 },
    source: 'arithmetic',
  },
  {
    inputs: { ...quarter, learnDays: 1, decideDays: 1.5 },
    outputs: { loopDays: 22.5, loopsPerQuarter: 2.889 },
    source: 'arithmetic',
  },
  {
    inputs: { ...quarter, measureDays: 5 },
    outputs: { loopDays: 20, loopsPerQuarter: 3.25, bottleneck: 'build' },
    source: 'arithmetic',
  },
  // The default stages, 8 + 10 + 2 + 3 + 2 = 25. At 1.26 building takes 6.349: 65/23.349 = 2.784.
  {
    inputs: { ...usual, speedRatio: 1.26 },
    outputs: { loopDays: 23.349, loopsPerQuarter: 2.784, ceilingLoopsPerQuarter: 3.824 },
    source: 'arithmetic',
  },
  // 180% more commits, if they were a speed: building takes 8/2.8 = 2.857, the loop 19.857, 25/19.857 = 1.259 times as
  // fast. Commits are not a speed; the point shows how far any gain in making shrinks.
  {
    inputs: { ...usual, speedRatio: 2.8 },
    outputs: { loopDays: 19.857, loopsPerQuarter: 3.273 },
    source: 'arithmetic',
  },
  { inputs: { ...quarter, winRate: 0.34 }, outputs: { winsPerQuarter: 0.884 }, source: 'arithmetic' },
  { inputs: { ...quarter, winRate: 0.08 }, outputs: { winsPerQuarter: 0.208 }, source: 'arithmetic' },
];
