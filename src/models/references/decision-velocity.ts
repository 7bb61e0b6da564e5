import type { decisionVelocity } from '../decision-velocity.ts';
import type { ReferencesOf } from '../model.ts';

const oneHour = { reversibleHours: 1 };

/** Points at which the answer is known beforehand. */
export const references: ReferencesOf<typeof decisionVelocity> = [
  {
    inputs: { ...oneHour, utilisation: 0.5 },
    outputs: { reversibleStepTime: 2 },
    source: 'erlang-1909-queue/wait-by-utilisation',
  },
  {
    inputs: { ...oneHour, utilisation: 0.8 },
    outputs: { reversibleStepTime: 5 },
    source: 'erlang-1909-queue/wait-by-utilisation',
  },
  {
    inputs: { ...oneHour, utilisation: 0.9 },
    outputs: { reversibleStepTime: 10 },
    source: 'erlang-1909-queue/wait-by-utilisation',
  },
  {
    inputs: { ...oneHour, utilisation: 0.95 },
    outputs: { reversibleStepTime: 20 },
    source: 'erlang-1909-queue/wait-by-utilisation',
  },
  // λ = 5.4 and μ = 6 an hour: 100 minutes.
  {
    inputs: { irreversibleHours: 1 / 6, utilisation: 5.4 / 6 },
    outputs: { irreversibleStepTime: 100 / 60 },
    source: 'erlang-1909-queue/wait-by-utilisation',
  },
  {
    inputs: {
      reversibleShare: 0.8,
      reversibleSteps: 1,
      reversibleHours: 1,
      irreversibleSteps: 3,
      irreversibleHours: 4,
      utilisation: 0.8,
    },
    outputs: { meanLeadTime: 16, misroutedLeadTime: 60, delayCostPerQuarter: null },
    source: 'arithmetic',
  },
  {
    inputs: {
      reversibleShare: 0,
      irreversibleSteps: 1,
      irreversibleHours: 6,
      utilisation: 0,
      delayCostPerHour: 150_000,
      decisionsPerQuarter: 6,
    },
    outputs: { delayCostPerQuarter: 5_400_000 },
    source: 'khojiforagile-2023-waiting-cost/waiting-teams',
  },
];
