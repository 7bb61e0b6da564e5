import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from '../../src/models/log-sheet.ts';
import { expectAgreement } from './agreement.ts';

const ratio = fc.double({ min: 0.01, max: 100, noNaN: true });

describe('calibration', () => {
  it('finds no bias where errors cancel, and their spread', () => {
    const { bias, spread } = calibration([2, 1, 0.5]);
    expectAgreement(bias, 1);
    expectAgreement(spread, 0.693);
  });

  it('finds a bias without spread where every guess is off by the same factor', () => {
    const { bias, spread } = calibration([1.5, 1.5, 1.5]);
    expectAgreement(bias, 1.5);
    expectAgreement(spread, 0);
  });

  it('finds the errors of METR’s developers, before and after the work', () => {
    expectAgreement(calibration([1.19 / 0.76]).bias, 1.566);
    expectAgreement(calibration([1.19 / 0.8]).bias, 1.488);
    expectAgreement(Math.log(calibration([1.19 / 0.76]).bias ?? 0), 0.448);
    expectAgreement(Math.log(calibration([1.19 / 0.8]).bias ?? 0), 0.397);
  });

  it('divides by one less than the number of ratios', () => {
    expect(calibration([1, Math.E ** 2]).spread).toBeCloseTo(Math.SQRT2, 12);
  });

  it('has nothing to say of an empty sheet, and no spread of one line', () => {
    expect(calibration([])).toEqual({ bias: null, spread: null });
    expect(calibration([2]).spread).toBeNull();
  });

  it('leaves out what is no finite number above 0', () => {
    expect(calibration([0, -1, NaN, Infinity, 4]).bias).toBeCloseTo(4, 12);
    expect(calibration([0, -1, NaN, Infinity])).toEqual({ bias: null, spread: null });
  });

  it('does not mind the order, and turns round with the ratios', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 2, maxLength: 20 }), (ratios) => {
        const { bias, spread } = calibration(ratios);
        const turned = calibration(ratios.map((one) => 1 / one).toReversed());
        expect(turned.bias).toBeCloseTo(1 / (bias ?? 0), 6);
        expect(turned.spread).toBeCloseTo(spread ?? NaN, 9);
      }),
    );
  });
});
