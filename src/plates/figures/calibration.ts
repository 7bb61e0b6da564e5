import { calibration as said, figure as standingNames } from '#words/figures';
import { bottomAxis, leftAxis } from '../../charts/axis.ts';
import { smooth, spread } from '../../charts/curve.ts';
import { number, ratio } from '../../charts/format.ts';
import { linear, log } from '../../charts/scale.ts';
import type { Look } from '../../charts/sheet.ts';
import { ticks } from '../../charts/ticks.ts';
import { valueLabel } from '../../charts/value-label.ts';
import { hourAWeek } from '../../models/hour-a-week.ts';
import { type Figure, labelPoints, point, scenarios, standing, valuesOf } from './figure.ts';
import { type PlateSize, sheetOf } from './size.ts';

export interface Habit {
  readonly words: string;
  readonly short: string;
  readonly look: Look;
  readonly factor: (weeks: number) => number;
}

/**
 * Interpolates a factor that is known at whole weeks. Between two weeks its precision 1/ln² changes evenly, as it does
 * while tasks are logged one after another. At a factor of 1 precision is infinite, and the line is drawn straight.
 */
const atAnyTime = (factor: (weeks: number) => number) => (time: number) => {
  const week = Math.floor(time);
  const share = time - week;
  if (share === 0) return factor(time);
  const [before, after] = [factor(week), factor(week + 1)];
  const [from, to] = [1 / Math.log(before) ** 2, 1 / Math.log(after) ** 2];
  const between = Math.exp(1 / Math.sqrt(from + share * (to - from)));
  return Number.isFinite(between) ? between : before + share * (after - before);
};

/** Every week at first, where a curve bends, and then ever more seldom. */
export const weeksUntil = (last: number) => {
  const early = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52];
  const within = early.filter((week) => week < last);
  const step = Math.max(4, Math.ceil(last / 20));
  const later = Array.from(
    { length: Math.ceil(Math.max(0, last - 52) / step) },
    (_, i) => 52 + (i + 1) * step,
  );
  return [...within, ...later.filter((week) => week < last), last];
};

/** The first weeks are a few pixels wide and fall steeply: there a curve has points between them. */
const timesUntil = (last: number) =>
  [0.25, 0.5, 0.75, 1.5, 2.5, 3.5]
    .filter((time) => time < last)
    .concat(weeksUntil(last))
    .sort((a, b) => a - b);

interface CalibrationDrawing {
  readonly habits: readonly Habit[];
  readonly last: number;
  /** The largest factor that is drawn. */
  readonly top: number;
}

/** How far an estimate would be off, week by week, under each habit. */
export function drawCalibration(size: PlateSize, { habits, last, top }: CalibrationDrawing) {
  const page = sheetOf(size, { front: 340, wide: 400, narrow: 330 });
  const left = 46;
  const right = page.width - { front: 144, wide: 150, narrow: 90, card: 146 }[size];
  const bottom = page.height - 42;
  const x = linear([0, last], [left, right]);
  const y = log([1, top], [bottom, 30]);
  const apart = size === 'card' ? 24 : 20;
  const factors = [1, 2, 3, 5, 10, 20, 50, 100, 1.5, 2.5, 1.25].filter((at) => at <= top * 1.0001);
  const beside = factors.reduce<number[]>(
    (taken, at) => (taken.every((other) => Math.abs(y(other) - y(at)) >= apart) ? [...taken, at] : taken),
    [],
  );
  leftAxis(page, y, {
    x: left,
    to: right,
    ticks: beside.map((at) => ({ at, text: ratio(at, Number.isInteger(at) ? 0 : at === 1.25 ? 2 : 1) })),
    title: size === 'narrow' ? said.withinNarrow : said.within,
  });
  const across = last === 52 ? [0, 12, 24, 36, 48] : ticks(0, last, 5);
  bottomAxis(page, x, {
    y: bottom,
    from: left,
    to: right,
    ticks: across.map((at) => ({ at, text: number(at, 0) })),
    title: said.weeks,
  });
  const two = size === 'narrow';
  const ends = habits.map(({ factor }) => y(Math.min(top, factor(last))));
  const places = spread(ends, two ? 36 : 19);
  const excess = Math.max(0, Math.max(...places) + (two ? 18 : 8) - bottom);
  habits.forEach(({ words, short, look, factor }, i) => {
    const points = timesUntil(last).map((time) => [x(time), y(atAnyTime(factor)(time))] as const);
    const inside = points.filter(([, height]) => height >= 29.9);
    page.path(smooth(inside), look);
    const middle = Math.max(30, (places[i] ?? 0) - excess);
    const end = ratio(factor(last), 1);
    const role = look.stroke ?? 'ink';
    const value = factor(last) > top ? said.over(ratio(top, 0)) : end;
    if (two) {
      page.label(value, right + 8, middle - 3, { strong: true, role });
      page.label(short, right + 8, middle + 13, { role });
    } else valueLabel(page, value, [words], right + 8, middle + 4.5, role);
  });
  return { page, x, y, left, right, bottom };
}

/** The reader’s weeks on the curve of their habit, beside that of nothing logged. */
export const calibration: Figure = {
  title: said.title,
  compose(size, shown) {
    const all = scenarios(shown).map(([which, parameters]) => {
      const values = valuesOf(hourAWeek, parameters);
      const factor = (weeks: number) => hourAWeek.evaluate({ ...values, weeks }).factor;
      return { which, ...values, factor };
    });
    const last = Math.max(52, ...all.map(({ weeks }) => weeks));
    const unlogged = (weeks: number) =>
      hourAWeek.evaluate({ ...valuesOf(hourAWeek, shown.parameters), readingsPerWeek: 0, weeks }).factor;
    const highest = Math.max(...all.flatMap(({ factor }) => [factor(0), factor(last)]), unlogged(last));
    const top = [3, 5, 10, 20, 50].find((at) => highest <= at) ?? 100;
    const logged = (readings: number) => said.perWeek(number(readings, readings % 1 ? 1 : 0));
    const { page, x, y, left } = drawCalibration(size, {
      last,
      top,
      habits: [
        {
          words: said.nothingLogged,
          short: said.noLog,
          factor: unlogged,
          look: { stroke: 'ink', weight: 1.5, dotted: true },
        },
        ...all.flatMap(({ which, readingsPerWeek, factor }): Habit[] =>
          which === 'pinned'
            ? [
                {
                  words: standingNames.pinned,
                  short: standingNames.pinned,
                  factor,
                  look: { stroke: 'muted', weight: 1.5 },
                },
              ]
            : readingsPerWeek > 0
              ? [
                  {
                    words: said.logged(logged(readingsPerWeek)),
                    short: logged(readingsPerWeek),
                    factor,
                    look: { stroke: 'ink', weight: 2 },
                  },
                ]
              : [],
        ),
      ],
    });
    const marked = all.map(({ which, weeks, factor }) => {
      const { role, name } = standing(shown, which);
      const at = [x(weeks), y(Math.min(top, factor(weeks)))] as const;
      point(page, at, role);
      return { at, role, text: `${name}: ${ratio(factor(weeks), 1)}` };
    });
    const clear = [unlogged, ...all.map(({ factor }) => factor)].flatMap((factor) =>
      timesUntil(last).map((time) => [x(time), y(atAnyTime(factor)(time))] as const),
    );
    labelPoints(page, marked, { after: left, clear });
    page.prune();
    return page;
  },
};
