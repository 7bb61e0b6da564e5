import { parameter, type Parameter, type Range } from './model.ts';

/**
 * How many times as much assisted work gets done in an hour, 1 where nothing changes, by kind of work and of tool:
 * completion tools in the first two rows, what could be asked and steered in the third, agents at a command line in
 * the fourth. The rows come from different people at different work and are never pooled; the last is what people say
 * of themselves. What each counted stands in speed-ratio-sources.ts, with what was counted and is no speed.
 *
 * The fourth is output in merged changes, a speed only if a change is as big as before
 * [murphy-hill-2026-cli-agents/merged-pull-requests]. Its ends are reported by a reader of the paper
 * [murphy-hill-2026-cli-agents/interval], so nothing starts from it.
 *
 * @example speedRatioRows['command-line-agents'].likely // 1.24
 */
export const speedRatioRows = {
  enterprise: { low: 1.06, likely: 1.26, high: 1.46 },
  'small-greenfield': { low: 1.27, likely: 2.26, high: 9.1 },
  'familiar-code': { low: 0.72, likely: 1, high: 1.61 },
  'command-line-agents': { low: 1.145, likely: 1.24, high: 1.337 },
  'self-report': { low: 1.1, likely: 1.5, high: 3 },
} as const satisfies Readonly<Record<string, Range>>;

/** The studies behind the row from which every model starts; those of the others stand in speed-ratio-sources.ts. */
export const enterpriseSources = [
  'cui-2026-field-experiments/tasks-completed',
  'paradis-2024-google-trial/time-saved',
] as const;

/**
 * The AI speed ratio as a parameter: 0.1 to 20, with the range of completion tools in ordinary enterprise work
 * [cui-2026-field-experiments/tasks-completed, paradis-2024-google-trial/time-saved] until the reader chooses another row. Below 1 the assistance costs time, as it did in metr-2025-slowdown/time-change.
 *
 * @param symbol how the model's formula writes it
 * @example speedRatio('s').likely // 1.26
 */
export function speedRatio(symbol: string): Parameter {
  const { low, likely, high } = speedRatioRows.enterprise;
  return {
    ...parameter('measured', symbol, 'ratio', [0.1, 20], [low, likely, high], enterpriseSources),
    row: 'enterprise',
  };
}
