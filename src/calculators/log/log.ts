import { csvCell } from '../../text/csv.ts';
import { decimal, parseNumber } from '../answer/parse-number.ts';

/** One task in a reader's log: what they guessed, what it took, in minutes, and the day. */
export interface Entry {
  readonly day: string;
  readonly guess: number;
  readonly actual: number;
}

/**
 * Bias and spread of one's own estimates. Bias is the geometric mean of actual over guess, by which a guess is to be
 * multiplied; spread is the sample standard deviation of its logarithm, null for fewer than two entries.
 *
 * @example summary([2, 1, 0.5].map((actual) => ({ day: '', guess: 1, actual }))) // bias 1, spread 0.693
 */
export function summary(
  entries: readonly Entry[],
): { readonly bias: number; readonly spread: number | null } | null {
  const logs = entries.map(({ guess, actual }) => Math.log(actual / guess));
  if (!logs.length) return null;
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  const squares = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { bias: Math.exp(mean), spread: logs.length > 1 ? Math.sqrt(squares / (logs.length - 1)) : null };
}

const head = 'date,guess minutes,actual minutes';

export const toCsv = (entries: readonly Entry[]) =>
  `${[head, ...entries.map(({ day, guess, actual }) => [csvCell(day), decimal(guess), decimal(actual)].join())].join('\r\n')}\r\n`;

/** A day that the calendar has: `isDay('2026-02-30')` → false. */
export function isDay(day: string) {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** The day that a reader's own calendar shows at a time; in London it may be the day before it is in Auckland. */
export const localDay = (time: Date) =>
  new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** Whether a task may be guessed at, or take, so many minutes: what a field takes, whatever the source. */
export const isEffort = (minutes: unknown): minutes is number =>
  typeof minutes === 'number' && minutes > 0 && parseNumber(decimal(minutes), '.').number === minutes;

function isEntry(found: unknown): found is Entry {
  if (typeof found !== 'object' || found === null) return false;
  const { day, guess, actual }: Partial<Record<keyof Entry, unknown>> = found;
  return typeof day === 'string' && isDay(day) && isEffort(guess) && isEffort(actual);
}

/** The most tasks that a log may hold or a file may bring: far more than anybody logs. */
export const mostEntries = 20_000;

/** The entries of a stored log; anything else found in the storage is left out. */
export const storedEntries = (found: unknown): readonly Entry[] =>
  Array.isArray(found) ? found.slice(0, mostEntries).filter(isEntry) : [];

/** The largest file that is read, in bytes: a log that is full is a third of it. */
export const largestFile = 2_000_000;

/** No line of a log is longer. */
const longestLine = 200;

/**
 * Entries of a CSV file in any of the usual forms, and the numbers of the lines that were refused: those not
 * understood, and those beyond the most that a log may hold.
 */
export function fromCsv(text: string): {
  readonly entries: readonly Entry[];
  readonly refused: readonly number[];
} {
  const entries: Entry[] = [];
  const refused: number[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.length > longestLine || (index > mostEntries && line)) {
      refused.push(index + 1);
      return;
    }
    if (!line.trim() || (index === 0 && !/\d/.test(line))) return;
    const separator = line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',';
    const [day = '', ...numbers] = line.split(separator).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replace(/^'/, ''),
    );
    // If another sign separates the cells, a comma can only be a decimal sign.
    const [guess, actual] = numbers.map(
      (cell) => parseNumber(separator === ',' ? cell : cell.replace(/^(\d+),(\d+)$/, '$1.$2'), '.').number,
    );
    if (isDay(day) && isEffort(guess) && isEffort(actual) && numbers.length === 2)
      entries.push({ day, guess, actual });
    else refused.push(index + 1);
  });
  return { entries, refused };
}

/** A key that entries with the same content share. */
const nameOf = ({ day, guess, actual }: Entry) => `${day} ${guess} ${actual}`;

/** A log without an entry; another tab may have moved it from the place where it `stood`, or removed it. */
export function without(log: readonly Entry[], entry: Entry, stood: number): readonly Entry[] {
  const isIt = (other: Entry) => nameOf(other) === nameOf(entry);
  const place = log.slice(stood, stood + 1).some(isIt) ? stood : log.findLastIndex(isIt);
  return log.filter((_, index) => index !== place);
}

/**
 * The entries that a log does not hold yet. Two with the same day and numbers are two tasks, so repeats are matched one
 * to one: a file that is read twice adds nothing.
 */
export function missing(log: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  const left = new Map<string, number>();
  for (const entry of log) left.set(nameOf(entry), (left.get(nameOf(entry)) ?? 0) + 1);
  return entries.filter((entry) => {
    const count = left.get(nameOf(entry)) ?? 0;
    if (count > 0) left.set(nameOf(entry), count - 1);
    return count === 0;
  });
}
