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
  { inputs: { ...quarter, winRate: 0.34 }, outputs: { winsPerQuarter: 0.884 }, source: 'arithmetic' },
  { inputs: { ...quarter, winRate: 0.08 }, outputs: { winsPerQuarter: 0.208 }, source: 'arithmetic' },
];
