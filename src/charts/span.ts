import { escape } from '../text/escape.ts';
import { linear } from './scale.ts';
import { element } from './svg.ts';

/** A range without draws: its two ends and the point between, on one line; where they agree, that point alone. Places are shares of the width. */
export interface Span {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly name: string;
  readonly print: (value: number) => string;
}

/** `span({ low: 8, likely: 16, high: 33, … })` → a line with open ends and a filled point, each with its value. */
export function span({ low, likely, high, name, print }: Span): string {
  const across = linear([Math.min(0, low), high], [2, 94]);
  const at = (value: number) => `${Math.round(across(value) * 10) / 10}%`;
  const close = (one: number, other: number) => Math.abs(across(one) - across(other)) < 14;
  const mark = (value: number, filled: boolean) =>
    element('circle', {
      cx: at(value),
      cy: 28,
      r: filled ? 5 : 4.2,
      class: filled ? 'fill-ink' : 'fill-paper stroke-ink',
    });
  const label = (value: number, y: number) =>
    element(
      'text',
      {
        x: at(value),
        y,
        class: 'fill-muted',
        'text-anchor': across(value) < 8 ? 'start' : across(value) > 88 ? 'end' : 'middle',
      },
      escape(print(value)),
    );
  return element(
    'svg',
    { role: 'img', 'aria-label': name, width: '100%', height: 52, class: 'overflow-visible text-small' },
    element('line', { x1: 0, x2: '100%', y1: 28, y2: 28, class: 'stroke-ink' }) +
      (high - low < 1e-9
        ? mark(likely, true)
        : mark(low, false) +
          mark(high, false) +
          mark(likely, true) +
          (close(low, high) ? '' : label(low, 48)) +
          label(high, 48)) +
      label(likely, 14),
  );
}
