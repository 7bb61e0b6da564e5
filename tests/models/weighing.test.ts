import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  shareBelow,
  trials,
  weigh,
  weights,
  type Estimate,
  type WeighedStudy,
} from '../../src/models/weighing.ts';
import { expectAgreement } from './agreement.ts';

const metr: Estimate = { low: 0.72, likely: 0.84, high: 0.98 };
const peng: Estimate = { low: 1.27, likely: 2.26, high: 9.09 };
const paradis: Estimate = { likely: 1.27 };
const timed = (estimate: Estimate, weight: number): WeighedStudy => ({ estimate, counted: 'time', weight });
const counted = (estimate: Estimate, weight: number): WeighedStudy => ({
  estimate,
  counted: 'output',
  weight,
});

function mixtureOf(...studies: readonly WeighedStudy[]) {
  const answer = weigh(studies, true);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

/** One study without an interval at 1 and one at 2: a step up at each. */
const one: Estimate = { likely: 1 };
const two: Estimate = { likely: 2 };
/** Its cases lie between 1 and 3, fewer the further they are from 2; its interval reaches 1 − √0.05 to either side. */
const reach = 1 - Math.sqrt(0.05);
const hill: Estimate = { low: 2 - reach, likely: 2, high: 2 + reach };

describe('shareBelow', () => {
  it('keeps the estimate and the interval of a study', () => {
    for (const estimate of [metr, peng, { low: 1.06, likely: 1.26, high: 1.46 }]) {
      expect(shareBelow(estimate, estimate.low ?? 0)).toBeCloseTo(0.025, 12);
      expect(shareBelow(estimate, estimate.likely)).toBe(0.5);
      expect(shareBelow(estimate, estimate.high ?? 0)).toBeCloseTo(0.975, 12);
    }
  });

  it('thins out evenly from the estimate', () => {
    // Half-way down a side the triangle that is left has half the height and width: a quarter of 0.5.
    expect(shareBelow(hill, 1.5)).toBeCloseTo(0.125, 12);
    expect(shareBelow(hill, 2.5)).toBeCloseTo(0.875, 12);
    expect(shareBelow(hill, 1)).toBe(0);
    expect(shareBelow(hill, 3)).toBe(1);
  });

  it('is a step where no interval is known, or where one end of it is the estimate', () => {
    expect([1.2699, 1.27].map((speed) => shareBelow(paradis, speed))).toEqual([0, 1]);
    expect([1.9, 2].map((speed) => shareBelow({ low: 2, likely: 2, high: 3 }, speed))).toEqual([0, 0.5]);
  });
});

describe('weigh', () => {
  it('gives a study that stands alone back as it is, whatever its weight', () => {
    for (const weight of [1, 2, 3]) {
      const { low, middle, high, shares } = mixtureOf(timed(metr, weight));
      expectAgreement(low, 0.72);
      expectAgreement(middle, 0.84);
      expectAgreement(high, 0.98);
      expect(shares).toEqual([1]);
    }
    const alone = mixtureOf(timed(paradis, 1));
    for (const point of [alone.low, alone.middle, alone.high, ...alone.cases])
      expect(point).toBeCloseTo(1.27, 10);
  });

  it('agrees with a mixture worked out by hand: three of four cases at 1 and one at 2', () => {
    // The running share is 0.75 from 1 on and 1 from 2 on: 2.5% and 50% are reached at 1, 97.5% at 2.
    const { low, middle, high, shares, slower, cases } = mixtureOf(timed(one, 3), timed(two, 1));
    expect(shares).toEqual([0.75, 0.25]);
    for (const [found, known] of [
      [low, 1],
      [middle, 1],
      [high, 2],
      [slower, 0],
    ] as const)
      expect(found).toBeCloseTo(known, 9);
    // The fifty cases stand at shares of 0.01, 0.03 … 0.99: 37 below 0.75, and the one at 0.75 counts with them.
    expect(cases.filter((speed) => speed < 1.5)).toHaveLength(38);
  });

  it('agrees with a mixture worked out by hand: a point and a hill in equal parts', () => {
    // Half lie at 1. Above, 0.5 + 0.5·F: 97.5% is where F = 0.95, 1 − 0.5(1 − d)² = 0.95, d = 1 − √0.1 = 0.68377.
    const { low, high, slower } = mixtureOf(timed(one, 2), timed(hill, 2));
    expect(low).toBeCloseTo(1, 9);
    expectAgreement(high, 2.68377);
    expect(slower).toBeCloseTo(0, 9);
    // The middle: half of all are at 1 or below it.
    expect(mixtureOf(timed(one, 2), timed(hill, 2)).middle).toBeCloseTo(1, 6);
  });

  it('agrees with a mixture worked out by hand: a hill twice as heavy as a point above it', () => {
    // Shares 2/3 and 1/3, the point at 4. 50% is where F = 0.75: 1 − 0.5(1 − d)² = 0.75, d = 1 − √0.5 = 0.29289.
    // 2.5% is where F = 0.0375: 0.5(1 − d)² = 0.0375, d = 1 − √0.075 = 0.72614, so 2 − 0.72614 = 1.27386. 97.5% is at 4.
    const { low, middle, high } = mixtureOf(timed(hill, 2), timed({ likely: 4 }, 1));
    expectAgreement(low, 1.27386);
    expectAgreement(middle, 2.29289);
    expectAgreement(high, 4);
  });

  it('says what share of cases is slower: all of one study and half of the other', () => {
    // METR 2025 reaches 0.84 + 0.14/0.7764 = 1.0203: d/reach = 0.16/0.18032 = 0.8873, 1 − 0.5 × 0.1127² = 0.99365.
    expectAgreement(mixtureOf(timed(metr, 1)).slower, 0.99365);
    expectAgreement(mixtureOf(timed(metr, 1), timed(two, 1)).slower, 0.496825);
  });

  it('keeps both of two studies that disagree, and nothing in between', () => {
    const { low, high, cases } = mixtureOf(timed({ likely: 0.5 }, 1), timed(two, 1));
    expect(low).toBeCloseTo(0.5, 9);
    expect(high).toBeCloseTo(2, 9);
    expect(cases.every((speed) => Math.min(Math.abs(speed - 0.5), Math.abs(speed - 2)) < 1e-9)).toBe(true);
  });

  it('refuses where nothing is chosen, where output alone was counted, and where time and output are mixed', () => {
    expect(weigh([], false)).toEqual({ refused: 'none' });
    expect(weigh([timed(metr, 0), counted(two, 0)], true)).toEqual({ refused: 'none' });
    expect(weigh([counted(two, 1), counted(one, 3)], false)).toEqual({ refused: 'output' });
    expect(weigh([counted(two, 1), timed(one, 3)], false)).toEqual({ refused: 'mixed' });
    expect(weigh([counted(two, 0), timed(one, 3)], false)).not.toHaveProperty('refused');
    expect(weigh([counted(two, 1), timed(one, 3)], true)).not.toHaveProperty('refused');
  });

  const study = fc
    .tuple(
      fc.constantFrom<Estimate>(metr, peng, paradis, hill, one, two),
      fc.constantFrom('time', 'output'),
      fc.constantFrom(...weights),
    )
    .map(([estimate, counts, weight]): WeighedStudy => ({ estimate, counted: counts, weight }));

  it('answers ten thousand weighings with ordered, finite numbers, or refuses them with a reason', () => {
    fc.assert(
      fc.property(fc.array(study, { maxLength: 12 }), fc.boolean(), (studies, outputIsSpeed) => {
        const answer = weigh(studies, outputIsSpeed);
        if ('refused' in answer) {
          expect(['none', 'output', 'mixed']).toContain(answer.refused);
          return;
        }
        const { low, middle, high, slower, shares, cases } = answer;
        for (const number of [low, middle, high, slower, ...shares, ...cases])
          expect(number).toSatisfy(Number.isFinite);
        const lows = studies
          .filter(({ weight }) => weight)
          .map(({ estimate }) => estimate.low ?? estimate.likely);
        const highs = studies
          .filter(({ weight }) => weight)
          .map(({ estimate }) => estimate.high ?? estimate.likely);
        expect(low).toBeGreaterThanOrEqual(Math.min(...lows) - 1e-9);
        expect(middle).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(middle);
        expect(high).toBeLessThanOrEqual(Math.max(...highs) + 1e-9);
        expect(slower).toBeGreaterThanOrEqual(0);
        expect(slower).toBeLessThanOrEqual(1 + 1e-12);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(cases).toEqual(cases.toSorted((a, b) => a - b));
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes junk as a weight of 0, and copes with enormous weights', () => {
    for (const junk of [NaN, -1, -Infinity, Infinity, -0])
      expect(weigh([timed(metr, junk)], false)).toEqual({ refused: 'none' });
    const { shares, middle } = mixtureOf(timed(one, 1.7e308), timed(two, 1.7e308), timed(metr, 5e-324));
    expect(shares.slice(0, 2)).toEqual([0.5, 0.5]);
    expect(middle).toSatisfy(Number.isFinite);
  });

  it('depends on the proportions of the weights alone, and not on the order of the studies', () => {
    fc.assert(
      fc.property(fc.array(study, { minLength: 1, maxLength: 7 }), (studies) => {
        const doubled = studies.map((each) => ({ ...each, weight: 2 * each.weight }));
        const [asGiven, heavier, turned] = [studies, doubled, studies.toReversed()].map((each) =>
          weigh(each, true),
        );
        if (!asGiven || 'refused' in asGiven) {
          expect(heavier).toEqual(asGiven);
          expect(turned).toEqual(asGiven);
        } else {
          expect(heavier).toEqual(asGiven);
          expect(turned).toHaveProperty('middle', expect.closeTo(asGiven.middle, 6));
        }
      }),
    );
  });

  it('moves toward a study as it weighs more', () => {
    let before = 0;
    for (const weight of [0, 1, 2, 3]) {
      const { middle } = mixtureOf(timed(metr, 2), timed(two, weight));
      expect(middle).toBeGreaterThanOrEqual(before);
      before = middle;
    }
  });
});

describe('the studies that may be weighed', () => {
  it('are between six and twelve, each with a short name of its own', () => {
    expect(trials.length).toBeGreaterThanOrEqual(6);
    expect(trials.length).toBeLessThanOrEqual(12);
    expect(new Set(trials.map(({ key }) => key)).size).toBe(trials.length);
    for (const { key } of trials) expect(key).toMatch(/^[a-z]+$/);
  });
});
