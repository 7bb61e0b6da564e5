import type { teamCoordination } from '../team-coordination.ts';
import type { ReferencesOf } from '../model.ts';

const illustration = { contention: 0.01, coherency: 0.02, speedRatio: 2, coordinationCut: 0 };
const completion = { contention: 0.01, coherency: 0.02, speedRatio: 1.26 };
const brooks = { hoursPerPerson: 40, hoursPerPair: 1 };

/** Points at which the answer is known beforehand. */
export const references: ReferencesOf<typeof teamCoordination> = [
  { inputs: { teamSize: 3 }, outputs: { channels: 3 }, source: 'brooks-1975-man-month/channels' },
  { inputs: { teamSize: 5 }, outputs: { channels: 10 }, source: 'brooks-1975-man-month/channels' },
  { inputs: { teamSize: 7 }, outputs: { channels: 21 }, source: 'brooks-1975-man-month/channels' },
  { inputs: { teamSize: 12 }, outputs: { channels: 66 }, source: 'brooks-1975-man-month/channels' },
  { inputs: { teamSize: 50 }, outputs: { channels: 1225 }, source: 'brooks-1975-man-month/channels' },
  {
    inputs: { ...brooks, teamSize: 6 },
    outputs: { pairTime: 210 },
    source: 'brooks-law-worked-example/pair-hours',
  },
  {
    inputs: { ...brooks, teamSize: 8 },
    outputs: { pairTime: 264 },
    source: 'brooks-law-worked-example/pair-hours',
  },
  { inputs: { ...brooks, teamSize: 20 }, outputs: { pairTime: 420 }, source: 'arithmetic' },
  { inputs: { ...brooks, teamSize: 21 }, outputs: { pairTime: 420 }, source: 'arithmetic' },
  { inputs: { ...brooks, teamSize: 41 }, outputs: { pairTime: 0 }, source: 'arithmetic' },
  { inputs: illustration, outputs: { bestTeamSize: 7.036, bestTeamSizeWithAi: 4.95 }, source: 'arithmetic' },
  {
    inputs: { ...illustration, teamSize: 6 },
    outputs: { throughputWithoutAi: 3.636 },
    source: 'moore-2020-orgs/peak-near-seven',
  },
  {
    inputs: { ...illustration, teamSize: 7 },
    outputs: { throughputWithoutAi: 3.684, throughput: 5 },
    source: 'moore-2020-orgs/peak-near-seven',
  },
  {
    inputs: { ...illustration, teamSize: 8 },
    outputs: { throughputWithoutAi: 3.653 },
    source: 'moore-2020-orgs/peak-near-seven',
  },
  {
    inputs: { ...illustration, teamSize: 20 },
    outputs: { throughputWithoutAi: 2.275 },
    source: 'arithmetic',
  },
  { inputs: { ...illustration, teamSize: 1 }, outputs: { throughput: 2 }, source: 'arithmetic' },
  { inputs: { ...illustration, teamSize: 4 }, outputs: { throughput: 5.195 }, source: 'arithmetic' },
  { inputs: { ...illustration, teamSize: 5 }, outputs: { throughput: 5.319 }, source: 'arithmetic' },
  // Completion tools, 1/1.26 = 0.79365. x = 0: (0.79365 − 0.01)/0.02 = 39.183, its root 6.260.
  {
    inputs: { ...completion, coordinationCut: 0 },
    outputs: { bestTeamSizeWithAi: 6.26 },
    source: 'arithmetic',
  },
  // x = 0.1: (0.79365 − 0.009)/0.018 = 43.592, its root 6.602.
  {
    inputs: { ...completion, coordinationCut: 0.1 },
    outputs: { bestTeamSizeWithAi: 6.602 },
    source: 'arithmetic',
  },
  // x = 0.25: (0.79365 − 0.0075)/0.015 = 52.410, its root 7.240.
  {
    inputs: { ...completion, coordinationCut: 0.25 },
    outputs: { bestTeamSizeWithAi: 7.24 },
    source: 'arithmetic',
  },
  // Six people do more than seven at x = 0: 6/(0.79365 + 0.05 + 0.6) = 4.156, 7/(0.79365 + 0.06 + 0.84) = 4.133.
  {
    inputs: { ...completion, coordinationCut: 0, teamSize: 6 },
    outputs: { throughput: 4.156 },
    source: 'arithmetic',
  },
  {
    inputs: { ...completion, coordinationCut: 0, teamSize: 7 },
    outputs: { throughput: 4.133 },
    source: 'arithmetic',
  },
  // Seven do more than six at x = 0.25: 7/(0.79365 + 0.045 + 0.63) = 4.766, 6/(0.79365 + 0.0375 + 0.45) = 4.683.
  {
    inputs: { ...completion, coordinationCut: 0.25, teamSize: 6 },
    outputs: { throughput: 4.683 },
    source: 'arithmetic',
  },
  {
    inputs: { ...completion, coordinationCut: 0.25, teamSize: 7 },
    outputs: { throughput: 4.766 },
    source: 'arithmetic',
  },
  {
    inputs: { teamSize: 10, contention: 0.1, coherency: 0 },
    outputs: { throughputWithoutAi: 5.263, bestTeamSize: null },
    source: 'arithmetic',
  },
];
