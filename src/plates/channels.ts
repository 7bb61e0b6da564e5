import { bottomAxis, leftAxis } from '../charts/axis.ts';
import { curve, spread } from '../charts/curve.ts';
import { percent, ratio } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { lineHeight } from '../charts/sheet.ts';
import { teamCoordination, throughput } from '../models/team-coordination.ts';
import { plate, sheetOf } from './plate.ts';

const { contention, coherency, speedRatio, coordinationCut: cuts } = teamCoordination.parameters;
const largest = 15;
const sizes = Array.from({ length: largest }, (_, i) => i + 1);

const team = (ratioOfMaking: number, coordinationCut: number) => {
  const output = (n: number) =>
    throughput(
      n,
      contention.likely * (1 - coordinationCut),
      coherency.likely * (1 - coordinationCut),
      ratioOfMaking,
    );
  const best = sizes.reduce((a, b) => (output(b) > output(a) ? b : a));
  return { output, best };
};
const without = team(1, 0);
const sameCoordinationTeam = team(speedRatio.likely, cuts.low);
const lighter = team(speedRatio.likely, cuts.high);
const lessCoordination = {
  front: ['with AI,', 'coordination cut too:'],
  wide: ['with AI, coordination cut too:'],
  narrow: ['with AI,', 'coordination', 'cut too:'],
  card: ['AI, less coordination:'],
};
const sameCoordination = {
  front: ['with AI,', 'coordination as before:'],
  wide: ['with AI, coordination as before:'],
  narrow: ['with AI,', 'coordination', 'as before:'],
  card: ['AI, same coordination:'],
};
const alone = ['without AI:'];
const withoutAi = { front: alone, wide: alone, narrow: alone, card: alone };
/** Putnam's projects of 35,000 to 95,000 lines. */
const benchmark = { from: 3, to: 7 };

export const channelsPlate = plate({
  name: 'channels',
  title: 'What a team gets done, by its size',
  finding: `In this illustration the best team is ${without.best} people without AI, ${sameCoordinationTeam.best} with completion tools at ${ratio(speedRatio.likely)} if coordination costs what it did, and ${lighter.best} again if coordination is cut by ${percent(cuts.high)} as well.`,
  caption: {
    lead: `${sameCoordinationTeam.best} people or ${lighter.best}: AI makes the best team smaller only if coordination stays about as dear as it was.`,
    rest: `Output of a team in people without AI, making ${ratio(speedRatio.likely)} as fast with completion tools. Best at ${without.best} without AI, at ${sameCoordinationTeam.best} with it, at ${lighter.best} where AI cuts coordination by ${percent(cuts.high)} too, as is reported of managing projects. The costs of coordination are an illustration: nobody has fitted them to teams.`,
  },
  source: 'Universal scalability law, contention 0.01 and coherency 0.02 for illustration; band: QSM, 1997.',
  table: () => [
    [
      'people in the team',
      'output without AI (people without AI)',
      'output with AI, coordination as before (people without AI)',
      'output with AI, coordination cut too (people without AI)',
      'among the best sizes of 491 projects, 1997',
    ],
    ...sizes.map((people) => [
      people,
      ...[without, sameCoordinationTeam, lighter].map(({ output }) => output(people)),
      people >= benchmark.from && people <= benchmark.to,
    ]),
  ],
  compose(size) {
    const page = sheetOf(size, { front: 350, wide: 410, narrow: 360 });
    const left = 34;
    const right = page.width - { front: 160, wide: 208, narrow: 108, card: 176 }[size];
    const bottom = page.height - 42;
    const crown = size === 'card' ? 26 : 30;
    const x = linear([1, largest], [left, right]);
    const y = linear([0, 5.4], [bottom, crown]);

    page.rect(x(benchmark.from), y(5.4), x(benchmark.to) - x(benchmark.from), bottom - y(5.4), {
      fill: 'evidence-wash',
    });
    leftAxis(page, y, {
      x: left,
      to: right,
      ticks: [1, 2, 3, 4, 5].map((at) => ({ at, text: String(at) })),
      title: size === 'narrow' ? 'output, in people without AI' : 'output of the team, in people without AI',
    });
    bottomAxis(page, x, {
      y: bottom,
      from: left,
      to: right,
      ticks: [1, 3, 5, 7, 9, 11, 13, 15].map((at) => ({ at, text: String(at) })),
      title: 'people in the team',
    });
    const curves = [
      { ...lighter, words: lessCoordination, look: { stroke: 'ink', weight: 1.5 } },
      { ...sameCoordinationTeam, words: sameCoordination, look: { stroke: 'ink', weight: 2 } },
      { ...without, words: withoutAi, look: { stroke: 'ink', weight: 1.5, dotted: true } },
    ] as const;
    const gap = { front: 60, wide: 46, narrow: 78, card: 36 }[size];
    const ends = curves.map(({ output }) => y(output(largest)));
    const places = spread(ends, gap);
    curves.forEach(({ output, best, words, look }, i) => {
      page.path(curve(output, [1, largest], x, y, 10), look);
      page.dot(x(best), y(output(best)), 4, { fill: 'ink' });
      const [end = 0, place = 0] = [ends[i], places[i]];
      page.line(right + 2, end, right + 12, place, { stroke: 'muted' });
      const lines = words[size];
      const first = place + 4 - (lines.length * lineHeight) / 2;
      page.lines(lines, right + 16, first);
      page.label(`best at ${best}`, right + 16, first + lines.length * lineHeight, { strong: true });
    });
    const measured = size === 'wide' ? ['best in 491 projects, 1997'] : ['best in 491', 'projects, 1997'];
    page.lines(measured, x(benchmark.from) + 5, bottom - 10 - (measured.length - 1) * lineHeight, {
      role: 'evidence',
    });
    page.yours({
      model: teamCoordination.id,
      x: { key: 'teamSize', domain: [1, largest], range: [left, right] },
      y: { key: 'throughput', domain: [0, 5.4], range: [bottom, crown] },
    });
    return page;
  },
});
