import type { leverageAudit } from '../leverage-audit.ts';
import type { ReferencesOf } from '../model.ts';

const spend = (
  clarityHours: number,
  decisionsHours: number,
  systemsHours: number,
  peopleHours: number,
  codeHours: number,
) => ({
  clarityHours,
  decisionsHours,
  systemsHours,
  peopleHours,
  codeHours,
});
const allThree = { clarityRating: 3, decisionsRating: 3, systemsRating: 3, peopleRating: 3, codeRating: 3 };

/** Points at which the answer is known beforehand. */
export const references: ReferencesOf<typeof leverageAudit> = [
  { inputs: spend(8, 8, 8, 8, 8), outputs: { index: 0.6 }, source: 'arithmetic' },
  { inputs: spend(40, 0, 0, 0, 0), outputs: { index: 1 }, source: 'arithmetic' },
  { inputs: spend(0, 0, 0, 0, 40), outputs: { index: 0.2 }, source: 'arithmetic' },
  {
    inputs: spend(4, 8, 8, 14, 6),
    outputs: {
      index: 0.55,
      clarityGap: -7 / 30,
      decisionsGap: -1 / 15,
      systemsGap: 0,
      peopleGap: 13 / 60,
      codeGap: 1 / 12,
    },
    source: 'arithmetic',
  },
  { inputs: { ...spend(4, 8, 8, 14, 6), ...allThree }, outputs: { index: 0.6 }, source: 'arithmetic' },
];
