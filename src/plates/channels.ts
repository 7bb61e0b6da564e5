import { bottomAxis, leftAxis } from '../charts/axis.ts';
import { curve, spread } from '../charts/curve.ts';
import { percent, ratio } from '../charts/format.ts';
import { linear } from '../charts/scale.ts';
import { teamCoordination, throughput } from '../models/team-coordination.ts';
import { plate, sheetOf } from './plate.ts';

const { contention, coherency, speedRatio } = teamCoordination.parameters;
/** The cut that takes coordination down as far as AI takes the making. */
const cut = 1 - 1 / speedRatio.likely;
const sizes = Array.from({ length: 15 }, (_, i) => i + 1);

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
const kept = team(speedRatio.likely, 0);
const lighter = team(speedRatio.likely, cut);
/** Putnam's projects of 35,000 to 95,000 lines. */
const benchmark = { from: 3, to: 7 };

export const channelsPlate = plate({
  name: 'channels',
  title: 'What a team gets done, by its size',
  finding: `In this illustration the best team is ${without.best} people without AI, ${kept.best} with AI at ${ratio(speedRatio.likely)} if coordination costs what it did, and ${lighter.best} again if coordination is cut by ${percent(cut)} as well.`,
  caption: {
    lead: `AI makes the best team smaller only if coordination stays as dear as it was.`,
    rest: `Output of a team in people without AI, making ${ratio(speedRatio.likely)} as fast. Best at ${without.best} without AI, at ${kept.best} with it, at ${lighter.best} where AI cuts coordination by ${percent(cut)} too. The costs of coordination are an illustration: nobody has fitted them to teams.`,
  },
  source: 'Universal scalability law, α 0.01, β 0.02 (illustration); band: QSM, 491 projects, 1997.',
  compose(size) {
    const page = sheetOf(size, { front: 350, wide: 410, narrow: 360 });
    const left = 34;
    const right = page.width - { front: 160, wide: 208, narrow: 108, card: 176 }[size];
    const bottom = page.height - 42;
    const crown = size === 'card' ? 26 : 30;
    const x = linear([1, 15], [left, right]);
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
      {
        ...lighter,
        onCard: 'AI, less coordination:',
        words: ['with AI,', 'coordination cut too:'],
        look: { stroke: 'ink', weight: 1.5 },
      },
      {
        ...kept,
        onCard: 'AI, same coordination:',
        words: ['with AI,', 'coordination as before:'],
        look: { stroke: 'ink', weight: 2 },
      },
      {
        ...without,
        onCard: 'without AI:',
        words: ['without AI:'],
        look: { stroke: 'ink', weight: 1.5, dotted: true },
      },
    ] as const;
    for (const { output, best, look } of curves) {
      page.path(curve(output, [1, 15], x, y, 10), look);
      page.dot(x(best), y(output(best)), 4, { fill: 'ink' });
    }
    const narrow = size === 'narrow';
    const card = size === 'card';
    const blocks = curves.map(({ words, onCard, best, output }) => ({
      at: y(output(15)),
      texts: card
        ? [onCard]
        : narrow
          ? words
              .join(' ')
              .replace('coordination ', 'coordination\n')
              .replace(',', ',\n')
              .split('\n')
              .map((line) => line.trim())
          : size === 'wide'
            ? [words.join(' ')]
            : [...words],
      best: `best at ${best}`,
    }));
    const gap = { front: 60, wide: 46, narrow: 78, card: 36 }[size];
    const places = spread(
      blocks.map(({ at }) => at),
      gap,
    );
    blocks.forEach(({ texts, best, at }, i) => {
      const lines = [...texts, best];
      const first = Math.min((places[i] ?? at) - ((lines.length - 1) * 17) / 2 + 4, bottom);
      page.path(`M${right + 2} ${at}L${right + 12} ${places[i] ?? at}`, { stroke: 'rule' });
      lines.forEach((text, k) =>
        page.label(text, right + 16, first + k * 17, { strong: k === lines.length - 1 }),
      );
    });
    page.lines(size === 'wide' ? ['best in 491 projects, 1997'] : [], x(benchmark.from) + 6, bottom - 10, {
      role: 'evidence',
      halo: false,
    });
    if (size !== 'wide')
      page.lines(
        card ? ['projects, 1997'] : ['best in 491', 'projects, 1997'],
        x(benchmark.from) + 5,
        bottom - (card ? 8 : 26),
        { role: 'evidence' },
      );
    page.yours({
      model: teamCoordination.id,
      x: { key: 'teamSize', domain: [1, 15], range: [left, right] },
      y: { key: 'throughput', domain: [0, 5.4], range: [bottom, crown] },
    });
    return page;
  },
});
