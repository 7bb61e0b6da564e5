import { figure, pipeline as said } from '#words/figures';
import { bottomAxis, leftAxis } from '../../charts/axis.ts';
import { smooth, spread } from '../../charts/curve.ts';
import { number } from '../../charts/format.ts';
import { linear } from '../../charts/scale.ts';
import { labelSize, type Look, tenth } from '../../charts/sheet.ts';
import { textWidth } from '../../charts/text-width.ts';
import { roundUp, ticks } from '../../charts/ticks.ts';
import { valueLabel } from '../../charts/value-label.ts';
import { pipeline as gradesByYear, seniorPipeline } from '../../models/senior-pipeline.ts';
import { along, type Figure, labelPoints, point, scenarios, standing, valuesOf } from './figure.ts';
import { type PlateSize, sheetOf } from './size.ts';

export interface SeniorsLine {
  readonly words: string;
  readonly short: string;
  readonly look: Look;
  /** Seniors at the end of each year, the present first. */
  readonly seniors: readonly number[];
}

export interface PipelineDrawing {
  readonly lines: readonly SeniorsLine[];
  readonly need: number;
  readonly startYear: number;
  readonly years: number;
  /** The most seniors that are drawn. */
  readonly top: number;
  /** Seniors at the end of each year on the line from which the gap up to `need` is shaded. */
  readonly missing: readonly number[];
}

/** Seniors by year, as many as are needed, and how many of those are missing. */
export function drawPipeline(size: PlateSize, drawing: PipelineDrawing) {
  const { lines, need, startYear, years, top, missing } = drawing;
  const two = size === 'narrow';
  const page = sheetOf(size, { front: 340, wide: 400, narrow: 330 });
  const beside = ticks(0.01 * top, top, size === 'card' ? 3 : 5);
  const left = Math.max(34, ...beside.map((at) => textWidth(number(at, 0), labelSize) + 12));
  const names = [...lines, { words: said.needed, short: said.needed }];
  const longest = Math.max(...names.map(({ words, short }) => textWidth(two ? short : words, labelSize)));
  const digits = textWidth(number(top, 0), labelSize, 600);
  const right = page.width - (two ? Math.max(longest, digits) + 12 : longest + digits + 18);
  const bottom = page.height - 42;
  const x = linear([0, years], [left, right]);
  const y = linear([0, top], [bottom, 30]);

  const short = missing.map((seniors, year) => [x(year), y(Math.min(need, seniors))] as const);
  const level = y(need);
  page.path(`${smooth(short)}L${tenth(right)} ${tenth(level)}L${tenth(left)} ${tenth(level)}Z`, {
    fill: 'grid',
  });
  leftAxis(page, y, {
    x: left,
    to: right,
    ticks: beside.map((at) => ({ at, text: number(at, 0) })),
    title: said.seniors,
  });
  bottomAxis(page, x, {
    y: bottom,
    from: left,
    to: right,
    ticks: ticks(0, years, two || size === 'card' ? 4 : 6)
      .filter((at) => Number.isInteger(at))
      .map((at) => ({ at, text: String(startYear + at) })),
    title: said.endOfYear,
  });
  page.line(left, level, right, level, { stroke: 'ink', weight: 1.5, dotted: true });
  for (const { seniors, look } of lines)
    page.path(smooth(seniors.map((count, year) => [x(year), y(Math.min(top, count))] as const)), look);

  const ends = [...lines.map(({ seniors }) => seniors.at(-1) ?? 0), need];
  const places = spread(
    ends.map((count) => y(Math.min(top, count))),
    two ? 34 : 19,
  );
  const lowest = bottom - (two ? 16 : 6);
  const excess = Math.max(0, Math.max(...places) - lowest);
  names.forEach((name, i) => {
    const middle = (places[i] ?? 0) - excess;
    const role = lines[i]?.look.stroke ?? 'ink';
    const value = number(ends[i] ?? 0, 0);
    if (two) {
      page.label(value, right + 8, middle - 3, { strong: true, role });
      page.label(name.short, right + 8, middle + 12, { role });
    } else valueLabel(page, value, [name.words], right + 8, middle + 4.5, role);
  });
  return { page, x, y, left, right, bottom };
}

/** How many juniors are hired a year, as a label beside a line and as a shorter one for a phone. */
export const hiring = (juniors: number) => {
  const count = number(juniors, juniors % 1 ? 1 : 0);
  return juniors > 0
    ? { words: said.juniors(count), short: said.aYear(count) }
    : { words: said.noJuniors, short: said.noneHired };
};

/** Seniors at any time, straight from one end of a year to the next. */
const between = (line: readonly number[]) => (time: number) => {
  const year = Math.floor(time);
  const [from = 0, to = from] = [line[year], line[year + 1]];
  return from + (to - from) * (time - year);
};

/** The reader’s year on the line for the juniors they hire, beside the line for those they hired before. */
export const pipeline: Figure = {
  title: said.title,
  compose(size, shown) {
    const all = scenarios(shown).map(([which, parameters]) => ({
      which,
      ...valuesOf(seniorPipeline, parameters),
    }));
    const now = valuesOf(seniorPipeline, shown.parameters);
    const years = Math.max(10, ...all.map((each) => each.years));
    const seniorsOf = (values: typeof now) => gradesByYear(values, years).map(({ seniors }) => seniors);
    const before = seniorsOf({ ...now, juniorsHired: now.juniorsHiredBefore });
    const paths = all.map((each) => ({ ...each, path: seniorsOf(each) }));
    const path = paths.at(-1)?.path ?? [];
    const same = now.juniorsHired === now.juniorsHiredBefore;
    const top = roundUp(
      1.08 * Math.max(1, ...all.map(({ need }) => need), ...before, ...paths.flatMap((each) => each.path)),
    );
    const { page, x, y, left } = drawPipeline(size, {
      need: now.need,
      startYear: now.startYear,
      years,
      top,
      missing: path,
      lines: [
        ...(same
          ? []
          : [
              {
                ...hiring(now.juniorsHiredBefore),
                look: { stroke: 'ink', weight: 1 } as const,
                seniors: before,
              },
            ]),
        ...paths.map(({ which, juniorsHired, path: seniors }) =>
          which === 'pinned'
            ? {
                words: figure.pinned,
                short: figure.pinned,
                look: { stroke: 'muted', weight: 1.5 } as const,
                seniors,
              }
            : { ...hiring(juniorsHired), look: { stroke: 'ink', weight: 2 } as const, seniors },
        ),
      ],
    });
    const marked = paths.map(({ which, years: ahead, need, path: seniors }) => {
      const { role, name } = standing(shown, which);
      const count = seniors[ahead] ?? 0;
      const at = [x(ahead), y(count)] as const;
      point(page, at, role);
      const missing = Math.round(need - count);
      return {
        at,
        role,
        text: `${name}: ${missing > 0 ? said.short(number(missing, 0)) : said.noneMissing}`,
      };
    });
    labelPoints(page, marked, {
      clear: [path, before].flatMap((line) => along(between(line), [0, years], x, y)),
      prefer: 'left',
      after: left,
    });
    page.prune();
    return page;
  },
};
