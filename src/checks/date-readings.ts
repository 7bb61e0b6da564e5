import { fold } from '../text/fold.ts';

/** How dates are written elsewhere. Only Americans put the month first, and never with dots. */
const forms = [
  /^(?<year>\d{4})[./](?<month>\d\d?)[./](?<day>\d\d?)\.?$/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<day>\d\d?)(?<sign>[./-]) ?(?<month>\d\d?)\k<sign> ?(?<year>\d{4})$/,
  /^(?<month>\d\d?)(?<sign>[/-])(?<day>\d\d?)\k<sign>(?<year>\d{4})$/,
  /^(?:\p{L}+\.?,? )?(?<day>\d\d?)(?:st|nd|rd|th|\.)?(?: of)?[ -](?<month>\p{L}{3,})[.,]?[ -](?<year>\d{4})$/u,
  /^(?:\p{L}+\.?,? )?(?<month>\p{L}{3,})\.? (?<day>\d\d?)(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
];

const namesIn = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'].map((language) => {
  const long = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return (month: number) => fold(long.format(Date.UTC(2026, month)));
});
const months = Array.from({ length: 12 }, (_, month) => namesIn.map((nameOf) => nameOf(month)));

/** A month in full, or cut after three letters or more: `Okt`, `Sept`. */
function numberOf(month: string) {
  if (/^\d/.test(month)) return Number(month);
  const named = fold(month);
  return months.findIndex((names) => names.some((name) => name.startsWith(named))) + 1;
}

const two = (number: number) => String(number).padStart(2, '0');

/** The last day of a month, as a number. */
export const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The days that a date in another format may mean, in our format: `29.11.2026` → `2026-11-29`. */
export function dayReadings(written: string): string[] {
  const days = forms.flatMap((form) => {
    const { year = '', month = '', day = '' } = form.exec(written.trim())?.groups ?? {};
    const [y, m, d] = [Number(year), numberOf(month), Number(day)];
    const exists = m >= 1 && m <= 12 && d >= 1 && d <= lastDayOf(y, m);
    return exists ? [`${year}-${two(m)}-${two(d)}`] : [];
  });
  return [...new Set(days)];
}
