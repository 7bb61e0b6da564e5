import { enterpriseSources, type speedRatioRows } from './speed-ratio.ts';

/** The findings behind each row of speed ratios, for pages, exports and tests; no answer is computed from them. */

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
 * Findings on agents that are not offered as a speed: a commit may be of any size and partly an agent's own, and a
 * release comes at the end of a chain in which making is only one stage. Neither has an interval.
 */
export const noSpeed = [
  'demirer-2026-generations/commits-by-generation',
  'demirer-2026-generations/shipped',
] as const;
