import * as words from '#words/quantities';
import type { Unit } from '../../models/model.ts';
import { inLanguage } from './decimal-sign.ts';

/**
 * A unit of the model, or a way of printing that a calculator's words ask for: `plain` a bare number, `factor` a rough
 * one, `heads` people in whole numbers (`2 or 3`), `layers` and `managers` counts of those, `mean rating` a share of
 * the highest rating, `about usd` a sum to two digits, `whole` a whole number that may be 0.
 */
export type Printed =
  Unit | 'about usd' | 'factor' | 'heads' | 'layers' | 'managers' | 'mean rating' | 'plain' | 'whole';

/** How many decimals a number has below ten, and from ten up. */
const decimals: Readonly<Partial<Record<Printed, readonly [small: number, large: number]>>> = {
  days: [1, 1],
  factor: [1, 1],
  hours: [1, 1],
  'hours/week': [1, 1],
  layers: [0, 0],
  managers: [0, 0],
  'mean rating': [1, 1],
  people: [1, 0],
  'per quarter': [1, 0],
  ratio: [2, 2],
  rating: [1, 1],
  share: [1, 0],
  steps: [1, 1],
  usd: [2, 0],
  'usd/hour': [2, 0],
  weeks: [0, 0],
  whole: [0, 0],
  year: [0, 0],
  years: [1, 0],
};

const forms: Readonly<Partial<Record<string, readonly [one: string, several?: string]>>> = words.units;

/** What a number is multiplied by before it is printed. */
const scales: Readonly<Partial<Record<Printed, number>>> = { 'mean rating': 5, share: 100 };

/** A minus after which no line breaks, not even before a dollar sign. */
const minus = (unit: Printed) => (unit.includes('usd') ? '−\u2060' : '−');

/** A count in whole numbers; about half-way between two, it names both: 2.4 → `2 or 3`. */
function inWhole(count: number): string {
  const below = Math.floor(count);
  const between = below > 0 && Math.abs(count - below - 0.5) <= 0.25;
  return between ? `${below} ${words.or} ${below + 1}` : String(Math.round(count));
}

/** The unit after a number, in its singular or plural; empty where it has no name. */
export function unitAfter(number: number, unit: Printed | keyof typeof words.units): string {
  const [one, several = one] = forms[unit] ?? [''];
  return number === 1 ? one : several;
}

/** Below 1.5 hours in minutes (except `1 hour`), below a minute in seconds: a small loss must not look like none. */
function shortTime(hours: number): string | undefined {
  if (hours === 0 || hours === 1 || hours >= 1.5) return undefined;
  const [count, unit] =
    hours * 60 < 1 ? ([hours * 3600, 'seconds'] as const) : ([hours * 60, 'minutes'] as const);
  const whole = Math.round(count);
  return `${whole}${unitAfter(whole, unit)}`;
}

/** Two digits: a sum that rests on assumptions justifies no more. `1357418` → `1.4 million`. */
const about = new Intl.NumberFormat(words.language, { maximumSignificantDigits: 2 });
const aboutDollars = (size: number) =>
  words.dollars(size < 995_000 ? about.format(Math.round(size)) : about.format(size / 1e6) + words.million);

/** Groups the thousands of a number without an exponent: `1234.5` → `1,234.5`. */
export const grouped = (digits: string) => inLanguage(digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ','));

/** A number with its unit, as a sentence prints it: `print(0.15, 'share')` → `15%`, `print(-0.2, 'hours')` → `−12 minutes`. */
export function print(value: number, unit: Printed): string {
  const size = Math.abs(value);
  if (unit === 'about usd') return (value <= -0.5 ? minus(unit) : '') + aboutDollars(size);
  const brief = unit.startsWith('hours') ? shortTime(size) : undefined;
  if (brief) return (value < 0 && !brief.startsWith('0') ? minus(unit) : '') + brief;
  if (unit === 'heads') return inWhole(value);
  const [small, large] = decimals[unit] ?? [2, 1];
  const money = unit.startsWith('usd');
  const scaled = size * (scales[unit] ?? 1);
  const fixed = scaled.toFixed(scaled < 9.95 ? small : large);
  const number = Number(fixed);
  const bare = unit === 'ratio' || (money && number % 1) ? fixed : String(number);
  const digits = unit === 'year' ? bare : grouped(bare);
  const sum = money ? words.dollars(digits) : digits;
  return (value < 0 && number ? minus(unit) : '') + sum + unitAfter(number, unit);
}

/** An end of a range; people are rounded here, never `2 or 3`. */
export const printEnd = (value: number, unit: Printed) =>
  print(unit === 'heads' ? Math.round(value) : value, unit);

/** The number at the beginning of a quantity. */
const numberIn = /^[−\u2060$]*[\d.,]+/;

/** A quantity beside another, without its unit if the other says it: `54 minutes` beside `12 minutes` → `54`. */
export function beside(quantity: string, other: string): string {
  const [number = quantity] = numberIn.exec(quantity) ?? [];
  const [unit, told] = [quantity.slice(number.length), other.replace(numberIn, '')];
  const isOf = (all: (typeof forms)[string]) => all?.includes(unit) && all.includes(told);
  return unit === told || Object.values(forms).some(isOf) ? number : quantity;
}

/** What stands between the ends of a range; no line breaks there. */
export const between = `\u00a0${words.to}\u00a0`;

/** Two numbers with the unit said once, never broken: `printRange(1.06, 1.46, 'ratio')` → `1.06 to 1.46×`. */
export function printRange(low: number, high: number, unit: Printed): string {
  const [from, to] = [printEnd(low, unit), printEnd(high, unit)];
  return from === to ? to : beside(from, to) + between + to;
}
