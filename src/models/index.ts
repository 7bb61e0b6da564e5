import { buildOrDelegate, references as buildOrDelegateReferences } from './build-or-delegate.ts';
import { decisionVelocity, references as decisionVelocityReferences } from './decision-velocity.ts';
import {
  executiveCompression,
  references as executiveCompressionReferences,
} from './executive-compression.ts';
import { feedbackLoop, references as feedbackLoopReferences } from './feedback-loop.ts';
import { hourAWeek, references as hourAWeekReferences } from './hour-a-week.ts';
import { leverageAudit, references as leverageAuditReferences } from './leverage-audit.ts';
import { personalLeverage, references as personalLeverageReferences } from './personal-leverage.ts';
import { references as teamCoordinationReferences, teamCoordination } from './team-coordination.ts';

/**
 * Every model by its id, with the reference points it must meet, for tests and build. A script in the browser imports
 * its one model from its own file, and so leaves the reference points behind.
 */
export const models = {
  'personal-leverage': { ...personalLeverage, references: personalLeverageReferences },
  'team-coordination': { ...teamCoordination, references: teamCoordinationReferences },
  'decision-velocity': { ...decisionVelocity, references: decisionVelocityReferences },
  'feedback-loop': { ...feedbackLoop, references: feedbackLoopReferences },
  'hour-a-week': { ...hourAWeek, references: hourAWeekReferences },
  'build-or-delegate': { ...buildOrDelegate, references: buildOrDelegateReferences },
  'leverage-audit': { ...leverageAudit, references: leverageAuditReferences },
  'executive-compression': { ...executiveCompression, references: executiveCompressionReferences },
} as const;

export type ModelId = keyof typeof models;
