import type { buildOrDelegate } from '../build-or-delegate.ts';
import type { ReferencesOf } from '../model.ts';

const alike = {
  leaderSpeedRatio: 1,
  engineerSpeedRatio: 1,
  engineerHoursPerLeaderHour: 1,
  leaderContextHours: 2,
  engineerContextHours: 2,
  ownReworkHours: 0.5,
  delegatedReviewHours: 0.5,
  leaderRate: 150,
  engineerRate: 92,
  opportunityMultiple: 1,
  delayCost: 0,
  upkeepHours: 0,
};
const assisted = { ...alike, leaderSpeedRatio: 1.25, engineerSpeedRatio: 1.25 };

/** Points at which the answer is known beforehand. */
export const references: ReferencesOf<typeof buildOrDelegate> = [
  { inputs: alike, outputs: { breakEvenHours: 8.345 }, source: 'arithmetic' },
  {
    inputs: { ...alike, leaderSpeedRatio: 2 },
    outputs: { breakEvenHours: null, verdict: 'build' },
    source: 'arithmetic',
  },
  { inputs: assisted, outputs: { breakEvenHours: 10.431 }, source: 'arithmetic' },
  {
    inputs: { ...assisted, opportunityMultiple: 2 },
    outputs: { breakEvenHours: 4.712 },
    source: 'arithmetic',
  },
  { inputs: { ...assisted, delayCost: 500 }, outputs: { breakEvenHours: 21.207 }, source: 'arithmetic' },
  {
    inputs: { ...alike, leaderContextHours: 0, engineerContextHours: 0 },
    outputs: { breakEvenHours: 0 },
    source: 'arithmetic',
  },
];
