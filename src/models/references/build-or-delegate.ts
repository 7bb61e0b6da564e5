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

const usual = {
  ...alike,
  leaderSpeedRatio: 1.26,
  engineerSpeedRatio: 1.26,
  engineerRate: 91.5,
  opportunityMultiple: 2,
};

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
  // Kept, m = 2: (300·(2 + 0.5 − 0.5 − 1) + 91.5·2)/(300/1.26 − 91.5/1.26) = 483/165.476.
  { inputs: { ...usual, upkeepHours: 1 }, outputs: { breakEvenHours: 2.919 }, source: 'arithmetic' },
  // Thrown away: (300·2 + 183)/165.476 = 783/165.476. At six hours 300·(6/1.26 + 0.5) = 1,578.6 is still more than
  // 300·2.5 + 91.5·(2 + 6/1.26) = 1,368.7: on likely values delegating is cheaper, where most draws say the opposite.
  {
    inputs: { ...usual, upkeepHours: 0, unaidedHours: 6 },
    outputs: { breakEvenHours: 4.732, selfCost: 1578.6, delegateCost: 1368.7, verdict: 'delegate' },
    source: 'arithmetic',
  },
  {
    inputs: { ...alike, leaderContextHours: 0, engineerContextHours: 0 },
    outputs: { breakEvenHours: 0 },
    source: 'arithmetic',
  },
];
