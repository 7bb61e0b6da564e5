import { escape } from '../text/escape.ts';
import { linear } from './scale.ts';
import { element } from './svg.ts';

export interface Swing {
  readonly low: number;
  readonly high: number;
  readonly lowWords: string;
  readonly highWords: string;
  readonly kind: 'yours' | 'measured' | 'assumed';
  /** The reader set it. */
  readonly set: boolean;
}

const looks = {
  measured: { class: 'fill-evidence', 'fill-opacity': 0.45 },
  assumed: { class: 'fill-evidence-wash stroke-evidence', 'stroke-dasharray': '3 2' },
  yours: { class: 'fill-grid stroke-muted' },
};

/**
 * The bars of a tornado, one picture each so that their labels can stand beside them as text: all on one scale, with
 * the answer as it stands as a line through all, and the answer at both ends written.
 */
export function tornado(swings: readonly Swing[], middle: number): readonly string[] {
  const all = swings.flatMap(({ low, high }) => [low, high]);
  const across = linear([Math.min(middle, ...all), Math.max(middle, ...all)], [0, 100]);
  const at = (value: number) => `${Math.round(across(value) * 10) / 10}%`;
  return swings.map(({ low, high, lowWords, highWords, kind, set }) => {
    const left = Math.min(low, high);
    const right = Math.max(low, high);
    const endLabel = (value: number, label: string, anchor: string, dx: number) =>
      element('text', { x: at(value), y: 15, class: 'fill-muted', dx, 'text-anchor': anchor }, escape(label));
    return element(
      'svg',
      // Beside it, as much room for the words as they need, however large letters are.
      {
        height: 20,
        'aria-hidden': 'true',
        class: 'overflow-visible text-small mx-[4.5em] w-[calc(100%-9em)]',
      },
      element('rect', {
        x: at(left),
        y: 4,
        width: `${Math.max(0.4, Math.round((across(right) - across(left)) * 10) / 10)}%`,
        height: 13,
        ...(set ? { class: 'fill-yours' } : looks[kind]),
      }) +
        element('line', {
          x1: at(middle),
          x2: at(middle),
          y1: 0,
          y2: 20,
          class: 'stroke-ink',
          'stroke-dasharray': '2 3',
        }) +
        endLabel(left, left === low ? lowWords : highWords, 'end', -6) +
        endLabel(right, left === low ? highWords : lowWords, 'start', 6),
    );
  });
}
