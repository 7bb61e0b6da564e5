import { describe, expect, test } from 'vitest';
import { print, type Printed, printEnd, printRange } from '../../src/calculators/answer/quantity.ts';

describe('print(value, unit)', () => {
  const cases: readonly (readonly [number, Printed, string])[] = [
    [1.0129, 'ratio', '1.01×'],
    [1, 'ratio', '1.00×'],
    [0.15, 'share', '15%'],
    [0.025, 'share', '2.5%'],
    [1, 'hours', '1 hour'],
    [0, 'hours', '0 hours'],
    [0.574, 'hours', '34 minutes'],
    [1.49, 'hours/week', '89 minutes'],
    [1.5, 'hours', '1.5 hours'],
    [2.92, 'hours', '2.9 hours'],
    [-0.9, 'hours', '−54 minutes'],
    [-0.001, 'hours', '−4 seconds'],
    [-0.00001, 'hours', '0 seconds'],
    [1 / 60, 'hours', '1 minute'],
    [12500, 'usd', '$12,500'],
    [91.5, 'usd/hour', '$92 an hour'],
    [2.5, 'usd', '$2.50'],
    [-1594, 'usd', '−\u2060$1,594'],
    [6.26, 'people', '6.3'],
    [25.4, 'people', '25'],
    [6.6, 'heads', '6 or 7'],
    [25, 'managers', '25 managers'],
    [1, 'layers', '1 layer'],
    [0.55, 'mean rating', '2.8 of 5'],
    [1.293, 'factor', '1.3'],
    [2031, 'year', '2031'],
    [5, 'years', '5 years'],
    [1, 'years', '1 year'],
    [1_357_418, 'about usd', '$1.4 million'],
    [994_000, 'about usd', '$990,000'],
    [999_600, 'about usd', '$1 million'],
    [12_345_678, 'about usd', '$12 million'],
    [16_648, 'about usd', '$17,000'],
    [-816_000, 'about usd', '−\u2060$820,000'],
    [-0.2, 'about usd', '$0'],
    [1e30, 'about usd', '$1,000,000,000,000,000,000,000,000 million'],
    [0.2, 'whole', '0'],
    [6.1, 'whole', '6'],
  ];
  test.each(cases)('prints %d %s as %s', (value, unit, printed) => {
    expect(print(value, unit).replaceAll('\u00a0', ' ')).toBe(printed);
  });
});

test('print(value, "heads") names both whole numbers around a value about half-way between them', () => {
  expect([0, 0.3, 1.3, 6, 6.03, 6.25, 6.4, 6.74, 6.8, 7.2].map((people) => print(people, 'heads'))).toEqual([
    '0',
    '0',
    '1 or 2',
    '6',
    '6',
    '6 or 7',
    '6 or 7',
    '6 or 7',
    '7',
    '7',
  ]);
  expect(printEnd(6.6, 'heads')).toBe('7');
});

describe('printRange(low, high, unit)', () => {
  const cases: readonly (readonly [number, number, Printed, string])[] = [
    [1.06, 1.46, 'ratio', '1.06 to 1.46×'],
    [0.5, 0.95, 'share', '50 to 95%'],
    [-0.2, 0.9, 'hours', '−12 to 54 minutes'],
    [0.5, 8, 'hours', '30 minutes to 8 hours'],
    [15, 26, 'managers', '15 to 26 managers'],
    [5.26, 8.54, 'heads', '5 to 9'],
    [55, 145, 'usd/hour', '$55 to $145 an hour'],
    [2, 2, 'days', '2 days'],
    [1, 3, 'days', '1 to 3 days'],
    [0, 3, 'rating', '0 to 3 of 5'],
  ];
  test.each(cases)('prints %d to %d %s as %s', (low, high, unit, printed) => {
    expect(printRange(low, high, unit).replaceAll('\u00a0', ' ')).toBe(printed);
  });
  test('has no space at which a line could break', () => {
    expect(printRange(-0.2, 0.9, 'hours')).not.toContain(' ');
    expect(printRange(-850, 1594, 'usd')).toBe('−\u2060$850\u00a0to\u00a0$1,594');
  });
});
