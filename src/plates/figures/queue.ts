import { queue as said } from '#words/figures';
import { bottomAxis, leftAxis, type Tick } from '../../charts/axis.ts';
import { curve } from '../../charts/curve.ts';
import { number, percent } from '../../charts/format.ts';
import { placeLabel } from '../../charts/place-label.ts';
import { linear } from '../../charts/scale.ts';
import type { Look } from '../../charts/sheet.ts';
import { roundUp, ticks } from '../../charts/ticks.ts';
import { decisionVelocity } from '../../models/decision-velocity.ts';
import {
  along,
  type Figure,
  labelPoints,
  point,
  scenarios,
  type Shown,
  standing,
  valuesOf,
} from './figure.ts';
import { type PlateSize, sheetOf } from './size.ts';

interface QueueDrawing {
  readonly curves: readonly {
    /** Time by the share busy, and the share at which the curve leaves through the top. */
    readonly time: (busy: number) => number;
    readonly until: number;
    readonly look: Look;
  }[];
  readonly top: number;
  readonly ticks: readonly Tick[];
  readonly title: string;
  /** Shares at which a line goes down to the axis. */
  readonly marked: readonly number[];
}

/** What waiting comes to, against the share of time that the approver is busy. */
export function drawQueue(size: PlateSize, { curves, top, ticks: beside, title, marked }: QueueDrawing) {
  const page = sheetOf(size, { front: 340, wide: 400, narrow: 320 });
  const left = size === 'narrow' ? 38 : 42;
  const right = page.width - 20;
  const bottom = page.height - 42;
  const x = linear([0, 1], [left, right]);
  const y = linear([0, top], [bottom, 30]);
  leftAxis(page, y, { x: left, to: right, ticks: beside, title });
  bottomAxis(page, x, {
    y: bottom,
    from: left,
    to: right,
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: at === 1 ? percent(at) : String(at * 100) })),
    title: said.busy,
  });
  for (const busy of marked)
    page.line(x(busy), bottom, x(busy), y(Math.min(top, Math.max(...curves.map(({ time }) => time(busy))))), {
      stroke: 'rule',
    });
  // Sampled evenly in the logarithm of the time left free, so that the curve is as smooth at the top as at the bottom.
  const busyAt = (until: number) => (t: number) => 1 - (1 - until) ** t;
  for (const { time, until, look } of curves)
    if (until > 0) {
      const busy = busyAt(until);
      page.path(
        curve(
          (t) => time(busy(t)),
          [0, 1],
          (t) => x(busy(t)),
          y,
          8,
        ),
        look,
      );
    }
  return { page, x, y, left, right, bottom };
}

/** Nothing to do takes no time, however busy. */
const timeAt = (alone: number, busy: number) => (alone > 0 ? alone / (1 - busy) : 0);

const hours = (value: number) => said.hours(number(value, value < 9.95 && value % 1 ? 1 : 0));

/** How busy approvers are, and what a decision takes if they were free: `sorted` by kind, or all sent the long way. */
const timesOf = (parameters: Shown['parameters']) => {
  const values = valuesOf(decisionVelocity, parameters);
  const free = decisionVelocity.evaluate({ ...values, utilisation: 0 });
  return { busy: values.utilisation, sorted: free.meanLeadTime, unsorted: free.misroutedLeadTime };
};

/** The time that a decision takes, against how busy approvers are: sorted, and all treated as irreversible. */
export const queue: Figure = {
  title: said.title,
  compose(size, shown) {
    const all = scenarios(shown).map(([which, parameters]) => ({ which, ...timesOf(parameters) }));
    const at = ({ busy }: { readonly busy: number }, alone: number) => timeAt(alone, busy);
    const top = roundUp(
      1.15 * Math.max(1, ...all.flatMap((each) => [at(each, each.sorted), at(each, each.unsorted)])),
    );
    const line = (alone: number, look: Look) => ({
      time: (busy: number) => timeAt(alone, busy),
      until: Math.min(0.995, 1 - alone / top),
      look,
    });
    const now = all.at(-1) ?? { busy: 0, sorted: 0, unsorted: 0 };
    const { page, x, y, left } = drawQueue(size, {
      top,
      ticks: ticks(0.01 * top, top, 4).map((hour) => ({ at: hour, text: hours(hour) })),
      title: size === 'narrow' ? said.timeNarrow : said.time,
      marked: all.map(({ busy }) => busy),
      curves: [
        ...all.flatMap(({ which, sorted }) =>
          which === 'pinned' ? [line(sorted, { stroke: 'muted', weight: 1.5 })] : [],
        ),
        line(now.unsorted, { stroke: 'ink', weight: 1.5, dotted: true }),
        line(now.sorted, { stroke: 'ink', weight: 2 }),
      ],
    });
    const { role } = standing(shown);
    const other = [x(now.busy), y(at(now, now.unsorted))] as const;
    page.dot(...other, 4, { fill: role });
    const marked = all.map(({ which, busy, sorted }) => {
      const where = standing(shown, which);
      const spot = [x(busy), y(at({ busy }, sorted))] as const;
      point(page, spot, where.role);
      return { at: spot, role: where.role, text: `${where.name}: ${hours(at({ busy }, sorted))}` };
    });
    const clear = [now.sorted, now.unsorted].flatMap((alone) =>
      along((busy) => timeAt(alone, busy), [0, Math.min(0.995, Math.max(0, 1 - alone / top))], x, y),
    );
    labelPoints(page, marked, { after: left, clear, prefer: 'left' });
    const longWay = size === 'narrow' ? said.longWayNarrow : said.longWay;
    placeLabel(page, `${longWay}: ${hours(at(now, now.unsorted))}`, other, {
      clear,
      prefer: 'left',
      halo: true,
    });
    page.prune();
    return page;
  },
};
