import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inProportion } from '../../src/models/in-proportion.ts';
import { models } from '../../src/models/index.ts';
import { type Model, parameter } from '../../src/models/model.ts';

const all: readonly Model[] = Object.values(models);
const every = all.flatMap(({ id, parameters }) =>
  Object.entries(parameters).map(([key, each]) => ({ name: `${id} ${key}`, each })),
);

describe('inProportion(parameter, value)', () => {
  it('keeps the ratios of a quantity', () => {
    const speed = parameter('measured', 's', 'ratio', [0.1, 20], [1, 2, 4]);
    expect(inProportion(speed, 3)).toEqual({ low: 1.5, likely: 3, high: 6 });
    expect(inProportion(speed, 2)).toEqual({ low: 1, likely: 2, high: 4 });
  });

  it('keeps the ratios of the odds of a share', () => {
    // Odds of 1, 4 and 9 to one, carried to even odds: a quarter, one, nine quarters.
    const { low, likely, high } = inProportion(
      parameter('assumed', 'a', 'share', [0, 1], [0.5, 0.8, 0.9]),
      0.5,
    );
    expect(likely).toBe(0.5);
    expect(low).toBeCloseTo(0.2, 12);
    expect(high).toBeCloseTo(9 / 13, 12);
  });

  it('leaves the ends of a share at 0 and 1 where they are', () => {
    const share = parameter('assumed', 'd', 'share', [0, 1], [0, 0.4, 1]);
    expect(inProportion(share, 0.9)).toEqual({ low: 0, likely: 0.9, high: 1 });
  });

  it('makes a single point of a quantity of 0, and of a share of 0 or 1', () => {
    expect(inProportion(parameter('assumed', 'r', 'hours', [0, 9], [0, 1, 2]), 0)).toEqual({
      low: 0,
      likely: 0,
      high: 0,
    });
    const share = parameter('assumed', 'a', 'share', [0, 1], [0.5, 0.8, 0.9]);
    for (const end of [0, 1]) expect(inProportion(share, end)).toEqual({ low: end, likely: end, high: end });
  });

  it('keeps the range, widened to include the value, where it has no ratio to keep', () => {
    expect(inProportion(parameter('assumed', 'x', 'days', [0, 9], [0, 0, 2]), 3)).toEqual({
      low: 0,
      likely: 3,
      high: 3,
    });
    expect(inProportion(parameter('assumed', 'x', 'share', [0, 1], [0.5, 1, 1]), 0.3)).toEqual({
      low: 0.3,
      likely: 0.3,
      high: 1,
    });
    expect(inProportion(parameter('assumed', 'x', 'ratio', [-5, 5], [-1, 1, 2]), -2)).toEqual({
      low: -2,
      likely: -2,
      high: 2,
    });
  });

  it('stops at a bound where proportion would lead beyond it', () => {
    expect(inProportion(parameter('measured', 's', 'ratio', [0.1, 5], [1, 2, 4]), 4).high).toBe(5);
    expect(inProportion(parameter('assumed', 'u', 'share', [0, 0.9], [0.5, 0.6, 0.8]), 0.89).high).toBe(0.9);
  });

  it.each(every)('leaves the range of $name as it is at its own likely value', ({ each }) => {
    const { low, likely, high } = inProportion(each, each.likely);
    expect([low, likely, high].map((end) => Number(end.toFixed(12)))).toEqual([
      each.low,
      each.likely,
      each.high,
    ]);
  });

  it('stays within the bounds of any parameter, with low ≤ likely ≤ high', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...every),
        fc.oneof(fc.double({ min: 0, max: 1 }), fc.double()),
        ({ each }, at) => {
          const { low, likely, high } = inProportion(each, each.minimum + at * (each.maximum - each.minimum));
          expect(each.minimum).toBeLessThanOrEqual(low);
          expect(low).toBeLessThanOrEqual(likely);
          expect(likely).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(each.maximum);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
