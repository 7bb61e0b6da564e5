import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triangular } from '../../src/models/triangular.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const range = fc
  .array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map((points) => points.toSorted((one, other) => one - other))
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));

describe('triangular', () => {
  it('meets the quantiles of a symmetrical triangle', () => {
    const triangle = { low: 0, likely: 1, high: 2 };
    expect(triangular(0.125, triangle)).toBe(0.5);
    expect(triangular(0.5, triangle)).toBe(1);
    expect(triangular(0.875, triangle)).toBe(1.5);
  });

  it('meets the quantiles of a skewed triangle', () => {
    // F(likely) = 1/4: below it 1 + √(u·4·1), above it 5 − √((1−u)·4·3)
    const triangle = { low: 1, likely: 2, high: 5 };
    expect(triangular(0.09, triangle)).toBeCloseTo(1.6, 12);
    expect(triangular(0.25, triangle)).toBeCloseTo(2, 12);
    expect(triangular(0.88, triangle)).toBeCloseTo(5 - 1.2, 12);
  });

  it('accepts a likely value that lies at an end', () => {
    expect(triangular(0.75, { low: 0, likely: 0, high: 1 })).toBe(0.5);
    expect(triangular(0.25, { low: 0, likely: 1, high: 1 })).toBe(0.5);
  });

  it('gives the one point of a range that has no width', () => {
    expect([0, 0.5, 1].map((share) => triangular(share, { low: 7, likely: 7, high: 7 }))).toEqual([7, 7, 7]);
  });

  it('begins at low, ends at high, and stays there for shares outside 0 to 1', () => {
    const triangle = { low: 1, likely: 2, high: 5 };
    expect([-1, 0, 1, 2].map((share) => triangular(share, triangle))).toEqual([1, 1, 5, 5]);
  });

  it('rises with the share and stays within the range', () => {
    fc.assert(
      fc.property(range, unit, unit, (triangle, one, other) => {
        const lower = triangular(Math.min(one, other), triangle);
        const upper = triangular(Math.max(one, other), triangle);
        expect(lower).toBeLessThanOrEqual(upper + 1e-9);
        expect(lower).toBeGreaterThanOrEqual(triangle.low - 1e-9);
        expect(upper).toBeLessThanOrEqual(triangle.high + 1e-9);
      }),
    );
  });

  it('mirrors with its range', () => {
    fc.assert(
      fc.property(range, unit, ({ low, likely, high }, share) => {
        const mirrored = triangular(1 - share, { low: -high, likely: -likely, high: -low });
        expect(mirrored).toBeCloseTo(-triangular(share, { low, likely, high }), 3);
      }),
    );
  });
});
