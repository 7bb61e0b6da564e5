import { bottomAxis, leftAxis } from '../charts/axis.ts';
import { polyline, spread } from '../charts/curve.ts';
import { ratio } from '../charts/format.ts';
import { linear, log } from '../charts/scale.ts';
import { valueLabel } from '../charts/value-label.ts';
import { hourAWeek } from '../models/hour-a-week.ts';
import { plate, sheetOf } from './plate.ts';

const factor = (readingsPerWeek: number, weeks: number) =>
  hourAWeek.evaluate({ readingsPerWeek, weeks }).factor;
const year = 52;
const quarter = 12;
const habits = [
  { readings: 0, words: 'nothing logged', short: 'no log' },
  { readings: 1, words: 'one task a week', short: 'one a week' },
  { readings: 3, words: 'three a week', short: 'three a week' },
] as const;
/** Every week at first, where the curve bends, then every fourth. */
const weeks = [0, 1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52];

const after = (readings: number, week: number) => ratio(factor(readings, week), 1);

export const calibrationPlate = plate({
  name: 'calibration',
  title: 'How far off an estimate would be',
  finding: `A picture of our assumption, not a measurement: with one logged task a week the error of an estimate falls from a factor of ${after(1, 0)} to ${after(1, quarter)} in ${quarter} weeks, with three a week to ${after(3, quarter)}, and without a log it grows to ${after(0, year)} in a year.`,
  caption: {
    lead: 'A picture of our assumption, not a measurement.',
    rest: `How far an estimate would be off, as a factor in two cases of three: from ${after(1, 0)} down to ${after(1, quarter)} after ${quarter} weeks with one logged task a week, to ${after(3, quarter)} with three, and up to ${after(0, year)} in a year with nothing logged. No study has measured it.`,
  },
  source: 'A one-dimensional Kalman filter; every number in it is assumed.',
  table: () => [
    ['weeks', ...habits.map(({ words }) => `right to within a factor of, ${words}`)],
    ...weeks.map((week) => [week, ...habits.map(({ readings }) => factor(readings, week))]),
  ],
  compose(size) {
    const page = sheetOf(size, { front: 340, wide: 400, narrow: 330 });
    const left = 46;
    const right = page.width - { front: 144, wide: 150, narrow: 90, card: 146 }[size];
    const bottom = page.height - 42;
    const x = linear([0, year], [left, right]);
    const y = log([1, 3], [bottom, 30]);

    leftAxis(page, y, {
      x: left,
      to: right,
      ticks: (size === 'card' ? [1, 1.5, 2, 3] : [1, 1.25, 1.5, 2, 2.5, 3]).map((at) => ({
        at,
        text: ratio(at, Number.isInteger(at) ? 0 : at === 1.25 ? 2 : 1),
      })),
      title: size === 'narrow' ? 'right to within a factor of' : 'an estimate is right to within a factor of',
    });
    bottomAxis(page, x, {
      y: bottom,
      from: left,
      to: right,
      ticks: [0, 12, 24, 36, 48].map((at) => ({ at, text: String(at) })),
      title: 'weeks',
    });
    const ends = habits.map(({ readings }) => y(factor(readings, year)));
    const two = size === 'narrow';
    const places = spread(ends, two ? 36 : 19);
    habits.forEach(({ readings, words, short }, i) => {
      const points = weeks.map((week) => [x(week), y(factor(readings, week))] as const);
      page.path(polyline(points), {
        stroke: 'ink',
        weight: readings === 1 ? 2 : 1.5,
        dotted: readings === 0,
      });
      const middle = places[i] ?? 0;
      if (two) {
        page.label(after(readings, year), right + 8, middle - 3, { strong: true });
        page.label(short, right + 8, middle + 13);
      } else valueLabel(page, after(readings, year), [words], right + 8, middle + 4.5);
    });
    page.dot(x(quarter), y(factor(1, quarter)), 3.5, { fill: 'ink' });
    page.label(`${after(1, quarter)} after ${quarter} weeks`, x(quarter) + 6, y(factor(1, quarter)) - 9, {
      halo: true,
    });
    page.lines(
      size === 'wide' || size === 'card'
        ? ['a picture of our assumption, not a measurement']
        : ['a picture of our assumption,', 'not a measurement'],
      x(8),
      y(1.72),
      { role: 'muted', halo: true },
    );
    page.yours({
      model: hourAWeek.id,
      x: { key: 'weeks', domain: [0, year], range: [left, right] },
      y: { key: 'factor', domain: [1, 3], range: [bottom, 30], log: true },
    });
    return page;
  },
});
