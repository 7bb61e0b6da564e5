import { describe, expect, test } from 'vitest';
import { print, type Printed } from '../../src/calculators/answer/quantity.ts';

describe('print(value, unit)', () => {
  const cases: readonly (readonly [number, Printed, string])[] = [
    [1.0129, 'ratio', '1.01×'],
    [1, 'ratio', '1.00×'],
    [0.15, 'share', '15%'],
    [0.025, 'share', '2.5%'],
    [1, 'hours', '1 hour'],
    [-0.9, 'hours', '−0.9 hours'],
    [-0.001, 'hours', '0 hours'],
    [12500, 'usd', '$12,500'],
    [91.5, 'usd/hour', '$92 an hour'],
    [2.5, 'usd', '$2.50'],
    [-1594, 'usd', '−$1,594'],
    [6.26, 'people', '6.3'],
    [25.4, 'people', '25'],
    [0.01, 'variance', '0.01'],
    [2031, 'year', '2031'],
    [5, 'years', '5 years'],
    [1, 'years', '1 year'],
    [1_357_418, 'about usd', '$1.4 million'],
    [994_000, 'about usd', '$990,000'],
    [999_600, 'about usd', '$1 million'],
    [12_345_678, 'about usd', '$12 million'],
    [16_648, 'about usd', '$17,000'],
    [-816_000, 'about usd', '−$820,000'],
    [-0.2, 'about usd', '$0'],
    [1e30, 'about usd', '$1,000,000,000,000,000,000,000,000 million'],
  ];
  test.each(cases)('prints %d %s as %s', (value, unit, printed) => {
    expect(print(value, unit).replaceAll('\u00a0', ' ')).toBe(printed);
  });
});
