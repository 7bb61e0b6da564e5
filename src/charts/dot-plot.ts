import { linear } from './scale.ts';
import { element, escape } from './svg.ts';

export interface DotPlot {
  /** From the smallest to the largest. */
  readonly dots: readonly number[];
  readonly neutral: number | null;
  /** What lies on either side of the neutral point. */
  readonly below?: string | undefined;
  readonly above?: string | undefined;
  /** What the picture says, in a sentence. */
  readonly name: string;
  readonly print: (value: number) => string;
  /** Further dots, open and below the axis, on the same scale: a second scenario. */
  readonly other?: readonly number[] | undefined;
}

const columns = 28;
const step = 10;

/** Round steps of an axis: at most five of 1, 2 or 5 times a power of ten. `ticks(0.97, 1.06)` → 0.98, 1, 1.02 … */
export function ticks(from: number, to: number): readonly number[] {
  const rough = (to - from) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const unit = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(from / unit);
  return Array.from({ length: Math.max(0, Math.floor(to / unit) - first + 1) }, (_, index) =>
    Number(((first + index) * unit).toPrecision(12)),
  );
}

/**
 * Fifty draws as fifty dots, stacked where they are close. Places across are shares of the width, so that one drawing
 * serves a phone and a page and its labels keep their size. Dots below the neutral point are open.
 */
export function dotPlot({ dots, neutral, below, above, name, print, other = [] }: DotPlot): string {
  const all = [...dots, ...other, ...(neutral === null ? [] : [neutral])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || Math.abs(most) || 1) * 0.03;
  const [from, to] = [least - room, most + room];
  const across = linear([from, to], [4, 96]);
  const bin = (to - from) / columns;
  const stacked = (values: readonly number[]) => {
    const heights = new Map<string, number>();
    return values.map((value) => {
      const side = neutral !== null && value < neutral - 1e-9;
      const column = Math.min(columns - 1, Math.floor((value - from) / bin));
      const key = `${column}${side}`;
      const place = heights.get(key) ?? 0;
      heights.set(key, place + 1);
      const centre = from + (column + 0.5) * bin;
      // A column that the neutral point divides keeps its dots on their own sides.
      const split = neutral !== null && Math.abs(centre - neutral) < bin / 2;
      return { x: split ? neutral + (side ? -0.5 : 0.5) * bin : centre, place, side };
    });
  };
  const upper = stacked(dots);
  const lower = stacked(other);
  const head = 26;
  const floor = head + step * (Math.max(3, ...upper.map(({ place }) => place + 1)) + 0.5);
  const foot = floor + 24;
  const height = foot + (lower.length ? step * Math.max(...lower.map(({ place }) => place + 1.5)) : 0);
  const at = (value: number) => `${Math.round(across(value) * 10) / 10}%`;
  const circle = (up: boolean) => ({ x, place, side }: (typeof upper)[number]) =>
    element('circle', {
      cx: at(x),
      cy: up ? floor - step * (place + 0.7) : foot + step * (place + 0.5),
      r: side || !up ? 3.2 : 4,
      class: side || !up ? 'o' : undefined,
    });
  const side = (words: string | undefined, anchor: string, shift: number) =>
    neutral === null || !words
      ? ''
      : element('text', { x: at(neutral), y: 12, dx: shift, 'text-anchor': anchor }, escape(words));
  const edge = (value: number) => (across(value) < 8 ? 'start' : across(value) > 92 ? 'end' : 'middle');
  return element(
    'svg',
    { role: 'img', 'aria-label': name, width: '100%', height, class: 'plot' },
    (neutral === null
      ? ''
      : element('line', { x1: at(neutral), x2: at(neutral), y1: 0, y2: floor, class: 'n' })) +
      side(below, across(neutral ?? 0) < 30 && across(neutral ?? 0) < 12 ? 'start' : 'end', -8) +
      side(above, 'start', 8) +
      element('line', { x1: 0, x2: '100%', y1: floor, y2: floor, class: 'a' }) +
      ticks(from, to)
        .map((tick) =>
          element('text', { x: at(tick), y: floor + 17, 'text-anchor': edge(tick) }, escape(print(tick))),
        )
        .join('') +
      upper.map(circle(true)).join('') +
      lower.map(circle(false)).join(''),
  );
}
