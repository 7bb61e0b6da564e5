import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { hourAWeek } from '../../src/models/hour-a-week.ts';
import { references } from '../../src/models/references/hour-a-week.ts';
import { expectAgreement, expectAtLeast, inputsOf, parameterTable, within } from './agreement.ts';

describe('hour-a-week', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    expect(parameterTable(hourAWeek)).toEqual([
      'initialFactor f0 assumed 1…20 multiple | 1.35 2 3 | molokken-2003-effort-estimates/overrun-and-coverage |',
      'taskFactor fe assumed 1.05…20 multiple | 1.5 2 2.7 |  |',
      'readingsPerWeek k assumed 0…20 readings/week | 0 1 3 | jorgensen-2004-overconfidence/narrow-intervals |',
      'yearlyFactor fy assumed 1…20 multiple | 1 2 4 | metr-2026-self-report/believed-gain |',
      'weeks n yours 0…520 weeks | 4 12 52 |  | whole',
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    for (const { inputs, outputs } of references) {
      const answer: Outputs = hourAWeek.evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
    expect.hasAssertions();
  });

  const { evaluate, parameters } = hourAWeek;
  const any = inputsOf(hourAWeek);

  it('keeps the factor where nothing is practised and nothing drifts', () => {
    const answer = evaluate({ initialFactor: 2, readingsPerWeek: 0, yearlyFactor: 1, weeks: 520 });
    expect(answer.factor).toBeCloseTo(2, 10);
    expect(answer.steadyFactor).toBeCloseTo(2, 10);
  });

  it('adds the drift before it takes the readings', () => {
    // V = 0.95 + 2.6²/52 = 1.08, then 1/(1/1.08 + 2/0.54) = 0.216
    const inputs = {
      initialFactor: Math.exp(Math.sqrt(0.95)),
      yearlyFactor: Math.exp(2.6),
      readingsPerWeek: 2,
      taskFactor: Math.exp(Math.sqrt(0.54)),
      weeks: 1,
    };
    expect(evaluate(inputs).factor).toBeCloseTo(Math.exp(Math.sqrt(0.216)), 10);
  });

  it('a leader who starts exact and never drifts stays exact', () => {
    expect(evaluate({ initialFactor: 1, yearlyFactor: 1 })).toEqual({ factor: 1, steadyFactor: 1 });
    expect(evaluate({ initialFactor: 1, yearlyFactor: 1, readingsPerWeek: 0 })).toEqual({
      factor: 1,
      steadyFactor: 1,
    });
  });

  it('settles nowhere when the world drifts and nothing is logged', () => {
    expect(evaluate({ readingsPerWeek: 0 }).steadyFactor).toBeNull();
    expect(evaluate({ readingsPerWeek: 1e-15, yearlyFactor: 20 }).steadyFactor).toBeNull();
  });

  it('settles at 1 when nothing drifts and something is logged', () => {
    expect(evaluate({ yearlyFactor: 1 }).steadyFactor).toBe(1);
  });

  it('approaches the steady factor in the long run', () => {
    fc.assert(
      fc.property(any, fc.double({ min: 0.5, max: 20, noNaN: true }), (inputs, readingsPerWeek) => {
        const drifting = {
          ...inputs,
          readingsPerWeek,
          yearlyFactor: 3 + (inputs['yearlyFactor'] ?? 1) / 2,
        };
        const { factor, steadyFactor } = evaluate({ ...drifting, weeks: 520 });
        expect(factor).toBeCloseTo(steadyFactor ?? 0, 6);
      }),
    );
  });

  it('the factor is 1 or more, and never rises with more readings', () => {
    fc.assert(
      fc.property(any, within(parameters.readingsPerWeek), (inputs, readings) => {
        const more = { ...inputs, readingsPerWeek: Math.max(readings, inputs['readingsPerWeek'] ?? 0) };
        expectAtLeast(evaluate(inputs).factor, evaluate(more).factor);
        expect(evaluate(more).factor).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('has no measured input, and so permits no draws', () => {
    const { headline, neutral, distribution, version } = hourAWeek;
    expect([headline, neutral, distribution, version]).toEqual(['factor', null, false, 2]);
  });
});
