import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { executiveCompression, managersByLevel } from '../../src/models/executive-compression.ts';
import { references } from '../../src/models/references/executive-compression.ts';
import { expectAgreement, inputsOf, parameterTable } from './agreement.ts';

describe('executive-compression', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    expect(parameterTable(executiveCompression)).toEqual([
      'makers N yours 1…100000 people | 20 150 1000 |  | whole',
      'span s yours 2…30 people | 5 6 12 | gallup-2026-span-of-control/span meta-2023-flattening/reports-per-manager |',
      'speedRatio r measured 0.1…20 ratio | 1.06 1.26 1.46 | cui-2026-field-experiments/tasks-completed paradis-2024-google-trial/time-saved | enterprise',
      'growth g yours 0.1…10 ratio | 1 1 3 |  |',
      "spanAfter s' assumed 2…30 people | 5 6 12 | gallup-2026-span-of-control/span meta-2023-flattening/reports-per-manager |",
      'hoursPerReport h assumed 0…10 hours/week | 0.5 1 2 |  |',
      'hoursPerWeek H yours 1…100 hours/week | 40 45 60 |  |',
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    for (const { inputs, outputs } of references) {
      const answer: Outputs = executiveCompression.evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
    expect.hasAssertions();
  });

  const { evaluate } = executiveCompression;
  const any = inputsOf(executiveCompression);

  it('managersByLevel divides each level by the span and rounds up, until one is left', () => {
    expect(managersByLevel(150, 6)).toEqual([25, 5, 1]);
    expect(managersByLevel(150, 12)).toEqual([13, 2, 1]);
    expect(managersByLevel(216, 6)).toEqual([36, 6, 1]);
    expect(managersByLevel(120, 6)).toEqual([20, 4, 1]);
    expect(managersByLevel(7, 8)).toEqual([1]);
    expect(managersByLevel(2, 2)).toEqual([1]);
  });

  it('managersByLevel is empty for one maker, and for none', () => {
    expect(managersByLevel(1, 6)).toEqual([]);
    expect(managersByLevel(0, 6)).toEqual([]);
  });

  it('managersByLevel takes a span below 2 as 2', () => {
    expect(managersByLevel(8, 1)).toEqual([4, 2, 1]);
    expect(managersByLevel(8, 0)).toEqual([4, 2, 1]);
  });

  it('managersByLevel is not thrown off by rounding errors', () => {
    // In floating point, 22 / 2.2 may come out just below or above 10.
    expect(managersByLevel(22, 2.2)[0]).toBe(10);
    expect(managersByLevel(121, 12.1)[0]).toBe(10);
  });

  it('one maker has no managers, layers or hops', () => {
    expect(evaluate({ makers: 1 })).toMatchObject({
      layers: 0,
      managers: 0,
      people: 1,
      overheadShare: 0,
      hops: 0,
    });
  });

  it('keeps everyone where the work grows as much as the speed', () => {
    fc.assert(
      fc.property(any, fc.double({ min: 0.1, max: 10, noNaN: true }), (inputs, ratio) => {
        const answer = evaluate({
          ...inputs,
          speedRatio: ratio,
          growth: ratio,
          spanAfter: inputs['span'] ?? 0,
        });
        expect(answer.makersAfter).toBe(inputs['makers']);
        expect(answer.managersAfter).toBe(answer.managers);
        expect(answer.layersAfter).toBe(answer.layers);
        expect(answer.peopleAfter).toBe(answer.people);
      }),
    );
  });

  it('rounds up the makers that are needed', () => {
    expect(evaluate({ makers: 100, speedRatio: 3 }).makersAfter).toBe(34);
    expect(evaluate({ makers: 1, speedRatio: 20, growth: 0.1 }).makersAfter).toBe(1);
  });

  it('a wider span alone removes managers, and no makers', () => {
    expect(evaluate({ speedRatio: 1, spanAfter: 12 })).toMatchObject({
      managers: 31,
      makersAfter: 150,
      layersAfter: 3,
      managersAfter: 16,
      peopleAfter: 166,
    });
  });

  it('reportTimeShare is the hours per report times the span, as a share of the week', () => {
    expect(evaluate({ hoursPerReport: 2, spanAfter: 30, hoursPerWeek: 40 }).reportTimeShare).toBe(1.5);
  });

  it('everybody is counted once, and overhead is the managers’ share', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const answer = evaluate(inputs);
        expect(answer.people).toBe((inputs['makers'] ?? 0) + answer.managers);
        expect(answer.peopleAfter).toBe(answer.makersAfter + answer.managersAfter);
        expect(answer.overheadShare).toBeCloseTo(answer.managers / answer.people, 12);
        expect(answer.hops).toBe(2 * answer.layers);
      }),
    );
  });

  it('each level has just as many managers as the one below it needs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), fc.integer({ min: 2, max: 30 }), (makers, span) => {
        const levels = [makers, ...managersByLevel(makers, span)];
        expect(levels.at(-1)).toBe(1);
        levels.slice(1).forEach((above, index) => {
          const below = levels[index] ?? 0;
          expect(above * span).toBeGreaterThanOrEqual(below);
          expect((above - 1) * span).toBeLessThan(below);
        });
      }),
    );
  });

  it('compares the managers afterwards with those of today', () => {
    const { headline, neutral, distribution, version } = executiveCompression;
    expect([headline, neutral, distribution, version]).toEqual(['managersAfter', 'managers', true, 1]);
  });
});
