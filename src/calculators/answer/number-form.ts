import * as words from '#words/living';
import * as quantities from '#words/quantities';
import { grouped, print, type Printed, unitAfter } from './quantity.ts';

const none = [''] as const;
const { minutes, hours, days, share, ratio } = quantities.units;
/** How each form writes a number: its factor, the unit after it, and its decimals. */
const plain = {
  minutes: [60, minutes, 0],
  hours: [1, hours, 1],
  days: [1, days, 1],
  percent: [100, share, 0],
  points: [100, words.points, 0],
  ratio: [1, ratio, 2],
  times: [1, words.times, 2],
  dollars: [1, none, 0],
  cases: [50, [words.ofCases], 0],
  number: [1, none, 1],
} as const satisfies Readonly<
  Record<string, readonly [scale: number, after: readonly [one: string, several?: string], decimals: number]>
>;

/** The forms in which an essay may print a number of a model. */
export type NumberForm = keyof typeof plain | 'clock' | 'words';

/** The units that each form accepts. A ratio in minutes means minutes of an hour. */
export const unitsOfForm: Readonly<Record<NumberForm, readonly Printed[] | 'any'>> = {
  minutes: ['hours', 'hours/week', 'ratio', 'plain'],
  hours: ['hours', 'hours/week'],
  clock: ['hours', 'hours/week'],
  days: ['days'],
  percent: ['share', 'ratio'],
  points: ['share'],
  ratio: 'any',
  times: 'any',
  dollars: ['usd', 'usd/hour', 'about usd'],
  cases: ['share'],
  number: 'any',
  words: 'any',
};

/** The form used for a unit where the author gives `digits` but no form. */
const formOfUnit: Readonly<Partial<Record<Printed, NumberForm>>> = {
  share: 'percent',
  ratio: 'ratio',
  hours: 'hours',
  'hours/week': 'hours',
  days: 'days',
  usd: 'dollars',
  'usd/hour': 'dollars',
  'about usd': 'dollars',
};

export interface Look {
  readonly unit: Printed;
  readonly as?: NumberForm | undefined;
  readonly digits?: number | undefined;
  /** Leave out the unit. */
  readonly bare?: boolean | undefined;
}

/** A number without its sign, as an essay prints it: 0.57 hours as minutes → `34 minutes`. */
export function inForm(value: number, { unit, as, digits, bare = false }: Look): string {
  const size = Math.abs(value);
  const form = as ?? (digits === undefined ? undefined : (formOfUnit[unit] ?? 'number'));
  if (form === undefined) {
    const printed = print(size, unit);
    return bare ? (/[$\d.,]*\d/.exec(printed)?.[0] ?? printed) : printed;
  }
  // A reader's number may turn minutes into hours, and nobody says five hours in minutes.
  if (form === 'clock' || (form === 'minutes' && !bare && size * 60 >= 119.5)) {
    const minutes = Math.round(size * 60);
    const parts = [
      [Math.floor(minutes / 60), 'hours'],
      [minutes % 60, 'minutes'],
    ] as const;
    return parts
      .flatMap(([count, of], at) =>
        count || (at && !Math.floor(minutes / 60)) ? `${count}${unitAfter(count, of)}` : [],
      )
      .join(' ');
  }
  if (form === 'words') return words.numerals[Math.round(size)] ?? grouped(size.toFixed(0));
  const [scale, [one, several = one], decimals] = plain[form];
  const fixed = (size * scale).toFixed(digits ?? decimals);
  const number = digits === undefined && form !== 'ratio' ? String(Number(fixed)) : fixed;
  const written = grouped(number);
  if (form === 'dollars') return quantities.dollars(written);
  return written + (bare ? '' : Number(number) === 1 ? one : several);
}
