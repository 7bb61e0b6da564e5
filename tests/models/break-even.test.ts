import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEven } from '../../src/models/break-even.ts';
import { buildOrDelegate } from '../../src/models/build-or-delegate.ts';
import { decisionVelocity } from '../../src/models/decision-velocity.ts';
import { executiveCompression } from '../../src/models/executive-compression.ts';
import { feedbackLoop } from '../../src/models/feedback-loop.ts';
import { type Model, parameter } from '../../src/models/model.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { teamCoordination } from '../../src/models/team-coordination.ts';

/** A model with one parameter, 0 to 100 unless `bounds` are given, whose answer is `total` and neutral at 0. */
const curve = (total: (x: number) => number | null, bounds: readonly [number, number] = [0, 100]): Model => ({
  id: 'curve',
  version: 1,
  parameters: { x: parameter('yours', 'x', 'ratio', bounds, [10, 50, 90]) },
  headline: 'total',
  neutral: 0,
  distribution: false,
  evaluate: ({ x } = {}) => ({ total: total(Number(x)) }),
});

describe('breakEven', () => {
  it('finds the speed ratio at which AI just pays for the checking', () => {
    // 1/(1/s + v) = 1
    expect(breakEven(personalLeverage, 'speedRatio')).toBeCloseTo(1 / 0.9, 6);
    expect(breakEven(personalLeverage, 'speedRatio', { inputs: { verificationTax: 0.5 } })).toBeCloseTo(2, 6);
  });

  it('finds the verification tax that uses up the whole gain', () => {
    expect(breakEven(personalLeverage, 'verificationTax', { ranges: { speedRatio: 2 } })).toBeCloseTo(0.5, 6);
  });

  it('agrees with the model’s own break-even formula', () => {
    const { breakEvenHours } = buildOrDelegate.evaluate({});
    expect(breakEven(buildOrDelegate, 'unaidedHours')).toBeCloseTo(breakEvenHours ?? NaN, 6);
  });

  it('finds a sum of money precisely, although its bounds are ten million apart', () => {
    const { delegateCost, selfCost } = buildOrDelegate.evaluate({});
    expect(breakEven(buildOrDelegate, 'delayCost')).toBeCloseTo(selfCost - delegateCost, 3);
  });

  it('finds the crossing even where the neutral point moves with the parameter', () => {
    // The best size is 6.26, so 7 is the first team that is too large.
    expect(breakEven(teamCoordination, 'teamSize')).toBe(7);
    // A reversible step takes 5 hours and the careful route 60: 0.8·5·steps + 0.2·60 = 60.
    expect(breakEven(decisionVelocity, 'reversibleSteps')).toBeCloseTo(12, 6);
  });

  it('finds the crossing of an answer that rises in steps', () => {
    // 145 makers are the fewest that need 31 managers, and anything above 144 is rounded up to 145.
    expect(breakEven(executiveCompression, 'growth')).toBeCloseTo((144 / 150) * 1.26, 6);
  });

  it('gives null for a parameter that never takes the headline across the neutral point', () => {
    expect(breakEven(personalLeverage, 'hoursPerWeek')).toBeNull();
    expect(breakEven(personalLeverage, 'handsOnShare')).toBeNull();
  });

  it('gives null for a model without a neutral point, and for a parameter that it does not have', () => {
    expect(breakEven(feedbackLoop, 'speedRatio')).toBeNull();
    expect(breakEven(personalLeverage, 'span')).toBeNull();
    expect(breakEven(personalLeverage, 'constructor')).toBeNull();
  });

  it('gives null where the curve only touches the neutral point', () => {
    expect(
      breakEven(
        curve((x) => x),
        'x',
      ),
    ).toBeNull();
    expect(
      breakEven(
        curve((x) => 100 - x),
        'x',
      ),
    ).toBeNull();
    expect(
      breakEven(
        curve((x) => (x - 50) ** 2),
        'x',
      ),
    ).toBeNull();
    expect(
      breakEven(
        curve(() => 0),
        'x',
      ),
    ).toBeNull();
  });

  it('finds rising and falling crossings', () => {
    expect(
      breakEven(
        curve((x) => x - 33),
        'x',
      ),
    ).toBeCloseTo(33, 6);
    expect(
      breakEven(
        curve((x) => 33 - x),
        'x',
      ),
    ).toBeCloseTo(33, 6);
  });

  it('gives the start of a flat stretch that lies at the neutral point', () => {
    expect(
      breakEven(
        curve((x) => (x < 30 ? -1 : x < 60 ? 0 : 1)),
        'x',
      ),
    ).toBeCloseTo(30, 6);
  });

  it('gives the crossing nearest to the current value where there are several', () => {
    const wave = curve((x) => (x - 20) * (x - 45) * (x - 80));
    const near = (x: number) => breakEven(wave, 'x', { inputs: { x } });
    expect(near(10)).toBeCloseTo(20, 6);
    expect(near(50)).toBeCloseTo(45, 6);
    expect(near(90)).toBeCloseTo(80, 6);
  });

  it('gives the lower of two crossings that are equally near', () => {
    const dip = curve((x) => (Math.round(x) - 29.5) * (Math.round(x) - 69.5));
    const x = { ...parameter('yours', 'x', 'people', [0, 100], [10, 50, 90]), whole: true };
    expect(breakEven({ ...dip, parameters: { x } }, 'x')).toBe(30);
  });

  it('does not count a gap without an answer as a crossing', () => {
    expect(
      breakEven(
        curve((x) => (x < 30 ? -1 : x < 60 ? null : 1)),
        'x',
      ),
    ).toBeNull();
  });

  it('finds crossings that lie close together around the current value', () => {
    const dip = curve((x) => Math.abs(x - 77.7) - 0.1);
    expect(breakEven(dip, 'x', { inputs: { x: 77.65 } })).toBeCloseTo(77.6, 6);
  });

  it('finds the crossing of any line that has one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -49, max: 149, noNaN: true }),
        fc.constantFrom(-3, 0.5, 7),
        (zero, slope) => {
          const found = breakEven(
            curve((x) => slope * (x - zero), [-50, 150]),
            'x',
          );
          expect(found).toBeCloseTo(zero, 6);
        },
      ),
    );
  });

  it('finds the speed ratio 1/(1 − tax) for any verification tax', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9, noNaN: true }), (verificationTax) => {
        const turn = breakEven(personalLeverage, 'speedRatio', { inputs: { verificationTax } });
        expect(turn).toBeCloseTo(1 / (1 - verificationTax), 4);
      }),
    );
  });
});
