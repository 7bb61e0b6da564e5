import { bottomAxis } from '../charts/axis.ts';
import { number } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { labelSize } from '../charts/sheet.ts';
import { textWidth } from '../charts/text-width.ts';
import { feedbackLoop } from '../models/feedback-loop.ts';
import { plate, sheetOf } from './plate.ts';

const stages = ['build', 'measure', 'learn', 'decide'] as const;
type Stage = (typeof stages)[number];
type Days = Readonly<Record<Stage, number>>;
const today: Days = { build: 10, measure: 10, learn: 2, decide: 3 };

const loop = (days: Days, speedRatio = 1) =>
  feedbackLoop.evaluate({
    buildDays: days.build,
    measureDays: days.measure,
    learnDays: days.learn,
    decideDays: days.decide,
    waitDays: 0,
    overlap: 0,
    speedRatio,
  });
const perQuarter = (loops: number | null) => number(loops ?? 0, 2);

const halfMeasured = { ...today, measure: today.measure / 2 };
const rows = [
  { words: 'as it is', changed: undefined, days: today, result: loop(today) },
  {
    words: 'built twice as fast',
    changed: 'build',
    days: { ...today, build: today.build / 2 },
    result: loop(today, 2),
  },
  { words: 'measured in half the time', changed: 'measure', days: halfMeasured, result: loop(halfMeasured) },
  {
    words: 'built in no time at all',
    changed: 'build',
    days: { ...today, build: 0 },
    result: loop({ ...today, build: 0 }),
  },
] as const;
const [before, faster, shorter] = rows;
const ceiling = before.result.ceilingLoopsPerQuarter;

export const loopPlate = plate({
  name: 'loop',
  title: 'Where the days of a loop go',
  finding: `In a loop of ${before.result.loopDays} working days, ${today.build} of them building and ${today.measure} measuring, building twice as fast and measuring in half the time give the same ${faster.result.loopDays} days, ${perQuarter(faster.result.loopsPerQuarter)} loops a quarter instead of ${perQuarter(before.result.loopsPerQuarter)}; building in no time at all gives ${perQuarter(ceiling)}.`,
  caption: {
    lead: 'Halving the measurement does what doubling the speed of building does.',
    rest: `A loop of ${before.result.loopDays} working days, stage by stage, worked as an example: ${perQuarter(before.result.loopsPerQuarter)} loops a quarter as it is, ${perQuarter(shorter.result.loopsPerQuarter)} either way; ${perQuarter(ceiling)} if building took no time.`,
  },
  source: 'A worked example: stage times in sequence, 65 working days a quarter. No measurement.',
  compose(size) {
    const narrow = size === 'narrow';
    const card = size === 'card';
    const page = sheetOf(size, { front: 366, wide: 366, narrow: 396 });
    const right = page.width - { front: 104, wide: 130, narrow: 9, card: 104 }[size];
    const left = 4;
    const total = before.result.loopDays;
    const x = linear([0, total], [left, right]);
    const bar = { front: 32, wide: 32, narrow: 30, card: 21 }[size];
    const pitch = { front: 80, wide: 80, narrow: 87, card: 47 }[size];
    const start = card ? 24 : 26;

    rows.slice(0, card ? 3 : 4).forEach(({ words, changed, days, result }, row) => {
      const y = start + row * pitch;
      const middle = y + bar / 2 + 4.5;
      const tally = `${number(result.loopDays, 0)} days`;
      const rate = `${perQuarter(result.loopsPerQuarter)} a quarter`;
      page.label(words, left, y - 8, { strong: true });
      if (narrow) page.label(`${tally}, ${rate}`, right, y - 8, { anchor: 'end' });
      else {
        page.label(tally, right + 12, middle - 9, { strong: true });
        page.label(rate, right + 12, middle + 8);
      }
      let from = 0;
      for (const stage of stages) {
        const to = from + days[stage];
        if (to === from) continue;
        const wide = x(to) - x(from);
        const filled = stage === changed;
        page.rect(x(from), y, wide, bar, { stroke: 'ink', fill: filled ? 'ink' : 'paper' });
        const whole = `${stage} ${number(days[stage], 0)}`;
        const fits = textWidth(whole, labelSize) <= wide - 8;
        page.label(fits ? whole : number(days[stage], 0), x(from) + wide / 2, middle, {
          anchor: 'middle',
          role: filled ? 'paper' : 'ink',
        });
        // What does not fit is named once, below the first bar.
        if (!fits && row === 0 && !card) {
          const atEnd = to === total;
          page.label(stage, atEnd ? x(to) : x(to) - 6, y + bar + 16, { role: 'muted', anchor: 'end' });
        }
        from = to;
      }
      if (from < total) {
        page.path(`M${x(from)} ${y}H${right}V${y + bar}H${x(from)}`, { stroke: 'muted', dotted: true });
        page.label(`${number(total - from, 0)} saved`, (x(from) + right) / 2, middle, {
          anchor: 'middle',
          role: 'muted',
        });
      }
    });
    const foot = page.height - 42;
    bottomAxis(page, x, {
      y: foot,
      from: left,
      to: right,
      ticks: [0, 5, 10, 15, 20, 25].map((at) => ({ at, text: String(at) })),
      title: 'working days',
    });
    page.yours({
      model: feedbackLoop.id,
      x: { key: 'loopDays', domain: [0, total], range: [left, right] },
      y: { key: 'loopsPerQuarter', domain: [0, 1], range: [foot, foot] },
    });
    return page;
  },
});
