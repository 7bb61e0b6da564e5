import { enterpriseSources, type speedRatioRows } from './speed-ratio.ts';

/** What stands behind each row of speed ratios: for a page, an export and a test, since no answer is computed from it. */

type Row = keyof typeof speedRatioRows;

export const speedRatioSources: Readonly<Record<Row, readonly string[]>> = {
  enterprise: enterpriseSources,
  'small-greenfield': ['peng-2023-copilot/time-saved'],
  'familiar-code': ['metr-2025-slowdown/time-change', 'metr-2026-update/returning-developers'],
  'command-line-agents': [
    'murphy-hill-2026-cli-agents/merged-pull-requests',
    'murphy-hill-2026-cli-agents/interval',
  ],
  'self-report': [
    'metr-2026-self-report/believed-gain',
    'anthropic-2025-own-work/delegation-limit',
    'dx-2026-ai-impact/plateau',
  ],
};

/**
 * What was counted of agents and is offered as no speed: a commit is an act of whatever size, in part an agent's own,
 * and a release stands at the end of a chain in which making is one stage. Neither comes with an interval.
 */
export const noSpeed = [
  'demirer-2026-generations/commits-by-generation',
  'demirer-2026-generations/shipped',
] as const;
