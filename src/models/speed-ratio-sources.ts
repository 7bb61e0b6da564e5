import { enterpriseSources, type speedRatioRows } from './speed-ratio.ts';

/** The studies behind each row of speed ratios: for a page, an export and a test, since no answer is computed from them. */
export const speedRatioSources: Readonly<Record<keyof typeof speedRatioRows, readonly string[]>> = {
  'familiar-code': ['metr-2025-slowdown/time-change', 'metr-2026-update/returning-developers'],
  enterprise: enterpriseSources,
  'small-greenfield': ['peng-2023-copilot/time-saved'],
  'self-report': [
    'metr-2026-self-report/believed-gain',
    'anthropic-2025-own-work/delegation-limit',
    'dx-2026-ai-impact/plateau',
  ],
};
