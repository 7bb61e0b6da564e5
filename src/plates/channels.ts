import { percent, ratio } from '../charts/format.ts';
import { teamCoordination, throughput } from '../models/team-coordination.ts';
import { benchmark, drawChannels } from './figures/channels.ts';
import { plate } from './plate.ts';

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
    const bestAt = ({ best }: { readonly best: number }) => ({ bestWords: `best at ${best}` });
    const { page, left, right, bottom, crown } = drawChannels(size, {
      largest,
      top: 5.4,
      curves: [
        {
          ...lighter,
          ...bestAt(lighter),
          words: lessCoordination,
          look: { stroke: 'ink', weight: 1.5 },
        },
        {
          ...sameCoordinationTeam,
          ...bestAt(sameCoordinationTeam),
          words: sameCoordination,
          look: { stroke: 'ink', weight: 2 },
        },
        {
          ...without,
          ...bestAt(without),
          words: withoutAi,
          look: { stroke: 'ink', weight: 1.5, dotted: true },
        },
      ],
    });
    page.yours({
      model: teamCoordination.id,
      x: { key: 'teamSize', domain: [1, largest], range: [left, right] },
      y: { key: 'throughput', domain: [0, 5.4], range: [bottom, crown] },
    });
    return page;
  },
});
