import { linear } from './scale.ts';
import { element, escape } from './svg.ts';

export interface Swing {
  readonly low: number;
  readonly high: number;
  readonly lowWords: string;
  readonly highWords: string;
  readonly class: string;
}

/**
 * The bars of a tornado, one picture each so that their labels can stand beside them as text: all on one scale, with
 * the answer as it stands as a line through all, and the answer at both ends written.
 */
export function tornado(swings: readonly Swing[], middle: number): readonly string[] {
  const all = swings.flatMap(({ low, high }) => [low, high]);
  const across = linear([Math.min(middle, ...all), Math.max(middle, ...all)], [24, 76]);
  const at = (value: number) => `${Math.round(across(value) * 10) / 10}%`;
  return swings.map(({ low, high, lowWords, highWords, ...rest }) => {
    const left = Math.min(low, high);
    const right = Math.max(low, high);
    const words = (value: number, label: string, anchor: string, dx: number) =>
      element('text', { x: at(value), y: 15, dx, 'text-anchor': anchor }, escape(label));
    return element(
      'svg',
      { width: '100%', height: 20, 'aria-hidden': 'true', class: 'plot' },
      element('rect', {
        x: at(left),
        y: 4,
        width: `${Math.max(0.4, Math.round((across(right) - across(left)) * 10) / 10)}%`,
        height: 13,
        class: rest.class,
      }) +
        element('line', { x1: at(middle), x2: at(middle), y1: 0, y2: 20, class: 'n' }) +
        words(left, left === low ? lowWords : highWords, 'end', -6) +
        words(right, left === low ? highWords : lowWords, 'start', 6),
    );
  });
}
