import { bottomAxis, leftAxis } from '../charts/axis.ts';
import { smooth } from '../charts/curve.ts';
import { linear } from '../charts/scale.ts';
import { seniorPipeline } from '../models/senior-pipeline.ts';
import { sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';

const { likely: start } = seniorPipeline.parameters.startYear;
const span = 12;
const years = Array.from({ length: span }, (_, i) => seniorPipeline.evaluate({ years: i + 1 }));
const million = (dollars: number) => dollars / 1e6;
const inMillions = (dollars: number) => `$${million(dollars).toFixed(1)} million`;
const [first] = years;
const turn = years.find(({ costToBuy, savedOnJuniors }) => costToBuy > savedOnJuniors);
const before = years.findLast(({ costToBuy, savedOnJuniors }) => costToBuy <= savedOnJuniors);
/** Where the two lines cross, between the last year in which a freeze is ahead and the first in which it is not. */
const crossing = (() => {
  if (!turn || !before) return undefined;
  const [gap, next] = [before, turn].map(({ costToBuy, savedOnJuniors }) => costToBuy - savedOnJuniors);
  const share = (gap ?? 0) / ((gap ?? 0) - (next ?? 1));
  return {
    year: before.year + share,
    dollars: before.savedOnJuniors + share * (turn.savedOnJuniors - before.savedOnJuniors),
  };
})();

export const freezePlate = plate({
  name: 'freeze',
  title: 'What a junior hiring freeze saves, and what it costs',
  finding: `On assumed rates, a company of 40 seniors that stops hiring juniors saves ${inMillions(first?.savedOnJuniors ?? 0)} in the first year and more later; buying the seniors it lacks costs more than that from ${turn?.year ?? 'no year'} on.`,
  caption: {
    lead: `Saves each year until ${before?.year ?? start}, costs each year from ${turn?.year ?? start} on.`,
    rest: 'US dollars a year: the pay of the juniors no longer there, and the price of buying the seniors who are missing. 40 seniors, 18 juniors, six hired a year and then none. Every rate is our assumption; what juniors build, and what it costs to teach them, is in neither line.',
  },
  source: 'The model of the senior pipeline, at its likely values.',
  table: () => [
    [
      'year',
      'seniors missing (people)',
      'buying them (US dollars a year)',
      'pay of juniors saved (US dollars a year)',
    ],
    ...years.map(({ year, shortfall, costToBuy, savedOnJuniors }) => [
      year,
      shortfall,
      costToBuy,
      savedOnJuniors,
    ]),
  ],
  compose(size) {
    const page = sheetOf(size, { front: 300, wide: 360, narrow: 300 });
    const left = 30;
    const right = page.width - { front: 118, wide: 190, narrow: 96, card: 132 }[size];
    const bottom = page.height - (size === 'card' ? 24 : 26);
    const top = size === 'card' ? 26 : 34;
    const x = linear([start + 1, start + span], [left, right]);
    const y = linear([0, 4.4], [bottom, top]);
    leftAxis(page, y, {
      x: left,
      to: right,
      ticks: [1, 2, 3, 4].map((at) => ({ at, text: String(at) })),
      title: 'millions of dollars a year',
    });
    bottomAxis(page, x, {
      y: bottom,
      from: left,
      to: right,
      ticks: years
        .filter(({ year }) => (year - start) % 3 === 1)
        .map(({ year: at }) => ({ at, text: String(at) })),
    });
    const path = (of: (one: (typeof years)[number]) => number) =>
      smooth(years.map((one) => [x(one.year), y(million(of(one)))] as const));
    page.path(
      path(({ savedOnJuniors }) => savedOnJuniors),
      { stroke: 'ink', weight: 1.5, dotted: true },
    );
    page.path(
      path(({ costToBuy }) => costToBuy),
      { stroke: 'ink', weight: 2 },
    );
    const last = years.at(-1);
    const words =
      size === 'wide'
        ? { buy: ['buying the seniors', 'who are missing'], save: ['pay of the juniors', 'no longer there'] }
        : { buy: ['buying', 'seniors'], save: ['juniors’', 'pay saved'] };
    page.lines(words.buy, right + 10, y(million(last?.costToBuy ?? 0)) + 4, { strong: true });
    page.lines(words.save, right + 10, y(million(last?.savedOnJuniors ?? 0)) - 2);
    if (crossing) page.flip(x(crossing.year), y(million(crossing.dollars)) + 3, 9);
    return page;
  },
});
