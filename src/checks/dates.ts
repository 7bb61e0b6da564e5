import { dayReadings, lastDayOf } from './date-readings.ts';
import { mistake, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Path, YamlRecord } from './yaml.ts';

const form =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|\s+)(\d\d?):(\d\d)(?::(\d\d)(?:\.(\d+))?)?\s*(Z|z|[-+]\d\d?(?::?\d\d)?)?)?$/;
const expected = 'a date, or a date with time and zone such as 2026-11-21T09:00:00Z';

interface Fault {
  readonly found: string;
  readonly expected: string;
  readonly nearest?: readonly string[];
}

const two = (number: number) => String(number).padStart(2, '0');

/** A date without its time of day. */
const dayIn = (written: string) => written.replace(/,?[T ]+\d\d?:\d\d[^]*$/, '');

/** A time zone in the form that every parser accepts: `+1` → `+01:00`. Undefined if it does not exist. */
function zoneInFull(zone: string) {
  if (/^z$/i.test(zone)) return 'Z';
  const [, sign = '', hours = '', minutes = '0'] = /^([-+])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  return Number(hours) > 23 || Number(minutes) > 59
    ? undefined
    : `${sign}${two(Number(hours))}:${two(Number(minutes))}`;
}

/** What is wrong with a date as its author wrote it. `Date` itself would accept 30 February and a time without zone. */
export function faultOfDate(written: string): Fault | undefined {
  const [, year = '', month = '', day = '', hour, minute = '', second = '0', fraction, zone] =
    form.exec(written) ?? [];
  if (year === '')
    return { found: `${quoted(written)}, which is no date`, expected, nearest: dayReadings(dayIn(written)) };
  const longest = lastDayOf(Number(year), Number(month));
  if (Number(month) < 1 || Number(month) > 12) {
    return { found: `${quoted(written)}, but there is no month ${month}`, expected };
  }
  if (Number(day) < 1 || Number(day) > longest) {
    const last = `${year}-${two(Number(month))}-${longest}`;
    return { found: `${quoted(written)}, a day that does not exist`, expected, nearest: [last] };
  }
  const padded = `${year}-${two(Number(month))}-${two(Number(day))}`;
  if (Number(year) < 1500) {
    // The year 1 is Hugo's value for a missing date, so nothing is suggested.
    const nearest = Number(year) > 1 && /^[01]0/.test(year) ? [`20${padded.slice(2)}`] : [];
    return {
      found: `${quoted(written)}, a day of the year ${Number(year)}`,
      expected: 'a day of our time, its year in four digits',
      nearest,
    };
  }
  if (month.length < 2 || day.length < 2) {
    return { found: quoted(written), expected: 'month and day in two digits', nearest: [padded] };
  }
  if (hour === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { found: `${quoted(written)}, a time that does not exist`, expected };
  }
  if (zone === undefined) {
    return {
      found: `${quoted(written)}, without a time zone`,
      expected: 'a time zone, Z for UTC or for example +01:00',
      nearest: [`${written.trim().replace(/\s+/, 'T')}Z`],
    };
  }
  const seconds = /:\d\d:/.test(written) ? `:${two(Number(second))}${fraction ? `.${fraction}` : ''}` : '';
  const time = `${padded}T${two(Number(hour))}:${minute}${seconds}`;
  const inFull = zoneInFull(zone);
  if (inFull === undefined) {
    return {
      found: `${quoted(written)}, a time zone that does not exist`,
      expected: 'a time zone, Z for UTC or for example +01:00',
      nearest: [`${time}Z`],
    };
  }
  // The build parses dates with `Date`, which accepts many of these, some as another time.
  return Date.parse(written) === Date.parse(time + inFull)
    ? undefined
    : {
        found: quoted(written),
        expected: 'a time in two digits and a zone right behind it, Z or for example +01:00',
        nearest: [time + inFull],
      };
}

/** Checks a date of a record as it was written. Whether it may be absent is up to the schema. */
export function checkDate(record: YamlRecord, path: Path, name: string): Problem[] {
  const written = record.sourceOf(path)?.trim();
  const fault = written ? faultOfDate(written) : undefined;
  return fault ? [mistake(record.placeOf(path), name, fault.found, fault.expected, fault.nearest)] : [];
}

/** The day of a valid date as it was written, in its own time zone. */
export const dayWritten = (record: YamlRecord, ...path: Path) =>
  momentOf(record, ...path) === undefined ? undefined : record.sourceOf(path)?.trim().slice(0, 10);

/** Reports a day in the future where only today or the past makes sense. */
export const checkNotInFuture = (record: YamlRecord, path: Path, name: string, today: string): Problem[] =>
  (dayWritten(record, ...path) ?? today) > today
    ? [
        mistake(
          record.placeOf(path),
          name,
          quoted(record.sourceOf(path) ?? ''),
          `a day that has come; today is ${today}`,
        ),
      ]
    : [];

/** The time of a valid date, in milliseconds; undefined if it is missing or wrong. */
export function momentOf(record: YamlRecord, ...path: Path): number | undefined {
  const written = record.sourceOf(path)?.trim();
  if (!written || faultOfDate(written)) return undefined;
  const moment = Date.parse(written);
  return Number.isNaN(moment) ? undefined : moment;
}

/** The time that a faulty date probably means; undefined if it is valid, or cannot be guessed. */
export function momentMeant(record: YamlRecord, ...path: Path): number | undefined {
  const [day] = faultOfDate(record.sourceOf(path)?.trim() ?? '')?.nearest ?? [];
  return day === undefined ? undefined : Date.parse(day);
}
