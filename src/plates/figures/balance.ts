import { balance as said } from '#words/figures';
import { bottomAxis, leftAxis } from '../../charts/axis.ts';
import { spread } from '../../charts/curve.ts';
import { dollars, number } from '../../charts/format.ts';
import { placeLabel } from '../../charts/place-label.ts';
import { linear } from '../../charts/scale.ts';
import { labelSize, lineHeight, type Role } from '../../charts/sheet.ts';
import { textWidth } from '../../charts/text-width.ts';
import { roundUp, ticks } from '../../charts/ticks.ts';
import { buildOrDelegate } from '../../models/build-or-delegate.ts';
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

interface Costs {
  readonly selfCost: number;
  readonly delegateCost: number;
}

interface BalanceDrawing {
  readonly cost: (unaidedHours: number) => Costs;
  /** The same for a pinned scenario. */
  readonly beside?: ((unaidedHours: number) => Costs) | undefined;
  readonly longest: number;
  readonly top: number;
}

const keys = ['selfCost', 'delegateCost'] as const;

/** What it costs to build a task and to hand it over, against its size. */
export function drawBalance(size: PlateSize, { cost, beside, longest, top }: BalanceDrawing) {
  const narrow = size === 'narrow';
  const page = sheetOf(size, { front: 340, wide: 400, narrow: 330 });
  const left = Math.max(52, textWidth(dollars(top), labelSize) + 12);
  const right = page.width - { front: 100, wide: 140, narrow: 72, card: 100 }[size];
  const bottom = page.height - 42;
  const x = linear([0, longest], [left, right]);
  const y = linear([0, top], [bottom, 30]);
  leftAxis(page, y, {
    x: left,
    to: right,
    ticks: ticks(0.01 * top, top, size === 'card' ? 2 : 5).map((at) => ({ at, text: dollars(at) })),
    title: said.costs,
  });
  bottomAxis(page, x, {
    y: bottom,
    from: left,
    to: right,
    ticks: ticks(0, longest, 5).map((at) => ({
      at,
      text: at === longest ? said.hours(number(at, 0)) : number(at, at % 1 ? 1 : 0),
    })),
    title: narrow ? said.sizeNarrow : said.size,
  });
  const line = (each: BalanceDrawing['cost'], key: (typeof keys)[number], role: Role) =>
    page.line(x(0), y(each(0)[key]), right, y(each(longest)[key]), {
      stroke: role,
      weight: role === 'muted' ? 1.5 : 2,
    });
  if (beside) for (const key of keys) line(beside, key, 'muted');
  const words = {
    selfCost: narrow ? said.selfNarrow : said.self,
    delegateCost: said.delegate,
  };
  const ends = spread(
    keys.map((key) => y(cost(longest)[key])),
    2 * lineHeight,
  );
  keys.forEach((key, i) => {
    line(cost, key, 'ink');
    page.lines(words[key], right + 8, (ends[i] ?? 0) + 4.5, { strong: true });
  });
  return { page, x, y, left, right, bottom };
}

const hours = (value: number) => said.hours(number(value, value < 99.95 ? 1 : 0));

/** The reader’s task on both lines, and the size at which they cross. */
export const balance: Figure = {
  title: said.title,
  compose(size, shown) {
    const costs = (parameters: Shown['parameters']) => (unaidedHours: number) =>
      buildOrDelegate.evaluate({ ...valuesOf(buildOrDelegate, parameters), unaidedHours });
    const all = scenarios(shown).map(([which, parameters]) => {
      const { unaidedHours } = valuesOf(buildOrDelegate, parameters);
      const cost = costs(parameters);
      return { which, unaidedHours, cost, ...cost(unaidedHours) };
    });
    const cost = costs(shown.parameters);
    const flip = cost(0).breakEvenHours;
    const reach = Math.max(8, ...all.map(({ unaidedHours }) => 1.25 * unaidedHours));
    const longest = roundUp(flip !== null && flip < 3 * reach ? Math.max(reach, 1.25 * flip) : reach);
    const top = roundUp(
      1.04 *
        Math.max(
          1,
          ...all.flatMap((each) => [0, longest].flatMap((at) => keys.map((key) => each.cost(at)[key]))),
        ),
    );
    const { page, x, y, left } = drawBalance(size, {
      cost,
      longest,
      top,
      beside: shown.pinned && costs(shown.pinned),
    });
    const clear = keys.flatMap((key) => along((at) => cost(at)[key], [0, longest], x, y));
    const marked = all.map(({ which, unaidedHours, selfCost, delegateCost }) => {
      const { role, name } = standing(shown, which);
      const dear = Math.max(selfCost, delegateCost);
      for (const at of [selfCost, delegateCost]) point(page, [x(unaidedHours), y(at)], role);
      page.line(x(unaidedHours), y(selfCost), x(unaidedHours), y(delegateCost), { stroke: role, weight: 2 });
      return { at: [x(unaidedHours), y(dear)] as const, role, text: `${name}: ${hours(unaidedHours)}` };
    });
    labelPoints(page, marked, { after: left, clear, prefer: 'left' });
    if (flip !== null && flip <= longest) {
      const spot = [x(flip), y(cost(flip).selfCost)] as const;
      page.flip(spot[0], spot[1] + 2, 14);
      placeLabel(page, said.flipsAt(hours(flip)), [spot[0] + 2, spot[1] + 20], {
        after: left,
        halo: true,
        clear,
      });
    }
    page.prune();
    return page;
  },
};
