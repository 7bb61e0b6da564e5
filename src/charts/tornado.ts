import { charts } from '#words/charts';
import { escape } from '../text/escape.ts';
import { linear } from './scale.ts';
import { element } from './svg.ts';

/** How a range is known; `yours` is what the reader set. */
export type Kind = 'measured' | 'assumed' | 'yours';

export interface Swing {
  readonly low: number;
  readonly high: number;
  readonly lowWords: string;
  readonly highWords: string;
  readonly kind: Kind;
}

/** One look for each kind, wherever a range is drawn: blue is measured, grey and dashed assumed, vermilion the reader's. */
const kindLooks = {
  measured: { class: 'fill-evidence', 'fill-opacity': 0.45 },
  assumed: { class: 'fill-paper stroke-muted', 'stroke-dasharray': '3 2' },
  yours: { class: 'fill-yours', 'fill-opacity': 0.75 },
} as const satisfies Readonly<Record<Kind, unknown>>;

/** The legend: what each look means, for the kinds that occur. */
export const swatches = (kinds: readonly Kind[]) =>
  `<p class="mt-1 flex flex-wrap gap-x-5 text-small text-muted">${(['measured', 'assumed', 'yours'] as const)
    .filter((kind) => kinds.includes(kind))
    .map(
      (kind) =>
        `<span class="flex items-center gap-2">${element(
          'svg',
          { width: 22, height: 13, 'aria-hidden': 'true' },
          element('rect', { x: 0.5, y: 0.5, width: 21, height: 12, ...kindLooks[kind] }),
        )}${charts.kinds[kind]}</span>`,
    )
    .join('')}</p>`;

/**
 * The bars of a tornado, one picture each so that their labels can stand beside them as text: all on one scale, with
 * the current answer as a line through all of them, and the answer at either end printed beside the bar.
 */
export function tornado(swings: readonly Swing[], middle: number): readonly string[] {
  const all = swings.flatMap(({ low, high }) => [low, high]);
  const across = linear([Math.min(middle, ...all), Math.max(middle, ...all)], [0, 100]);
  const at = (value: number) => `${Math.round(across(value) * 10) / 10}%`;
  // Room beside the bars for their words, in em so that it grows with the letters.
  const longest = Math.max(
    ...swings.flatMap(({ lowWords, highWords }) => [lowWords.length, highWords.length]),
  );
  const room = longest > 9 ? 'mx-[6.5em] w-[calc(100%-13em)]' : 'mx-[4.5em] w-[calc(100%-9em)]';
  return swings.map(({ low, high, lowWords, highWords, kind }) => {
    const left = Math.min(low, high);
    const right = Math.max(low, high);
    const endLabel = (value: number, label: string, anchor: string, dx: number) =>
      element('text', { x: at(value), y: 15, class: 'fill-muted', dx, 'text-anchor': anchor }, escape(label));
    return element(
      'svg',
      { height: 20, 'aria-hidden': 'true', class: `overflow-visible text-small ${room}` },
      element('rect', {
        x: at(left),
        y: 4,
        width: `${Math.max(0.4, Math.round((across(right) - across(left)) * 10) / 10)}%`,
        height: 13,
        ...kindLooks[kind],
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
