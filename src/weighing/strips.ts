import { ratio } from '../charts/format.ts';
import { log } from '../charts/scale.ts';
import { element } from '../charts/svg.ts';
import type { Estimate, Mixture } from '../models/weighing.ts';

/** One axis for all strips: places are percentages of the width, so that a strip fills the room there is. */
const domain = [0.6, 10] as const;
const ticks = [0.75, 1, 1.5, 2, 3, 5, 10];
const x = log(domain, [1.5, 96]);
const across = (speed: number) =>
  `${Math.round(10 * x(Math.min(domain[1], Math.max(domain[0], speed)))) / 10}%`;

const upright = (at: number, height: number | string, role: 'ink' | 'grid') =>
  element('line', { x1: across(at), x2: across(at), y1: 0, y2: height, class: `stroke-${role}` });

const grid = (height: number) =>
  ticks
    .filter((at) => at !== 1)
    .map((at) => upright(at, height, 'grid'))
    .join('');

const strip = (height: number | string, children: string, name?: string) =>
  element(
    'svg',
    {
      width: '100%',
      height,
      class: 'overflow-visible text-small',
      ...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': 'true' }),
    },
    children,
  );

const row = 26;
const middle = row / 2;

/**
 * A study on the axis: its interval, and its estimate as a dot that grows with the study's share of the mixture, and is
 * hollow without one.
 *
 * @param share of the mixture, 0 to 1
 */
export function studyStrip({ low, likely, high }: Estimate, share: number): string {
  const role = share > 0 ? 'stroke-evidence' : 'stroke-muted';
  return strip(
    row,
    grid(row) +
      (low !== undefined && high !== undefined
        ? element('line', {
            x1: across(low),
            x2: across(high),
            y1: middle,
            y2: middle,
            class: role,
            'stroke-width': share > 0 ? 3 : 1,
          })
        : '') +
      element('circle', {
        cx: across(likely),
        cy: middle,
        r: 4 + 6 * Math.sqrt(share),
        class: `${share > 0 ? 'fill-evidence' : 'fill-paper'} ${role}`,
      }),
  );
}

/** The line where AI changes nothing, behind all studies: as high as the element that holds it. */
export const noChange = () => strip('100%', upright(1, '100%', 'ink'));

/** The numbers of the axis, above the strips and below them. */
export const axisStrip = () =>
  strip(
    18,
    ticks
      .map((at) =>
        element(
          'text',
          { x: across(at), y: 13, 'text-anchor': 'middle', class: 'fill-muted' },
          ratio(at, at === 0.75 ? 2 : Number.isInteger(at) ? 0 : 1),
        ),
      )
      .join(''),
  );

const columns = 48;
const tallest = 84;

/** Fifty cases of a mixture, stacked where they lie, over its low, middle and high. */
export function mixtureStrip({ low, middle: half, high, cases }: Mixture, name: string): string {
  const columnOf = (speed: number) => Math.floor((columns * (x(speed) - 1.5)) / 94.5);
  const heights = new Map<number, number>();
  const placed = cases.map((speed) => {
    const column = Math.min(columns - 1, Math.max(0, columnOf(speed)));
    const place = heights.get(column) ?? 0;
    heights.set(column, place + 1);
    return { column, place };
  });
  const step = Math.min(8, tallest / Math.max(1, ...heights.values()));
  const foot = tallest + 8;
  const dots = placed.map(({ column, place }) =>
    element('circle', {
      cx: `${Math.round(10 * (1.5 + (94.5 * (column + 0.5)) / columns)) / 10}%`,
      cy: foot - 4 - step * (place + 0.5),
      r: 0.42 * step,
    }),
  );
  return strip(
    foot + 16,
    grid(foot + 16) +
      upright(1, foot + 16, 'ink') +
      element('g', { class: 'fill-yours' }, dots.join('')) +
      element(
        'g',
        { class: 'fill-yours stroke-yours' },
        element('line', {
          x1: across(low),
          x2: across(high),
          y1: foot + 6,
          y2: foot + 6,
          'stroke-width': 3,
        }) + element('circle', { cx: across(half), cy: foot + 6, r: 6 }),
      ),
    name,
  );
}
