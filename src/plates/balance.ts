import { number } from '../charts/format.ts';
import { lineHeight } from '../charts/sheet.ts';
import { buildOrDelegate } from '../models/build-or-delegate.ts';
import { simulate, spreadOf } from '../models/simulate.ts';
import { drawBalance } from './figures/balance.ts';
import { plate } from './plate.ts';

const cost = (unaidedHours: number) => buildOrDelegate.evaluate({ unaidedHours });
const flipAt = (opportunityMultiple: number) =>
  buildOrDelegate.evaluate({ opportunityMultiple }).breakEvenHours ?? NaN;
const { low, likely, high } = buildOrDelegate.parameters.opportunityMultiple;
const longest = 8;
const dollarsAtTop = 2500;
const flip = flipAt(likely);
/** Where the answer flips over all draws: not where the likely values say, which are the modes of lopsided ranges. */
const drawn = spreadOf(
  (simulate(buildOrDelegate)?.outputs ?? []).map(({ breakEvenHours }) => breakEvenHours),
);
const hours = (value: number) => `${number(value, 1)} h`;

export const balancePlate = plate({
  name: 'balance',
  title: 'Build it yourself, or hand it over',
  finding: `On likely values, with an hour of the leader’s worth ${likely} times what it costs, building oneself is cheaper up to a task of ${hours(flip)} and delegating beyond; the answer flips at ${hours(flipAt(high))} or at ${hours(flipAt(low))} as that hour is worth ${high} times or once its cost. With all that is uncertain taken into account, it flips at ${hours(drawn?.p50 ?? NaN)} in the middle case, and between ${hours(drawn?.p10 ?? NaN)} and ${hours(drawn?.p90 ?? NaN)} in eight cases of ten.`,
  caption: {
    lead: `On likely values, explaining a task of less than ${hours(flip)} costs more than doing it.`,
    rest: `Cost of building a task oneself and of delegating it, against its size in hours without AI; an hour of the leader’s worth ${likely} times its cost. Worth ${high} times, the answer flips at ${hours(flipAt(high))}; worth its cost and no more, at ${hours(flipAt(low))}. With all that is uncertain taken into account, it flips at ${hours(drawn?.p50 ?? NaN)} in the middle case.`,
  },
  source: 'Arithmetic on assumed times; rates: US salaries per hour worked.',
  table: () => [
    [
      'what',
      'size of the task (hours without AI)',
      'cost of building it yourself (US$)',
      'cost of delegating it (US$)',
    ],
    ...Array.from({ length: 2 * longest + 1 }, (_, half) => {
      const { selfCost, delegateCost } = cost(half / 2);
      return ['cost', half / 2, selfCost, delegateCost];
    }),
    ...[likely, high, low].map((worth) => [
      `the answer flips, an hour worth ${worth} times its cost`,
      flipAt(worth),
      ...(worth === likely ? [cost(flip).selfCost, cost(flip).delegateCost] : []),
    ]),
  ],
  compose(size) {
    const { page, x, y, left, right, bottom } = drawBalance(size, { cost, longest, top: dollarsAtTop });
    const spot = y(cost(flip).selfCost);
    page.flip(x(flip), spot + 2, size === 'card' ? 11 : 14);
    const card = size === 'card';
    page.lines(
      size === 'wide' || card
        ? [`here the answer flips: ${hours(flip)}`]
        : ['here the answer flips:', hours(flip)],
      x(flip) + 16,
      spot + (card ? 26 : 30),
    );
    if (!card) {
      const [from, to] = [flipAt(high), flipAt(low)];
      const base = bottom - 14;
      page.line(x(from), base, x(to), base, { stroke: 'ink' });
      for (const at of [from, flip, to]) page.line(x(at), base - 4, x(at), base + 4, { stroke: 'ink' });
      const worth = [
        `${number(from, 1)} to ${hours(to)}, as your hour is worth`,
        `${high} times its cost or only its cost`,
      ];
      const words = size === 'wide' ? [worth.join(' ')] : worth;
      page.lines(words, x(from), base - 10 - (words.length - 1) * lineHeight, { role: 'muted', halo: true });
    }
    page.yours({
      model: buildOrDelegate.id,
      x: { key: 'unaidedHours', domain: [0, longest], range: [left, right] },
      y: { key: 'selfCost delegateCost', domain: [0, dollarsAtTop], range: [bottom, 30] },
    });
    return page;
  },
});
