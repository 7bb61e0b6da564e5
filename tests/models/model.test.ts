import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, fit, parameter, readInputs } from '../../src/models/model.ts';

const share = parameter('assumed', 'p', 'share', [0, 1], [0.1, 0.2, 0.4], ['peng-2023-copilot/time-saved']);
const people = { ...parameter('yours', 'n', 'people', [-3, 9], [2, 3, 4]), whole: true };
const parameters = { share, people };

describe('parameter', () => {
  it('turns one line of a table into named fields', () => {
    expect(share).toEqual({
      kind: 'assumed',
      symbol: 'p',
      unit: 'share',
      minimum: 0,
      maximum: 1,
      low: 0.1,
      likely: 0.2,
      high: 0.4,
      sources: ['peng-2023-copilot/time-saved'],
    });
  });

  it('has no sources unless they are given', () => {
    expect(parameter('yours', 'n', 'people', [0, 9], [2, 3, 4]).sources).toEqual([]);
  });
});

describe('fit', () => {
  it('leaves a number within bounds as it is', () => {
    expect([0, 0.3, 1].map((entered) => fit(share, entered))).toEqual([0, 0.3, 1]);
  });

  it('takes the nearest bound for a number outside the bounds', () => {
    expect([-0.1, 1.1, -1e300, 1e300].map((entered) => fit(share, entered))).toEqual([0, 1, 0, 1]);
  });

  it('takes the likely value for anything but a finite number', () => {
    for (const junk of [
      undefined,
      null,
      '0.3',
      '',
      true,
      NaN,
      Infinity,
      -Infinity,
      3n,
      [],
      {},
      [0.3],
      () => 0.3,
    ]) {
      expect(fit(share, junk)).toBe(0.2);
    }
  });

  it('takes the nearest whole number for a parameter of whole numbers', () => {
    expect([2.4, 2.6, 8.9].map((entered) => fit(people, entered))).toEqual([2, 3, 9]);
  });

  it('turns −0 into 0', () => {
    expect(fit(share, -0)).toBe(0);
    expect(fit(people, -0.2)).toBe(0);
  });
});

describe('readInputs', () => {
  it('takes the likely values where nothing is given', () => {
    for (const inputs of [undefined, null, {}, [], '', 'share', 7, true, () => 7]) {
      expect(readInputs(parameters, inputs)).toEqual({ share: 0.2, people: 3 });
    }
  });

  it('reads each key that it knows, and no other', () => {
    expect(readInputs(parameters, { share: 0.5, people: 5, other: 7 })).toEqual({ share: 0.5, people: 5 });
  });

  it('reads nothing from a prototype', () => {
    expect(readInputs(parameters, Object.create({ share: 0.5 }))).toEqual({ share: 0.2, people: 3 });
  });

  it('does not let __proto__ through', () => {
    const inputs: unknown = JSON.parse('{"__proto__": {"share": 0.5}, "constructor": 1}');
    const numbers = readInputs(parameters, inputs);
    expect(numbers).toEqual({ share: 0.2, people: 3 });
    expect(Object.getPrototypeOf(numbers)).toBe(Object.prototype);
    expect('share' in {}).toBe(false);
  });

  it('calls no getter', () => {
    const trap = Object.defineProperty({}, 'share', {
      get: () => {
        throw new Error('read');
      },
    });
    expect(readInputs(parameters, trap).share).toBe(0.2);
  });

  it('gives a number within bounds for anything at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ share: fc.anything(), people: fc.anything() })),
        (inputs) => {
          for (const [key, number] of Object.entries(readInputs(parameters, inputs))) {
            const { minimum, maximum } = key === 'share' ? share : people;
            expect(number).toBeGreaterThanOrEqual(minimum);
            expect(number).toBeLessThanOrEqual(maximum);
            expect(Object.is(number, -0)).toBe(false);
          }
        },
      ),
    );
  });
});

describe('agrees', () => {
  it.each([
    [1.0049, 1, true],
    [1.0051, 1, false],
    [-199, -200, true],
    [-198.9, -200, false],
    [1e-10, 0, true],
    [1e-8, 0, false],
    ['a', 'a', true],
    [null, null, true],
    [null, 0, false],
    [NaN, 1, false],
  ])('compares %s with %s to half a per cent: %s', (computed, known, met) => {
    expect(agrees(computed, known)).toBe(met);
  });
});
