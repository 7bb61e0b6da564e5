import { bottomAxis, leftAxis } from '../charts/axis.ts';
import { curve } from '../charts/curve.ts';
import { number } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { lineHeight } from '../charts/sheet.ts';
import { sheetOf } from './figures/size.ts';
import { plate } from './plate.ts';

/** The normal deviates of 80% power and of a two-sided test at 5%. */
const deviates = 0.8416212 + 1.959964;
/** Fisher’s z: the standard error of atanh(r) is 1/√(n − 3). */
const needed = (correlation: number) => (deviates / Math.atanh(correlation)) ** 2 + 3;
const hires = (correlation: number) => Math.ceil(needed(correlation));
const correlations = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
const marked = [0.2, 0.3, 0.5];
const most = 250;

export const hiresPlate = plate({
  name: 'hires',
  title: 'How many hires it takes to know',
  finding: `To tell a true correlation of 0.3 between an interview’s scores and later performance from none takes about ${hires(0.3)} hires; at 0.2 it takes ${hires(0.2)}, and at 0.5 it takes ${hires(0.5)}.`,
  caption: {
    lead: `${hires(0.3)} hires, if the interview is a fairly good one.`,
    rest: 'People to be scored at the interview and rated later, by how well the two truly go together, for four chances in five of seeing that they do. Arithmetic: we found nobody who has measured it.',
  },
  source: 'Fisher’s z, as derived in the ledger: Fulcrum 2026 (hires).',
  table: () => [
    ['true correlation', 'hires needed'],
    ...correlations.map((correlation) => [correlation, hires(correlation)]),
  ],
  compose(size) {
    const page = sheetOf(size, { front: 300, wide: 360, narrow: 300 });
    const left = 34;
    const bottom = page.height - 42;
    const top = size === 'card' ? 26 : 34;
    const x = linear([0.15, 0.6], [left, page.width - 14]);
    const y = linear([0, most], [bottom, top]);
    leftAxis(page, y, {
      x: left,
      to: page.width - 14,
      ticks: [50, 100, 150, 200].map((at) => ({ at, text: String(at) })),
      title: 'hires needed',
    });
    bottomAxis(page, x, {
      y: bottom,
      from: left,
      to: page.width - 14,
      ticks: [0.2, 0.3, 0.4, 0.5, 0.6].map((at) => ({ at, text: number(at, 1) })),
      title: 'true correlation of score and performance',
    });
    page.path(curve(needed, [0.18, 0.6], x, y, 24), { stroke: 'ink', weight: 2 });
    for (const at of marked) {
      page.dot(x(at), y(needed(at)), 4, { fill: 'ink' });
      page.label(String(hires(at)), x(at) + 8, y(needed(at)) - 6, { strong: at === 0.3, halo: true });
    }
    const beside =
      size === 'narrow'
        ? ['ten hires a year:', 'more than eight years']
        : ['at ten senior hires a year:', 'more than eight years'];
    page.lines(beside, x(0.3) + 36, y(needed(0.3)) - 6 - lineHeight, { role: 'muted' });
    return page;
  },
});
