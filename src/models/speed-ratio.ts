import { parameter, type Parameter, type Range } from './model.ts';

/**
 * How many times as much assisted work gets done in an hour, 1 where nothing changes, by kind of work and of tool:
 * completion tools in the first two rows, tools to chat with and steer in the third, agents at a command line in the
 * fourth. The rows come from different people at different work and are never pooled; the last is what people say of
 * themselves. The findings behind each row are in speed-ratio-sources.ts, with those that are not a speed.
 *
 * The fourth is output in merged changes, a speed only if a change is as big as before
 * [murphy-hill-2026-cli-agents/merged-pull-requests]. We know its ends only through a reader of the paper
 * [murphy-hill-2026-cli-agents/interval], so no model starts from it.
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

/** The bounds of a speed ratio. */
const bounds = [0.1, 20] as const;

const weighingMark = 'weighing';
const part = String.raw`~(\d{1,2}(?:\.\d{1,3})?)`;
const weighingName = new RegExp(`^${weighingMark}${part}${part}${part}$`);

/**
 * The name of the row that a reader's weighing of the trials gives. It contains the numbers themselves, so that an
 * address or a store can carry it: 19 cases in 20 lie between its ends. Three decimals are all that can be known.
 *
 * @param range low ≤ likely ≤ high, multiples of the speed without AI
 * @returns name of a row, for `rangeOfRow`
 * @example weighingRow({ low: 0.72, likely: 1.04, high: 1.5 }) // 'weighing~0.72~1.04~1.5'
 */
export const weighingRow = ({ low, likely, high }: Range): string =>
  [weighingMark, ...[low, likely, high].map((end) => Number(end.toFixed(3)))].join('~');

/** Whether a row is a reader’s weighing, by its name. */
export const isWeighing = (row: string): boolean => row.startsWith(`${weighingMark}~`);

/**
 * The range of a row by its name: one of the table, or a reader’s weighing.
 *
 * @param row any text
 * @returns low ≤ likely ≤ high within 0.1 to 20; undefined for any other name or numbers
 * @example rangeOfRow('weighing~0.72~1.04~1.5') // { low: 0.72, likely: 1.04, high: 1.5 }
 */
export function rangeOfRow(row: string): Range | undefined {
  const rows: Readonly<Record<string, Range>> = speedRatioRows;
  if (Object.hasOwn(rows, row)) return rows[row];
  const [, low = 0, likely = 0, high = 0] = (weighingName.exec(row) ?? []).map(Number);
  const ordered = bounds[0] <= low && low <= likely && likely <= high && high <= bounds[1];
  return ordered ? { low, likely, high } : undefined;
}

/** The studies behind the row that every model starts from; those behind the others are in speed-ratio-sources.ts. */
export const enterpriseSources = [
  'cui-2026-field-experiments/tasks-completed',
  'paradis-2024-google-trial/time-saved',
] as const;

/**
 * The AI speed ratio as a parameter: 0.1 to 20, with the range of completion tools in ordinary enterprise work
 * [cui-2026-field-experiments/tasks-completed, paradis-2024-google-trial/time-saved] until the reader chooses another
 * row. Below 1 the assistance costs time, as it did in metr-2025-slowdown/time-change.
 *
 * @param symbol how the model's formula writes it
 * @example speedRatio('s').likely // 1.26
 */
export function speedRatio(symbol: string): Parameter {
  const { low, likely, high } = speedRatioRows.enterprise;
  return {
    ...parameter('measured', symbol, 'ratio', bounds, [low, likely, high], enterpriseSources),
    row: 'enterprise',
  };
}
