import { percent, ratio } from '../charts/format.ts';
import { decisionVelocity, queueWait } from '../models/decision-velocity.ts';
import { drawQueue } from './figures/queue.ts';
import { plate } from './plate.ts';

/** Waiting for an approver who is busy for this share of the time, in multiples of the work's own time. */
const wait = (busy: number) => queueWait(1, busy) ?? Infinity;
const marked = [0.5, 0.8, 0.9, 0.95] as const;
const waitRatio = (busy: number) => ratio(wait(busy), 0);
const longestWait = 20;

export const queuePlate = plate({
  name: 'queue',
  title: 'Waiting for someone who is busy',
  finding: `An approver who is busy half the time makes a request wait ${waitRatio(0.5)} the time it takes; one busy 80% of the time ${waitRatio(0.8)}, 90% ${waitRatio(0.9)}, and 95% ${waitRatio(0.95)}.`,
  caption: {
    lead: 'The queue is long because the approver is busy, not because the work is.',
    rest: `Mean wait, in multiples of the work’s own time, against the share of time the approver is busy with anything: ${waitRatio(0.8)} at 80%, ${waitRatio(0.95)} at 95%. Requests that come at random, one approver.`,
  },
  source: 'The M/M/1 queue: share busy ÷ share free. Theory, no measurement.',
  table: () => [
    ['share of time the approver is busy (0 to 1)', 'waiting (multiples of the work’s own time)'],
    ...Array.from({ length: 20 }, (_, step) => step / 20).map((busy) => [busy, wait(busy)]),
  ],
  compose(size) {
    const { page, x, y, left, right, bottom } = drawQueue(size, {
      curves: [{ time: wait, until: longestWait / (longestWait + 1), look: { stroke: 'ink', weight: 2 } }],
      top: longestWait,
      ticks: [5, 10, 15, 20].map((at) => ({ at, text: ratio(at, 0) })),
      title:
        size === 'narrow'
          ? 'waiting, in multiples of the work’s time'
          : 'waiting, in multiples of the work’s own time',
      marked,
    });
    for (const busy of marked) {
      page.dot(x(busy), y(wait(busy)), 3.5, { fill: 'ink' });
      const label = `${waitRatio(busy)} at ${percent(busy)} busy`;
      page.label(label, x(busy) - 11, y(wait(busy)) + { 0.5: -8, 0.8: -6, 0.9: 1, 0.95: 5 }[busy], {
        anchor: 'end',
        strong: busy > 0.9,
        halo: true,
      });
    }
    if (size !== 'card')
      page.lines(
        size === 'narrow' ? ['wait = share busy', '÷ share free'] : ['wait = share busy ÷ share free'],
        left + 14,
        y(12.5) + 5,
        { role: 'muted', halo: true },
      );
    page.yours({
      model: decisionVelocity.id,
      x: { key: 'utilisation', domain: [0, 1], range: [left, right] },
      // A step takes the wait and the work itself: one more than the wait.
      y: { key: 'reversibleStepTime', domain: [1, longestWait + 1], range: [bottom, 30] },
      fixed: { reversibleHours: 1 },
    });
    return page;
  },
});
