import { channels as said } from '#words/figures';
import { bottomAxis, leftAxis } from '../../charts/axis.ts';
import { between, curve, spread } from '../../charts/curve.ts';
import { number } from '../../charts/format.ts';
import { linear } from '../../charts/scale.ts';
import { lineHeight, type Look } from '../../charts/sheet.ts';
import { roundUp, ticks } from '../../charts/ticks.ts';
import { teamCoordination, throughput } from '../../models/team-coordination.ts';
import { type Figure, along, labelPoints, point, rangeOf, scenarios, standing, valuesOf } from './figure.ts';
import { type PlateSize, sheetOf } from './size.ts';

export interface TeamCurve {
  readonly output: (people: number) => number;
  /** The best size, and how that is said. */
  readonly best: number | null;
  readonly words: Readonly<Record<PlateSize, readonly string[]>>;
  readonly bestWords: string;
  readonly look: Look;
}

/** The best team sizes among Putnam’s projects of 35,000 to 95,000 lines. */
export const benchmark = { from: 3, to: 7 };

interface ChannelsDrawing {
  /** In the order of their right ends, the highest first, as their labels are stacked. */
  readonly curves: readonly TeamCurve[];
  readonly largest: number;
  readonly top: number;
  /** What the grey area is. */
  readonly note?: string;
  /** The two outputs that bound the grey area: at either end of an uncertain assumption. */
  readonly uncertain?: readonly [(people: number) => number, (people: number) => number] | undefined;
}

/** What a team gets done, by its size: a curve for each way to work, with the size that gets most done. */
export function drawChannels(size: PlateSize, { curves, largest, top, uncertain, note }: ChannelsDrawing) {
  const page = sheetOf(size, { front: 350, wide: 410, narrow: 360 });
  const left = 34;
  const right = page.width - { front: 160, wide: 208, narrow: 108, card: 176 }[size];
  const bottom = page.height - 42;
  const crown = size === 'card' ? 26 : 30;
  const x = linear([1, largest], [left, right]);
  const y = linear([0, top], [bottom, crown]);

  page.rect(x(benchmark.from), crown, x(benchmark.to) - x(benchmark.from), bottom - crown, {
    fill: 'evidence-wash',
  });
  if (uncertain) page.path(between(uncertain, [1, largest], x, y), { fill: 'grid' });
  leftAxis(page, y, {
    x: left,
    to: right,
    ticks: ticks(0.01 * top, top, 5).map((at) => ({ at, text: number(at, Number.isInteger(at) ? 0 : 1) })),
    title: size === 'narrow' ? said.outputNarrow : said.output,
  });
  const every = Math.max(2, Math.ceil(largest / 8));
  bottomAxis(page, x, {
    y: bottom,
    from: left,
    to: right,
    ticks: Array.from({ length: Math.floor((largest - 1) / every) + 1 }, (_, i) => 1 + i * every).map(
      (at) => ({
        at,
        text: String(at),
      }),
    ),
    title: said.people,
  });
  if (note) page.label(note, page.width, bottom + 35, { role: 'muted', anchor: 'end' });
  const gap = { front: 60, wide: 46, narrow: 78, card: 36 }[size];
  const ends = curves.map(({ output }) => y(output(largest)));
  const tallest = Math.max(...curves.map(({ words }) => words[size].length)) * lineHeight;
  const places = spread(ends, gap);
  const excess = Math.max(0, Math.max(...places) + tallest / 2 + 6 - bottom);
  curves.forEach(({ output, best, words, bestWords, look }, i) => {
    page.path(curve(output, [1, largest], x, y, 10), look);
    if (best !== null && best <= largest)
      page.dot(x(best), y(output(best)), 4, { fill: look.stroke ?? 'ink' });
    const end = ends[i] ?? 0;
    const place = (places[i] ?? 0) - excess;
    page.line(right + 2, end, right + 12, place, { stroke: 'muted', key: true });
    const lines = words[size];
    const first = place + 4 - (lines.length * lineHeight) / 2;
    const role = look.stroke ?? 'ink';
    page.lines(lines, right + 16, first, { role });
    page.label(bestWords, right + 16, first + lines.length * lineHeight, { strong: true, role });
  });
  const measured = size === 'wide' ? said.measuredWide : said.measured;
  page.lines(measured, x(benchmark.from) + 5, bottom - 10 - (measured.length - 1) * lineHeight, {
    role: 'evidence',
  });
  return { page, x, y, left, right, bottom, crown };
}

const same = (words: readonly string[]) => ({ front: words, wide: words, narrow: words, card: words });

/** The reader’s team on its curve, beside the same team without AI. */
export const channels: Figure = {
  title: said.title,
  compose(size, shown) {
    const output = (people: number, parameters = shown.parameters, cut?: number) => {
      const { contention, coherency, speedRatio, coordinationCut } = valuesOf(teamCoordination, parameters);
      const kept = 1 - (cut ?? coordinationCut);
      return throughput(people, contention * kept, coherency * kept, speedRatio);
    };
    const { low, high } = rangeOf(shown.parameters, 'coordinationCut');
    const all = scenarios(shown).map(([which, parameters]) => {
      const { teamSize } = valuesOf(teamCoordination, parameters);
      const {
        bestTeamSize,
        bestTeamSizeWithAi,
        throughput: done,
      } = teamCoordination.evaluate(valuesOf(teamCoordination, parameters));
      return { which, parameters, teamSize, bestTeamSize, bestTeamSizeWithAi, done };
    });
    const now = all.at(-1);
    const within = all.flatMap(({ teamSize, bestTeamSizeWithAi, bestTeamSize }) => [
      teamSize,
      ...[bestTeamSizeWithAi, bestTeamSize].map((best) => Math.min(60, 1.3 * (best ?? 0))),
    ]);
    const largest = Math.max(15, roundUp(Math.max(...within)));
    const sizes = Array.from({ length: largest }, (_, i) => i + 1);
    const { contention, coherency } = valuesOf(teamCoordination, shown.parameters);
    const without = (people: number) => throughput(people, contention, coherency);
    const outputs = [
      without,
      (people: number) => output(people, shown.parameters, high),
      ...all.map(
        ({ parameters }) =>
          (people: number) =>
            output(people, parameters),
      ),
    ];
    const highest = Math.max(...outputs.flatMap((each) => sizes.map(each)));
    const says = (best: number | null) =>
      best === null ? said.noBest : best > 999 ? said.bestBeyond : said.bestAt(number(Math.max(1, best), 1));
    const curves: TeamCurve[] = [
      {
        output: (people) => output(people),
        best: now?.bestTeamSizeWithAi ?? null,
        bestWords: says(now?.bestTeamSizeWithAi ?? null),
        words: same([said.withAi]),
        look: { stroke: 'ink', weight: 2 },
      },
      {
        output: without,
        best: now?.bestTeamSize ?? null,
        bestWords: says(now?.bestTeamSize ?? null),
        words: same([said.withoutAi]),
        look: { stroke: 'ink', weight: 1.5, dotted: true },
      },
    ];
    for (const { which, parameters, bestTeamSizeWithAi: best } of all)
      if (which === 'pinned')
        curves.push({
          output: (people) => output(people, parameters),
          best,
          bestWords: says(best),
          words: same([said.pinned]),
          look: { stroke: 'muted', weight: 1.5 },
        });
    const { page, x, y, left } = drawChannels(size, {
      curves,
      largest,
      top: highest < 5.4 ? 5.4 : roundUp(1.08 * highest),
      note: high - low > 1e-9 ? said.talkCut(number(100 * low, 0), number(100 * high, 0)) : '',
      uncertain:
        high - low > 1e-9
          ? [
              (people) => output(people, shown.parameters, low),
              (people) => output(people, shown.parameters, high),
            ]
          : undefined,
    });
    const marked = all.map(({ which, teamSize, done }) => {
      const { role, name } = standing(shown, which);
      const at = [x(teamSize), y(done)] as const;
      point(page, at, role);
      return { at, role, text: `${name}: ${said.size(teamSize)}` };
    });
    const clear = curves.flatMap((each) => along(each.output, [1, largest], x, y));
    labelPoints(page, marked, { after: left, clear });
    page.prune();
    return page;
  },
};
