import { charts } from '#words/charts';
import { escape } from '../text/escape.ts';
import { linear } from './scale.ts';
import { element } from './svg.ts';

export interface Ends {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** A range without draws, on one line. Places are shares of the width. */
export interface Span extends Ends {
  /** What is counted along the line. */
  readonly axis: string;
  readonly name: string;
  readonly print: (value: number) => string;
  /** The point is the reader's. */
  readonly yours: boolean;
  /** A second scenario, grey and below the line, on the same scale. */
  readonly pinned?: Ends | undefined;
}

const line = 48;
const below = 58;

/** Draws the low end, the point at the inputs shown and the high end, each with its value; the height never changes. */
export function span({ low, likely, high, axis, name, print, yours, pinned }: Span): string {
  const ends = [low, high, pinned?.low ?? low, pinned?.high ?? high];
  const across = linear([Math.min(0, ...ends), Math.max(...ends) || 1], [2, 94]);
  const at = (value: number) => `${Math.round(across(value) * 10) / 10}%`;
  const anchor = (value: number) => (across(value) < 15 ? 'start' : across(value) > 80 ? 'end' : 'middle');
  const bar = (y: number, range: Ends, look: string) =>
    range.high - range.low < 1e-9
      ? ''
      : element('line', {
          x1: at(range.low),
          x2: at(range.high),
          y1: y,
          y2: y,
          class: look,
          'stroke-width': 6,
        });
  const point = (y: number, value: number, look: string) =>
    element('circle', { cx: at(value), cy: y, r: 5.5, class: look });
  const label = (value: number, y: number, words: string, look: string) =>
    element('text', { x: at(value), y, class: look, 'text-anchor': anchor(value) }, escape(words));
  const apart = across(high) - across(low) > 34;
  return element(
    'svg',
    {
      role: 'img',
      'aria-label': name,
      width: '100%',
      height: 104,
      'font-size': 13,
      class: 'overflow-visible',
    },
    element('text', { x: 0, y: 12, class: 'fill-muted' }, escape(axis)) +
      element('line', { x1: 0, x2: '100%', y1: line, y2: line, class: 'stroke-ink' }) +
      bar(line, { low, likely, high }, 'stroke-rule') +
      (pinned
        ? bar(below, pinned, 'stroke-grid') +
          point(below, pinned.likely, 'fill-muted') +
          label(pinned.likely, 99, charts.pinnedAt(print(pinned.likely)), 'fill-muted')
        : '') +
      point(line, likely, yours ? 'fill-yours' : 'fill-ink') +
      label(
        likely,
        32,
        charts.atInputs(print(likely)),
        `${yours ? 'fill-yours' : 'fill-ink'} font-semibold`,
      ) +
      (high - low < 1e-9
        ? ''
        : (apart ? label(low, 80, charts.low(print(low)), 'fill-muted') : '') +
          label(
            high,
            80,
            apart ? charts.high(print(high)) : charts.range(print(low), print(high)),
            'fill-muted',
          )),
  );
}
