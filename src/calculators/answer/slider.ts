import type { Words } from './words-schema.ts';

type Slider = Pick<Words['inputs'][string], 'slider' | 'log'>;

/** Where a value stands on a slider, 0 to 1; what lies beyond stands at its end. */
export function placeOf(value: number, { slider: [from, to], log }: Slider): number {
  const share = log ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, share));
}

/** The position of a range input for a value; a logarithmic slider counts in hundredths of its length. */
export const positionOf = (value: number, input: Slider) => (input.log ? 100 * placeOf(value, input) : value);

/** The value for the position of a range input. */
export function valueAt(position: number, { slider: [from, to, step], log }: Slider): number {
  const value = log ? Math.round((from * (to / from) ** (position / 100)) / step) * step : position;
  return Number(value.toFixed(8));
}
