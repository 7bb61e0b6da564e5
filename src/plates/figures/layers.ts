import { figure, layers as said } from '#words/figures';
import { bottomAxis } from '../../charts/axis.ts';
import { number, percent } from '../../charts/format.ts';
import { linear } from '../../charts/scale.ts';
import { leverageAudit } from '../../models/leverage-audit.ts';
import { type Figure, standing, valuesOf } from './figure.ts';
import { sheetOf } from './size.ts';

/** The layers of the model, in the order and words of the essay that names them. */
const layers = [
  ['clarity', said.names.clarity],
  ['decisions', said.names.decisions],
  ['systems', said.names.systems],
  ['people', said.names.people],
  ['code', said.names.code],
] as const;

type Values = ReturnType<typeof valuesOf<keyof typeof leverageAudit.parameters>>;

/** A layer's share of all hours and of all ratings, and the gap between them. */
function sharesOf(values: Values, layer: (typeof layers)[number][0]) {
  const share = (what: 'Hours' | 'Rating') => {
    const all = layers.reduce((sum, [each]) => sum + values[`${each}${what}`], 0);
    return all > 0 ? values[`${layer}${what}`] / all : 0;
  };
  return { hours: share('Hours'), ratings: share('Rating'), gap: share('Hours') - share('Rating') };
}

/** Bars to either side: what each layer gets of the hours, less what it gets of the ratings. */
export const layerGaps: Figure = {
  title: said.title,
  compose(size, shown) {
    const values = valuesOf(leverageAudit, shown.parameters);
    const pinned = shown.pinned && valuesOf(leverageAudit, shown.pinned);
    const rows = layers.map(([layer, words]) => ({
      words,
      ...sharesOf(values, layer),
      before: pinned && sharesOf(pinned, layer).gap,
      theirs: shown.set.some((key) => key.startsWith(layer)),
    }));
    const page = sheetOf(size, { front: 344, wide: 344, narrow: 344 });
    // A card is too low for a line of words above each bar: the name stands beside it, and the shares are left out.
    const beside = size === 'card';
    const top = 26;
    const pitch = beside ? 24 : 54;
    const bar = beside ? { below: 4, tall: 14 } : { below: 22, tall: 18 };
    const bottom = page.height - 42;
    const reach = Math.max(0.3, ...rows.flatMap(({ gap, before = 0 }) => [Math.abs(gap), Math.abs(before)]));
    const end = Math.ceil(10 * reach - 1e-9) / 10;
    const x = linear([-end, end], [beside ? 150 : 24, page.width - 24]);
    page.label(said.less, x(0) - 10, 12, { anchor: 'end', role: 'muted' });
    page.label(said.more, x(0) + 10, 12, { role: 'muted' });
    rows.forEach(({ words, hours, ratings, gap, before, theirs }, at) => {
      const y = top + at * pitch;
      const above = y + bar.below;
      const under = above + bar.tall;
      const base = above + bar.tall / 2 + 4.5;
      const { role } = standing({ set: theirs ? ['it'] : [] });
      page.label(words, 0, beside ? base : y + 14, { strong: true, role, halo: true });
      if (!beside)
        page.label(said.shares(percent(hours), percent(ratings)), page.width, y + 14, {
          anchor: 'end',
          role: theirs ? role : 'muted',
          halo: true,
        });
      for (const tick of [-end, -end / 2, end / 2, end])
        page.line(x(tick), above - 3, x(tick), under + 3, { stroke: 'grid' });
      page.line(x(0), above - 3, x(0), under + 3, { stroke: 'ink' });
      const [from, to] = [x(Math.min(0, gap)), x(Math.max(0, gap))];
      if (Math.abs(gap) > 0.0005) page.rect(from, above, to - from, bar.tall, { fill: role });
      else page.line(x(0), above, x(0), under, { stroke: role, weight: 2 });
      const value = `${Math.round(100 * gap) > 0 ? '+' : ''}${number(100 * gap, 0)}`;
      const side = gap < 0 ? -1 : 1;
      if (before !== undefined)
        page.line(x(before), above - 3, x(before), under + 3, { stroke: 'muted', weight: 2 });
      // Beyond its bar and what is pinned near its end, or within the bar where that ends at the edge.
      const outside = Math.abs(gap) < 0.8 * end;
      const past =
        before !== undefined && before * side > gap * side - 0.01 && Math.abs(x(before) - x(gap)) < 40;
      const edge = outside && past ? x(before) : x(gap);
      const away = side * (outside ? 7 : -7);
      page.label(value, edge + away, base, {
        anchor: away < 0 ? 'end' : 'start',
        strong: true,
        role: outside ? role : 'paper',
      });
    });
    if (pinned) {
      page.label(figure.pinned, page.width, 12, { role: 'muted', anchor: 'end' });
      page.line(page.width - 50, 1, page.width - 50, 14, { stroke: 'muted', weight: 2 });
    }
    bottomAxis(page, x, {
      y: bottom,
      from: x(-end),
      to: x(end),
      ticks: [-end, -end / 2, 0, end / 2, end].map((at) => ({
        at,
        text: at === 0 ? '0' : `${at > 0 ? '+' : ''}${number(100 * at, (at * 100) % 1 ? 1 : 0)}`,
      })),
      title: size === 'narrow' || beside ? said.axisNarrow : said.axis,
    });
    page.prune();
    return page;
  },
};
