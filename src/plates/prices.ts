import { bottomAxis } from '../charts/axis.ts';
import { dollars } from '../charts/format.ts';
import { log } from '../charts/scale.ts';
import { decisionVelocity } from '../models/decision-velocity.ts';
import { sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';

/** The essay's constructed release: the cost of undoing a change, and how much likelier a slip is if it goes unread. */
const changes = [
  { change: 'help page', undo: 100, slips: 0.1, verdict: 'goes alone' },
  { change: 'library', undo: 400, slips: 0.05, verdict: 'goes alone' },
  { change: 'payment retries', undo: 30_000, slips: 0.04, verdict: 'gets one reader' },
] as const;
/** A dropped column cannot be brought back, so it stands off the scale until it is rebuilt. */
const unpriced = { change: 'dropped column', verdict: 'rebuild it first' };
const delayCost = 40;
const look = decisionVelocity.evaluate().reversibleStepTime * delayCost;
const slipCost = ({ undo, slips }: (typeof changes)[number]) => Math.round(undo * slips);

export const pricesPlate = plate({
  name: 'prices',
  title: 'What a slip costs, and what a look costs',
  finding: `In a constructed release of four changes a look costs ${dollars(look)} of delay; a slip on the help page costs ${dollars(slipCost(changes[0]))}, on the library ${dollars(slipCost(changes[1]))}, on payment retries ${dollars(slipCost(changes[2]))}, and a dropped column cannot be undone at any price.`,
  caption: {
    lead: 'Left of the line a change goes alone; right of it somebody reads it.',
    rest: `A constructed case: the price of undoing times the extra chance of a slip, against ${dollars(look)} for an hour’s look by somebody who is busy for four fifths of the time. Who wrote the change is not in the figure.`,
  },
  source: 'Constructed; the cost of a look from the model of decision velocity, at $40 an hour of delay.',
  table: () => [
    [
      'change',
      'undoing it (US dollars)',
      'extra chance of a slip (share)',
      'a slip costs (US dollars)',
      'a look costs (US dollars)',
    ],
    ...changes.map((one) => [one.change, one.undo, one.slips, slipCost(one), look]),
    [unpriced.change, undefined, undefined, undefined, look],
  ],
  compose(size) {
    const card = size === 'card';
    const beside = size === 'wide' || card;
    const pitch = { front: 50, wide: 46, narrow: 54, card: 30 }[size];
    const top = card ? 22 : 26;
    const foot = top + 4 * pitch;
    const page = sheetOf(size, { front: foot + 44, wide: foot + 44, narrow: foot + 44 });
    const left = beside ? 206 : 0;
    const x = log([5, 100_000], [left, page.width - 12]);
    page.line(x(look), top - 6, x(look), foot, { stroke: 'ink', weight: 1.5 });
    page.label(`a look: ${dollars(look)}`, x(look), 13, { strong: true, anchor: 'middle' });
    [...changes, unpriced].forEach((one, i) => {
      const y = top + (i + 0.5) * pitch + (beside ? 0 : 10);
      // Without room beside a row, its name stands above it and right of the vertical line, so as not to break that.
      page.label(`${one.change}: ${one.verdict}`, beside ? 0 : x(look) + 8, beside ? y + 4.5 : y - 15);
      page.line(left, y, page.width - 12, y, { stroke: 'grid' });
      if ('undo' in one) {
        const at = x(slipCost(one));
        page.dot(at, y, 5, { fill: 'ink' });
        page.label(dollars(slipCost(one)), at + 10, y + 4.5, { halo: true });
      } else page.label('no price', page.width - 12, y + 4.5, { anchor: 'end', halo: true });
    });
    bottomAxis(page, x, {
      y: foot,
      from: left,
      to: page.width - 12,
      ticks: [10, 100, 1000, 10_000].map((at) => ({ at, text: dollars(at) })),
      ...(card ? {} : { title: 'what a slip costs, on average' }),
    });
    return page;
  },
});
