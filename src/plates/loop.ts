import { number, ratio } from '../charts/format.ts';
import { feedbackLoop } from '../models/feedback-loop.ts';
import { type Days, drawLoop, type Stage, stages } from './figures/loop.ts';
import { plate } from './plate.ts';

const { buildDays, waitDays, measureDays, learnDays, decideDays, speedRatio } = feedbackLoop.parameters;
const today: Days = {
  build: buildDays.likely,
  wait: waitDays.likely,
  measure: measureDays.likely,
  learn: learnDays.likely,
  decide: decideDays.likely,
};
const withAi: Days = { ...today, build: today.build / speedRatio.likely };

/** The loop with exactly these days: what AI saves has been taken off already. */
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
    const { page, left, right, foot } = drawLoop(size, {
      rows: (size === 'card' ? rows.slice(0, 3) : rows).map(({ result, ...each }) => ({
        ...each,
        ...result,
      })),
      total: before.result.loopDays,
      heights: { front: 366, wide: 366, narrow: 396 },
    });
    page.yours({
      model: feedbackLoop.id,
      x: { key: 'loopDays', domain: [0, before.result.loopDays], range: [left, right] },
      y: { key: 'loopsPerQuarter', domain: [0, 1], range: [foot, foot] },
    });
    return page;
  },
});
