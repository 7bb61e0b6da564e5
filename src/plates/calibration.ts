import { ratio } from '../charts/format.ts';
import { hourAWeek } from '../models/hour-a-week.ts';
import { drawCalibration, weeksUntil } from './figures/calibration.ts';
import { plate } from './plate.ts';

const factor = (readingsPerWeek: number, weeks: number) =>
  hourAWeek.evaluate({ readingsPerWeek, weeks }).factor;
const year = 52;
const quarter = 12;
const habits = [
  { readings: 0, words: 'nothing logged', short: 'no log' },
  { readings: 1, words: 'one task a week', short: 'one a week' },
  { readings: 3, words: 'three a week', short: 'three a week' },
] as const;

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
    ...weeksUntil(year).map((week) => [week, ...habits.map(({ readings }) => factor(readings, week))]),
  ],
  compose(size) {
    const { page, x, y, left, right, bottom } = drawCalibration(size, {
      last: year,
      top: 3,
      habits: habits.map(({ readings, words, short }) => ({
        words,
        short,
        factor: (week) => factor(readings, week),
        look: { stroke: 'ink', weight: readings === 1 ? 2 : 1.5, dotted: readings === 0 },
      })),
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
