import type { Unit } from '../../models/model.ts';

/** `plain` is a bare number: a standard deviation, a count without a noun; `about usd` a sum known to two digits. */
export type Printed = Unit | 'plain' | 'about usd';

/** What stands after the number, for several of them, and how many decimals it bears below and above ten. */
const units: Readonly<Partial<Record<Printed, readonly [suffix: string, small: number, large: number]>>> = {
  days: [' days', 1, 1],
  hours: [' hours', 1, 1],
  'hours/week': [' hours', 1, 1],
  people: ['', 1, 0],
  'per quarter': ['', 1, 0],
  ratio: ['×', 2, 2],
  rating: [' of 5', 1, 1],
  share: ['%', 1, 0],
  steps: [' approvals', 1, 1],
  usd: ['', 2, 0],
  'usd/hour': [' an hour', 2, 0],
  variance: ['', 3, 2],
  weeks: [' weeks', 0, 0],
  year: ['', 0, 0],
  years: [' years', 1, 0],
};

/** To two digits, since a sum that rests on assumptions bears no more: `1357418` → `1.4 million`. */
const about = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });
const aboutDollars = (size: number) =>
  `$${size < 995_000 ? about.format(Math.round(size)) : `${about.format(size / 1e6)}\u00a0million`}`;

/** A number with its unit, as a sentence prints it: `print(0.15, 'share')` → `15%`, `print(-0.9, 'hours')` → `−0.9 hours`. */
export function print(value: number, unit: Printed): string {
  if (unit === 'about usd') return (value <= -0.5 ? '−' : '') + aboutDollars(Math.abs(value));
  const [suffix, small, large] = units[unit] ?? ['', 2, 1];
  const money = unit.startsWith('usd');
  const scaled = Math.abs(unit === 'share' ? value * 100 : value);
  const fixed = scaled.toFixed(scaled < 9.95 ? small : large);
  const number = Number(fixed);
  const bare = unit === 'ratio' || (money && number % 1) ? fixed : String(number);
  const digits = unit === 'year' ? bare : bare.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
  const after = number === 1 ? suffix.replace(/s$/, '') : suffix;
  return (value < 0 && number ? '−' : '') + (money ? '$' : '') + digits + after.replace(' ', '\u00a0');
}
