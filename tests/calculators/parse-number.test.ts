import { describe, expect, test } from 'vitest';
import { decimal, parseNumber, refusal, fieldText } from '../../src/calculators/answer/parse-number.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { teamCoordination } from '../../src/models/team-coordination.ts';

describe('parseNumber(text)', () => {
  test.each([
    ['4.5', 4.5],
    ['4,5', 4.5],
    ['.5', 0.5],
    [' 45 ', 45],
    ['20%', 20],
    ['1.26×', 1.26],
    ['$1 200', 1200],
    ['1 234', 1234],
    ["1'234", 1234],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['0,234', 0.234],
    ['−3', -3],
    ['12.', 12],
    ['１２', 12],
    ['－４．５％', -4.5],
    ['１，２３４．５', 1234.5],
    ['١٢', 12],
    ['٤٫٥', 4.5],
    ['۱۲', 12],
  ])('understands %j as %d', (text, number) => {
    expect(parseNumber(text).number).toBe(number);
  });

  test('offers both readings of a comma that may mean two things', () => {
    expect(parseNumber('1,234')).toMatchObject({ readings: ['1.234', '1234'] });
    expect(parseNumber('1,234').number).toBeUndefined();
  });

  test.each([
    ['2.500', ['2.5', '2500']],
    ['12.000', ['12', '12000']],
    ['-1.250', ['-1.25', '-1250']],
  ])('offers both readings of a dot before three digits that end in 0: %s', (text, readings) => {
    expect(parseNumber(text)).toMatchObject({ readings });
    expect(parseNumber(text).number).toBeUndefined();
  });

  test('reads back what decimal(value) writes, even with three digits after the dot', () => {
    for (const value of [1.125, 12.125, 0.25, 2.5, 100.001, 0.125])
      expect(parseNumber(decimal(value)).number).toBe(value);
  });

  test('reads -0 as 0', () => {
    expect(Object.is(parseNumber('-0').number, 0)).toBe(true);
  });

  test.each([
    '',
    '   ',
    'abc',
    '1e999',
    '1e3',
    '१२',
    '１ｅ３',
    '٤٫٥٫٦',
    '<b>4</b>',
    '4..5',
    '4,5,6',
    '--4',
    '0x10',
    'Infinity',
    'NaN',
    '9'.repeat(10_000),
  ])('refuses %j in words and guesses nothing', (text) => {
    const { number, problem } = parseNumber(text);
    expect(number).toBeUndefined();
    expect(problem).toMatch(/\.$/);
    expect(problem?.length).toBeLessThan(120);
  });
});

describe('refusal(number, parameter)', () => {
  const { hoursPerWeek, handsOnShare } = personalLeverage.parameters;

  test('names the bounds in the unit of the field', () => {
    expect(refusal(120, hoursPerWeek)?.replaceAll('\u00a0', ' ')).toBe(
      '120 hours is outside 1 to 100 hours.',
    );
    expect(refusal(1.2, handsOnShare)?.replaceAll('\u00a0', ' ')).toBe('120% is outside 0 to 100%.');
  });

  test('accepts both bounds', () => {
    expect(refusal(1, hoursPerWeek)).toBeUndefined();
    expect(refusal(100, hoursPerWeek)).toBeUndefined();
  });

  test('refuses a fraction where only whole numbers are allowed', () => {
    expect(refusal(7.5, teamCoordination.parameters.teamSize)).toMatch(/whole/);
  });
});

test.each([
  [1e-7, '0.0000001'],
  [-1.25e-9, '-0.00000000125'],
  [0.3333333, '0.3333333'],
  [1234567, '1234567'],
  [0, '0'],
])('decimal(%d) is %s, which the parser reads back', (value, text) => {
  expect(decimal(value)).toBe(text);
  expect(parseNumber(text).number).toBe(value);
});

test('fieldText(value, unit) is what parseNumber(text) reads back', () => {
  expect(fieldText(0.15, 'share')).toBe('15');
  expect(fieldText(91.5, 'usd/hour')).toBe('91.5');
  expect(fieldText(-0, 'plain')).toBe('0');
});

describe('parseNumber(text, sign) where the sign is a comma', () => {
  test.each([
    ['1,26', 1.26],
    ['1,234', 1.234],
    ['1.234,5', 1234.5],
    ['4.5', 4.5],
  ])('reads %s', (text, number) => {
    expect(parseNumber(text, ',').number).toBe(number);
  });

  test('offers both readings of a point before three digits', () => {
    expect(parseNumber('1.234', ',').readings).toEqual(['1,234', '1234']);
    expect(parseNumber('1.234', '.').number).toBe(1.234);
  });
});
