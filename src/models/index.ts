import { buildOrDelegate } from './build-or-delegate.ts';
import { decisionVelocity } from './decision-velocity.ts';
import { executiveCompression } from './executive-compression.ts';
import { feedbackLoop } from './feedback-loop.ts';
import { hourAWeek } from './hour-a-week.ts';
import { leverageAudit } from './leverage-audit.ts';
import { personalLeverage } from './personal-leverage.ts';
import { seniorPipeline } from './senior-pipeline.ts';
import { teamCoordination } from './team-coordination.ts';
import { references as buildOrDelegateReferences } from './references/build-or-delegate.ts';
import { references as decisionVelocityReferences } from './references/decision-velocity.ts';
import { references as executiveCompressionReferences } from './references/executive-compression.ts';
import { references as feedbackLoopReferences } from './references/feedback-loop.ts';
import { references as hourAWeekReferences } from './references/hour-a-week.ts';
import { references as leverageAuditReferences } from './references/leverage-audit.ts';
import { references as personalLeverageReferences } from './references/personal-leverage.ts';
import { references as seniorPipelineReferences } from './references/senior-pipeline.ts';
import { references as teamCoordinationReferences } from './references/team-coordination.ts';

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
  'senior-pipeline': { ...seniorPipeline, references: seniorPipelineReferences },
} as const;
