import { bottomAxis, leftAxis } from '../charts/axis.ts';
import { curve } from '../charts/curve.ts';
import { percent, ratio } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { lineHeight, tenth } from '../charts/sheet.ts';
import { valueLabel } from '../charts/value-label.ts';
import { personalLeverage } from '../models/personal-leverage.ts';
import { speedRatioRows } from '../models/speed-ratio.ts';
import { plate, sheetOf } from './plate.ts';

const untaxed = { assistableShare: 1, verificationTax: 0 };
const week = (handsOnShare: number, speedRatio: number) =>
  personalLeverage.evaluate({ ...untaxed, handsOnShare, speedRatio }).weekSpeedup;
const ceiling = (handsOnShare: number) =>
  personalLeverage.evaluate({ ...untaxed, handsOnShare }).ceiling ?? Infinity;

/** The lab trial, the pooled field trials and METR 2025: each a speed on its own kind of work. */
const speeds = [
  { speed: speedRatioRows['small-greenfield'].likely, work: ['a small', 'new task'] },
  { speed: speedRatioRows.enterprise.likely, work: ['ordinary', 'work'] },
  { speed: 0.84, work: ['experts,', 'own code'] },
] as const;
const [fast, ordinary, slow] = speeds;
const dayAWeek = 0.2;
const top = 2.5;

const reached = ratio(week(dayAWeek, ordinary.speed));
const ceilingRatio = ratio(ceiling(dayAWeek));

export const ceilingPlate = plate({
  name: 'ceiling',
  title: 'The ceiling of a week',
  finding: `Someone who builds one day in five gets at most ${ceilingRatio} through the week, however fast the tool; at the ${ratio(ordinary.speed)} that completion tools reached in ordinary work, ${reached}.`,
  caption: {
    lead: 'Even an instant tool gives back only the hours it touches.',
    rest: `Speed of the whole week against the share of it spent building, at three measured speeds. One day in five: ${ceilingRatio} at the very most, ${reached} at the speed of ordinary work, checking not yet counted.`,
  },
  source: 'Amdahl’s law; speeds: Peng et al. 2023, Cui et al. 2026, METR 2025.',
  table: () => [
    [
      'share of the week spent building (0 to 1)',
      ...speeds.map(({ speed, work }) => `speed of the whole week (x), ${work.join(' ')} at ${speed} x`),
      'the most that any tool can reach (x)',
    ],
    ...Array.from({ length: 21 }, (_, step) => step / 20).map((share) => [
      share,
      ...speeds.map(({ speed }) => week(share, speed)),
      ceiling(share),
    ]),
  ],
  compose(size) {
    const page = sheetOf(size, { front: 340, wide: 400, narrow: 330 });
    const left = 46;
    const right = page.width - { front: 120, wide: 124, narrow: 68, card: 160 }[size];
    const bottom = page.height - 42;
    const x = linear([0, 1], [left, right]);
    const y = linear([0.75, top], [bottom, 30]);

    const line = ({ speed }: { readonly speed: number }) => curve((q) => week(q, speed), [0, 1], x, y, 4);
    // Between the fastest and the slowest: two areas that meet on the straight line between the slowest's ends.
    page.path(`${line(fast)}L${right} ${tenth(y(slow.speed))}z${line(slow)}z`, { fill: 'evidence-wash' });
    leftAxis(page, y, {
      x: left,
      to: right,
      ticks: (size === 'card' ? [1, 2] : [1, 1.5, 2, 2.5]).map((at) => ({
        at,
        text: ratio(at, at % 1 ? 1 : 0),
      })),
      title: 'speed of the whole week',
    });
    page.line(left, y(1), right, y(1), { stroke: 'rule' });
    bottomAxis(page, x, {
      y: bottom,
      from: left,
      to: right,
      ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({
        at,
        text: at === 1 ? percent(at) : String(at * 100),
      })),
      title: 'share of the week spent building',
    });

    /** The lowest that the next label may reach, from the slowest speed up. */
    let floor = bottom - 4;
    for (const { speed, work } of [...speeds].reverse()) {
      page.path(line({ speed }), {
        stroke: 'evidence',
        weight: speed === ordinary.speed ? 2 : 1,
      });
      const words = size === 'narrow' ? work : [work.join(' ')];
      if (size === 'card') valueLabel(page, ratio(speed), words, right + 8, y(speed) + 5, 'evidence');
      else {
        const tall = words.length * lineHeight;
        const first = Math.min(y(speed) - 3 - (words.length - 1) * 8, floor - tall);
        floor = first - lineHeight - 9;
        page.label(ratio(speed), right + 8, first, { role: 'evidence', strong: true });
        page.lines(words, right + 8, first + lineHeight - 1, { role: 'evidence' });
      }
    }
    page.path(curve(ceiling, [0, 1 - 1 / top], x, y, 6), { stroke: 'ink', weight: 1.5, dotted: true });
    const words = {
      wide: ['no tool can pass this line:', 'building takes no time at all'],
      front: ['no tool can pass', 'this line'],
      narrow: ['no tool can', 'pass this line'],
      card: ['no tool can pass this line'],
    }[size];
    const lastLine = 47 + (words.length - 1) * lineHeight;
    const there = linear([bottom, 30], [0.75, top])(lastLine + 3);
    page.lines(words, x(1 - 1 / there) - 12, 47, { anchor: 'end' });

    page.line(x(dayAWeek), bottom, x(dayAWeek), y(ceiling(dayAWeek)), { stroke: 'ink' });
    page.dot(x(dayAWeek), y(ceiling(dayAWeek)), 3.5, { fill: 'ink' });
    page.dot(x(dayAWeek), y(week(dayAWeek, ordinary.speed)), 3.5, { fill: 'evidence' });
    const note =
      size === 'narrow' || size === 'card'
        ? [`at most ${ceilingRatio}`]
        : ['a day a week:', `at most ${ceilingRatio}`];
    page.lines(note, x(dayAWeek) + 2, y(ceiling(dayAWeek)) - 11 - (note.length - 1) * lineHeight, {
      anchor: 'end',
      halo: true,
    });
    page.yours({
      model: personalLeverage.id,
      x: { key: 'handsOnShare', domain: [0, 1], range: [left, right] },
      y: { key: 'weekSpeedup', domain: [0.75, top], range: [bottom, 30] },
      fixed: untaxed,
    });
    return page;
  },
});
