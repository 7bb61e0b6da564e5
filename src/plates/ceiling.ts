import { ratio } from '../charts/format.ts';
import { lineHeight } from '../charts/sheet.ts';
import { personalLeverage } from '../models/personal-leverage.ts';
import { speedRatioRows } from '../models/speed-ratio.ts';
import { drawCeiling } from './figures/ceiling.ts';
import { plate } from './plate.ts';

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
const [, ordinary] = speeds;
const dayAWeek = 0.2;

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
    const { page, x, y, domain, left, right, bottom } = drawCeiling(size, {
      given: untaxed,
      speeds: speeds.map((line) => ({ ...line, bold: line === ordinary })),
      share: dayAWeek,
      reach: 2.5,
    });
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
      y: { key: 'weekSpeedup', domain, range: [bottom, 30] },
      fixed: untaxed,
    });
    return page;
  },
});
