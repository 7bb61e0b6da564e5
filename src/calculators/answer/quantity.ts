import type { Unit } from '../../models/model.ts';

/**
 * A unit of the model, or how a calculator's words would have a number said: `plain` is a bare one, `factor` a rough
 * one, `heads` people who come only whole, `layers` and `managers` what is counted in them, `mean rating` a share of the
 * highest rating, `about usd` a sum known to two digits, `whole` what comes only whole and may be none.
 */
export type Printed =
  Unit | 'about usd' | 'factor' | 'heads' | 'layers' | 'managers' | 'mean rating' | 'plain' | 'whole';

/** What stands after the number, for several of them, and how many decimals it bears below and above ten. */
const units: Readonly<Partial<Record<Printed, readonly [suffix: string, small: number, large: number]>>> = {
  days: [' days', 1, 1],
  factor: ['', 1, 1],
  hours: [' hours', 1, 1],
  'hours/week': [' hours', 1, 1],
  layers: [' layers', 0, 0],
  managers: [' managers', 0, 0],
  'mean rating': [' of 5', 1, 1],
  people: ['', 1, 0],
  'per quarter': ['', 1, 0],
  ratio: ['×', 2, 2],
  rating: [' of 5', 1, 1],
  share: ['%', 1, 0],
  steps: [' approvals', 1, 1],
  usd: ['', 2, 0],
  'usd/hour': [' an hour', 2, 0],
  weeks: [' weeks', 0, 0],
  whole: ['', 0, 0],
  year: ['', 0, 0],
  years: [' years', 1, 0],
};

/** What a number is multiplied by before it is said. */
const scales: Readonly<Partial<Record<Printed, number>>> = { 'mean rating': 5, share: 100 };

/** A minus that no line ends after, not even before a dollar sign. */
const minus = (unit: Printed) => (unit.includes('usd') ? '−\u2060' : '−');

/** What comes only whole: both neighbours where it lies about half-way between them. */
function inWhole(count: number): string {
  const below = Math.floor(count);
  const between = below > 0 && Math.abs(count - below - 0.5) <= 0.25;
  return between ? `${below} or ${below + 1}` : String(Math.round(count));
}

/** Less than an hour and a half is said in minutes, and less than one of those in seconds, so that no loss looks like none. */
function shortTime(hours: number): string | undefined {
  if (hours === 0 || hours === 1 || hours >= 1.5) return undefined;
  const [count, unit] = hours * 60 < 1 ? [hours * 3600, 'second'] : [hours * 60, 'minute'];
  const whole = Math.round(count);
  return `${whole}\u00a0${unit}${whole === 1 ? '' : 's'}`;
}

/** To two digits, since a sum that rests on assumptions bears no more: `1357418` → `1.4 million`. */
const about = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });
const aboutDollars = (size: number) =>
  `$${size < 995_000 ? about.format(Math.round(size)) : `${about.format(size / 1e6)}\u00a0million`}`;

/** A number with its unit, as a sentence prints it: `print(0.15, 'share')` → `15%`, `print(-0.2, 'hours')` → `−12 minutes`. */
export function print(value: number, unit: Printed): string {
  const size = Math.abs(value);
  if (unit === 'about usd') return (value <= -0.5 ? minus(unit) : '') + aboutDollars(size);
  const brief = unit.startsWith('hours') ? shortTime(size) : undefined;
  if (brief) return (value < 0 && !brief.startsWith('0') ? minus(unit) : '') + brief;
  if (unit === 'heads') return inWhole(value);
  const [suffix, small, large] = units[unit] ?? ['', 2, 1];
  const money = unit.startsWith('usd');
  const scaled = size * (scales[unit] ?? 1);
  const fixed = scaled.toFixed(scaled < 9.95 ? small : large);
  const number = Number(fixed);
  const bare = unit === 'ratio' || (money && number % 1) ? fixed : String(number);
  const digits = unit === 'year' ? bare : bare.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
  const after = number === 1 ? suffix.replace(/s$/, '') : suffix;
  return (
    (value < 0 && number ? minus(unit) : '') + (money ? '$' : '') + digits + after.replace(' ', '\u00a0')
  );
}

/** An end of a range; what comes only whole is rounded there. */
export const printEnd = (value: number, unit: Printed) =>
  print(unit === 'heads' ? Math.round(value) : value, unit);

/** The number at the beginning of a quantity. */
const numberIn = /^[−\u2060$]*[\d.,]+/;

/** A quantity beside another, without a unit that is said there: `54 minutes` beside `12 minutes` → `54`. */
export function beside(quantity: string, other: string): string {
  const [number = quantity] = numberIn.exec(quantity) ?? [];
  const [unit, told] = [quantity.slice(number.length), other.replace(numberIn, '')];
  return unit === told || unit === `${told}s` || `${unit}s` === told ? number : quantity;
}

/** Two numbers with the unit said once, never broken: `printRange(1.06, 1.46, 'ratio')` → `1.06 to 1.46×`. */
export function printRange(low: number, high: number, unit: Printed): string {
  const [from, to] = [printEnd(low, unit), printEnd(high, unit)];
  return from === to ? to : `${beside(from, to)}\u00a0to\u00a0${to}`;
}
