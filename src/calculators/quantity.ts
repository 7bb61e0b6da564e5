import type { Parameter, Unit } from '../models/model.ts';

/** `plain` is a bare number: a standard deviation, a count without a noun. */
export type Printed = Unit | 'plain';

/** What stands after the number, for one and for several, and how many decimals it bears below and above ten. */
const units: Readonly<Record<Printed, readonly [one: string, many: string, small: number, large: number]>> = {
  days: [' day', ' days', 1, 1],
  hours: [' hour', ' hours', 1, 1],
  'hours/week': [' hour', ' hours', 1, 1],
  multiple: ['', '', 2, 1],
  'per quarter': ['', '', 1, 0],
  people: ['', '', 1, 0],
  plain: ['', '', 2, 1],
  ratio: ['×', '×', 2, 2],
  rating: [' of 5', ' of 5', 1, 1],
  share: ['%', '%', 1, 0],
  steps: [' step', ' steps', 1, 1],
  usd: ['', '', 2, 0],
  'usd/hour': [' an hour', ' an hour', 2, 0],
  variance: ['', '', 3, 2],
  weeks: [' week', ' weeks', 0, 0],
};

/** A number as it stands in a text field: a share in per cent, at most `digits` decimals, no grouping. */
export function written(value: number, unit: Printed, digits = 4): string {
  return String(Number((unit === 'share' ? value * 100 : value).toFixed(digits)) + 0);
}

/** A number with its unit, as a sentence prints it: `print(0.15, 'share')` → `15%`, `print(-0.9, 'hours')` → `−0.9 hours`. */
export function print(value: number, unit: Printed): string {
  const [one, many, small, large] = units[unit];
  const scaled = Math.abs(unit === 'share' ? value * 100 : value);
  const fixed = scaled.toFixed(scaled < 9.95 ? small : large);
  const digits = unit === 'ratio' || (unit.startsWith('usd') && scaled < 9.95 && scaled % 1) ? fixed : String(Number(fixed));
  const grouped = digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, '\u00a0');
  const sign = value < 0 && Number(fixed) ? '−' : '';
  return `${sign}${unit.startsWith('usd') ? '$' : ''}${grouped}${Number(fixed) === 1 ? one : many}`.replace(' ', '\u00a0');
}

/** What a text could be read as: a number, or why not; both numbers where a comma may mean two things. */
export type Reading =
  | { readonly number: number; readonly problem?: never }
  | { readonly problem: string; readonly readings?: readonly string[] };

const quoted = (text: string) => `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`;

/** Reads what a person typed. `4,5` and `4.5` are one number; `1,234` may be two, and is handed back with both. */
export function read(text: string): Reading {
  const entered = text.trim();
  const bare = entered.replace(/^\$|[\s'’]|[%×h]$/g, '').replace('−', '-');
  if (!entered) return { problem: 'Nothing is written here.' };
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(bare)) {
    const readings = [bare.replace(',', '.'), bare.replace(',', '')];
    return { problem: `${quoted(entered)} may mean ${readings.join(' or ')}.`, readings };
  }
  const number = /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : /^-?\d{1,3}(\.\d{3}){2,}(,\d*)?$|^-?\d{1,3}\.\d{3},\d*$/.test(bare)
      ? bare.replaceAll('.', '').replace(',', '.')
      : bare.replace(',', '.');
  return number.length < 20 && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(number)
    ? { number: Number(number) + 0 }
    : { problem: `${quoted(entered)} is not a number this field can read. Write digits, such as 4.5.` };
}

/** Why a number is not taken for a parameter, in words; nothing where it is. */
export function refusal(number: number, { minimum, maximum, whole, unit }: Parameter, printed: Printed = unit) {
  if (number < minimum || number > maximum) {
    return `${print(number, printed)} is outside ${print(minimum, printed)} to ${print(maximum, printed)}.`;
  }
  return whole && number % 1 ? `Only whole numbers mean something here, not ${number}.` : undefined;
}
