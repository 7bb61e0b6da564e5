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

const columns = 24;
const step = 12;

/** Round steps of an axis: at most five of 1, 2 or 5 times a power of ten. `ticks(0.97, 1.06)` → 0.98, 1, 1.02 … */
function ticks(from: number, to: number): readonly number[] {
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
  const bin = (most - least || Math.abs(most) || 1) / columns;
  // Columns are counted from the neutral point, so that none lies on both sides of it.
  const origin = neutral ?? least;
  const columnOf = (value: number) => Math.floor((value - origin) / bin + 1e-6);
  const from = origin + columnOf(least) * bin;
  const to = origin + (columnOf(most) + 1) * bin;
  const across = linear([from, to], [2, 98]);
  const stacked = (values: readonly number[]) => {
    const heights = new Map<number, number>();
    return values.map((value) => {
      const column = columnOf(value);
      const place = heights.get(column) ?? 0;
      heights.set(column, place + 1);
      return { x: origin + (column + 0.5) * bin, place, side: neutral !== null && column < 0 };
    });
  };
  const upper = stacked(dots);
  const lower = stacked(other);
  const head = neutral === null ? 4 : 24;
  const floor = head + step * (Math.max(3, ...upper.map(({ place }) => place + 1)) + 0.5);
  const foot = floor + 24;
  const height = foot + (lower.length ? step * Math.max(...lower.map(({ place }) => place + 1.5)) : 0);
  const at = (value: number) => `${Math.round(across(value) * 10) / 10}%`;
  const circle = ({ x, place, side }: (typeof upper)[number], up: boolean) =>
    element('circle', {
      cx: at(x),
      cy: up ? floor - step * (place + 0.75) : foot + step * (place + 0.5),
      r: side || !up ? 4.2 : 5,
    });
  const group = (look: string, children: readonly string[]) =>
    element('g', { class: look }, children.join(''));
  // A side that has no room has no dots worth naming either.
  const side = (words: string | undefined, anchor: string, shift: number, room: number) =>
    words && room > 12
      ? element('text', { x: at(neutral ?? 0), y: 12, dx: shift, 'text-anchor': anchor }, escape(words))
      : '';
  const edge = (value: number) => (across(value) < 8 ? 'start' : across(value) > 92 ? 'end' : 'middle');
  return element(
    'svg',
    { role: 'img', 'aria-label': name, width: '100%', height, class: 'overflow-visible text-small' },
    group('stroke-ink', [
      neutral === null
        ? ''
        : element('line', { x1: at(neutral), x2: at(neutral), y2: floor, 'stroke-dasharray': '2 3' }),
      element('line', { x2: '100%', y1: floor, y2: floor }),
    ]) +
      group('fill-muted', [
        neutral === null
          ? ''
          : side(below, 'end', -8, across(neutral)) + side(above, 'start', 8, 100 - across(neutral)),
        ...ticks(from, to).map((tick) =>
          element('text', { x: at(tick), y: floor + 17, 'text-anchor': edge(tick) }, escape(print(tick))),
        ),
      ]) +
      group(
        'fill-evidence',
        upper.filter((dot) => !dot.side).map((dot) => circle(dot, true)),
      ) +
      group('fill-paper stroke-evidence', [
        ...upper.filter((dot) => dot.side).map((dot) => circle(dot, true)),
        ...lower.map((dot) => circle(dot, false)),
      ]),
  );
}
