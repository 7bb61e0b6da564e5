import { bottomAxis, leftAxis } from '../../charts/axis.ts';
import { between, polyline, spread } from '../../charts/curve.ts';
import { number } from '../../charts/format.ts';
import { linear } from '../../charts/scale.ts';
import { labelSize, type Look } from '../../charts/sheet.ts';
import { textWidth } from '../../charts/text-width.ts';
import { roundUp, ticks } from '../../charts/ticks.ts';
import { pipeline as gradesOf, seniorPipeline } from '../../models/senior-pipeline.ts';
import { type Figure, labelPoints, point, scenarios, standing, valuesOf } from './figure.ts';
import { sheetOf } from './size.ts';

/** Seniors year by year, if juniors are hired as planned and as before, against the number that is needed. */
export const pipeline: Figure = {
  title: 'How many seniors there are, year by year, against how many are needed',
  compose(size, shown) {
    const all = scenarios(shown).map(([which, parameters]) => ({
      which,
      values: valuesOf(seniorPipeline, parameters),
    }));
    const now = valuesOf(seniorPipeline, shown.parameters);
    const last = Math.max(10, ...all.map(({ values }) => Math.min(30, values.years + 2)));
    const seniors = (values: typeof now) => gradesOf(values, last).map((grades) => grades.seniors);
    const planned = seniors(now);
    const before = seniors({ ...now, juniorsHired: now.juniorsHiredBefore });
    const pinned = all.flatMap(({ which, values }) => (which === 'pinned' ? [seniors(values)] : []));
    const top = roundUp(1.08 * Math.max(1, now.need, ...planned, ...before, ...pinned.flat()));

    const page = sheetOf(size, { front: 340, wide: 400, narrow: 330 });
    const beside = ticks(0, top, 4);
    const left = Math.max(34, ...beside.map((at) => textWidth(number(at, 0), labelSize) + 12));
    const right = page.width - { front: 130, wide: 150, narrow: 84, card: 120 }[size];
    const bottom = page.height - 42;
    const x = linear([0, last], [left, right]);
    const y = linear([0, top], [bottom, 30]);
    const at = (path: readonly number[]) => (year: number) => {
      const [whole, part] = [Math.floor(year), year % 1];
      const from = path[whole] ?? 0;
      return from + part * ((path[whole + 1] ?? from) - from);
    };
    // What is missing is the area between the seniors there are and the line of those that are needed.
    page.path(
      between([(year) => Math.min(now.need, at(planned)(year)), () => now.need], [0, last], x, y, last),
      { fill: 'grid' },
    );
    leftAxis(page, y, {
      x: left,
      to: right,
      ticks: beside.map((value) => ({ at: value, text: number(value, value % 1 ? 1 : 0) })),
      title: 'seniors in the company',
    });
    const every = last > 15 ? 5 : 2;
    bottomAxis(page, x, {
      y: bottom,
      from: left,
      to: right,
      ticks: Array.from({ length: Math.floor(last / every) + 1 }, (_, i) => i * every).map((year) => ({
        at: year,
        text: String(now.startYear + year),
      })),
      title: 'year',
    });
    page.line(left, y(now.need), right, y(now.need), { stroke: 'ink' });
    const lines: readonly { words: string; path: readonly number[]; look: Look }[] = [
      { words: 'needed', path: [now.need], look: { stroke: 'ink' } },
      { words: 'as before', path: before, look: { stroke: 'ink', weight: 1.5, dotted: true } },
      ...pinned.map((path) => ({ words: 'pinned', path, look: { stroke: 'muted', weight: 1.5 } as const })),
      { words: 'as planned', path: planned, look: { stroke: 'ink', weight: 2 } },
    ];
    const places = spread(
      lines.map(({ path }) => y(path.at(-1) ?? 0)),
      18,
    );
    const excess = Math.max(0, Math.max(...places) + 6 - bottom);
    lines.forEach(({ words, path, look }, i) => {
      if (path.length > 1) page.path(polyline(path.map((value, year) => [x(year), y(value)] as const)), look);
      page.label(words, right + 8, (places[i] ?? 0) - excess + 4.5, {
        strong: look.weight === 2,
        role: look.stroke ?? 'ink',
      });
    });
    const marked = all.map(({ which, values }) => {
      const { role, name } = standing(shown, which);
      const there = at(seniors(values))(values.years);
      const spot = [x(values.years), y(there)] as const;
      page.line(spot[0], y(values.need), ...spot, { stroke: role, weight: 2 });
      point(page, spot, role);
      const missing = Math.max(0, values.need - there);
      return { at: spot, role, text: `${name}: ${number(missing, 0)} missing` };
    });
    const clear = [planned, before, ...pinned].flatMap((path) =>
      path.map((value, year) => [x(year), y(value)] as const),
    );
    labelPoints(page, marked, { after: left, clear });
    page.prune();
    return page;
  },
};
