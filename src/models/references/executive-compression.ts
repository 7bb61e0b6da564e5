import type { executiveCompression } from '../executive-compression.ts';
import type { ReferencesOf } from '../model.ts';

const faster = { makers: 150, span: 6, spanAfter: 6, speedRatio: 1.25 };

/** Points at which the answer is known beforehand. */
export const references: ReferencesOf<typeof executiveCompression> = [
  {
    inputs: { makers: 150, span: 6 },
    outputs: { layers: 3, managers: 31, people: 181, overheadShare: 0.1713, hops: 6 },
    source: 'arithmetic',
  },
  {
    inputs: { makers: 150, span: 12 },
    outputs: { layers: 3, managers: 16, people: 166, overheadShare: 0.0964 },
    source: 'arithmetic',
  },
  { inputs: { makers: 216, span: 6 }, outputs: { layers: 3, managers: 43 }, source: 'arithmetic' },
  { inputs: { makers: 7, span: 8 }, outputs: { layers: 1, managers: 1, people: 8 }, source: 'arithmetic' },
  { inputs: { makers: 1 }, outputs: { layers: 0, managers: 0, people: 1, hops: 0 }, source: 'arithmetic' },
  {
    inputs: { ...faster, growth: 1 },
    outputs: { makersAfter: 120, layersAfter: 3, managersAfter: 25, peopleAfter: 145 },
    source: 'arithmetic',
  },
  {
    inputs: { ...faster, growth: 1.25 },
    outputs: { makersAfter: 150, layersAfter: 3, managersAfter: 31, peopleAfter: 181 },
    source: 'arithmetic',
  },
  {
    inputs: { hoursPerReport: 1, spanAfter: 12, hoursPerWeek: 45 },
    outputs: { reportTimeShare: 0.267 },
    source: 'arithmetic',
  },
];
