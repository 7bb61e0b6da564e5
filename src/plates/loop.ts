import { bottomAxis } from '../charts/axis.ts';
import { number, ratio } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { labelSize } from '../charts/sheet.ts';
import { textWidth } from '../charts/text-width.ts';
import { feedbackLoop } from '../models/feedback-loop.ts';
import { plate, sheetOf } from './plate.ts';

/** In the order in which the essay beside it goes round. */
const stages = ['build', 'wait', 'measure', 'learn', 'decide'] as const;
type Stage = (typeof stages)[number];
type Days = Readonly<Record<Stage, number>>;

const { buildDays, waitDays, measureDays, learnDays, decideDays, speedRatio } = feedbackLoop.parameters;
const today: Days = {
  build: buildDays.likely,
  wait: waitDays.likely,
  measure: measureDays.likely,
  learn: learnDays.likely,
  decide: decideDays.likely,
};
const withAi: Days = { ...today, build: today.build / speedRatio.likely };

/** A loop whose stages take these days as they stand: AI is in them already. */
const loop = (days: Days) =>
  feedbackLoop.evaluate({
    buildDays: days.build,
    waitDays: days.wait,
    measureDays: days.measure,
    learnDays: days.learn,
    decideDays: days.decide,
    overlap: 0,
    speedRatio: 1,
  });
const row = (words: string, days: Days, changed?: Stage) => ({ words, days, changed, result: loop(days) });
const before = row('without AI', today);
const faster = row(`AI on the building, ${ratio(speedRatio.likely)}`, withAi, 'build');
const shorter = row('with AI, measuring halved', { ...withAi, measure: today.measure / 2 }, 'measure');
const instant = row('building in no time at all', { ...today, build: 0 }, 'build');
const rows = [before, faster, shorter, instant];

const inDays = (days: number) => number(days, Number.isInteger(days) ? 0 : 1);
const perQuarter = ({ result }: typeof before) => number(result.loopsPerQuarter ?? 0, 2);

export const loopPlate = plate({
  name: 'loop',
  title: 'Where the days of a loop go',
  finding: `In a loop of ${before.result.loopDays} working days, ${today.build} of them building and ${today.measure} measuring, a completion tool on the building at ${ratio(speedRatio.likely)} makes ${perQuarter(before)} loops a quarter ${perQuarter(faster)}; with the measuring halved as well it is ${perQuarter(shorter)}, and building in no time at all would make it ${perQuarter(instant)}.`,
  caption: {
    lead: 'Halving the measuring adds more than AI on the building.',
    rest: `A loop of ${before.result.loopDays} working days, stage by stage, worked as an example: ${perQuarter(before)} loops a quarter, ${perQuarter(faster)} with a completion tool on the building at ${ratio(speedRatio.likely)}, ${perQuarter(shorter)} with the measuring halved as well; ${perQuarter(instant)} if building took no time.`,
  },
  source: `A worked example: stages in sequence, 65 working days a quarter; ${ratio(speedRatio.likely)} from field experiments with completion tools.`,
  table: () => [
    ['case', ...stages.map((stage) => `${stage} (working days)`), 'loop (working days)', 'loops per quarter'],
    ...rows.map(({ words, days, result }) => [
      words,
      ...stages.map((stage) => days[stage]),
      result.loopDays,
      result.loopsPerQuarter ?? undefined,
    ]),
  ],
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

    rows.slice(0, card ? 3 : 4).forEach((drawn, at) => {
      const { words, changed, days, result } = drawn;
      const y = start + at * pitch;
      const middle = y + bar / 2 + 4.5;
      const tally = `${inDays(result.loopDays)} days`;
      const rate = `${perQuarter(drawn)} a quarter`;
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
        const whole = `${stage} ${inDays(days[stage])}`;
        // The stage that changed keeps its word, close to its edges if need be.
        const fits = textWidth(whole, labelSize) <= wide - (filled ? 2 : 8);
        page.label(fits ? whole : inDays(days[stage]), x(from) + wide / 2, middle, {
          anchor: 'middle',
          role: filled ? 'paper' : 'ink',
        });
        // What does not fit is named once, below the first bar.
        if (!fits && at === 0 && !card) {
          const atEnd = to === total;
          page.label(stage, atEnd ? x(to) : x(to) - 6, y + bar + 16, { role: 'muted', anchor: 'end' });
        }
        from = to;
      }
      if (from < total) {
        page.path(`M${x(from)} ${y}H${right}V${y + bar}H${x(from)}`, { stroke: 'muted', dotted: true });
        const saved = inDays(total - from);
        const room = right - x(from) - 6;
        const fitting = [`${saved} saved`, saved].find((text) => textWidth(text, labelSize) <= room);
        if (fitting) page.label(fitting, (x(from) + right) / 2, middle, { anchor: 'middle', role: 'muted' });
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
