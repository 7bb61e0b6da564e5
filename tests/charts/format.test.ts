import { expect, it } from 'vitest';
import { number, percent } from '../../src/charts/format.ts';

it('number(value, digits) prints what rounds to 0 without a minus sign', () => {
  expect(number(-0.2, 0)).toBe('0');
  expect(number(-0.04, 1)).toBe('0.0');
  expect(percent(-0.001)).toBe('0%');
  expect(number(-0.5, 1)).toBe('−0.5');
});
