import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { references } from '../../src/models/references/personal-leverage.ts';
import { expectAgreement, expectAtLeast, inputsOf, parameterTable, within } from './agreement.ts';

describe('personal-leverage', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    expect(parameterTable(personalLeverage)).toEqual([
      'hoursPerWeek H yours 1…100 hours/week | 40 45 60 |  |',
      'handsOnShare p yours 0…1 share | 0.025 0.15 0.4 | fulcrum-2026-not-found/leaders-coding-hours fulcrum-2026-not-found/leaders-coding-with-ai |',
      'assistableShare a assumed 0…1 share | 0.5 0.8 1 |  |',
      'speedRatio s measured 0.1…20 ratio | 1.06 1.26 1.46 | cui-2026-field-experiments/tasks-completed paradis-2024-google-trial/time-saved | enterprise',
      'verificationTax v assumed 0…2 ratio | 0 0.1 0.3 | dora-2026-roi/dip-placeholder faros-2025-paradox/more-output-longer-review linearb-2026-benchmarks/ai-pull-requests-wait |',
      'deliveredShare d assumed 0…1 share | 0 0.4 1 | dora-2025-ai-assisted/throughput-and-instability dora-2026-roi/dip-placeholder faros-2025-paradox/more-output-longer-review |',
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    for (const { inputs, outputs } of references) {
      const answer: Outputs = personalLeverage.evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
    expect.hasAssertions();
  });

  const { evaluate, parameters } = personalLeverage;
  const any = inputsOf(personalLeverage);

  it('agrees with the default week worked out by hand', () => {
    // s_e = 1/(1/1.26 + 0.1), q = 0.15 · 0.8
    const answer = evaluate({});
    expect(answer.effectiveSpeedRatio).toBeCloseTo(1.119, 3);
    expect(answer.weekSpeedup).toBeCloseTo(1 / (0.88 + 0.12 / 1.119), 4);
    expect(answer.hoursFreed).toBeCloseTo(45 * 0.12 * (1 - 1 / 1.119), 3);
    expect(answer.buildHours).toBeCloseTo(6.75 * (0.2 + 0.8 * 1.119), 3);
    expect(answer.deliveredGain).toBeCloseTo(0.4 * (answer.buildHours - 6.75), 10);
  });

  it('delivers 1.92 hours where 40 % of a gain of 4.8 hours gets through', () => {
    const inputs = { hoursPerWeek: 45, handsOnShare: 0.2, assistableShare: 0.8, speedRatio: 2 };
    expect(evaluate(inputs).deliveredGain).toBeCloseTo(1.92, 10);
  });

  it('weekSpeedup is 1 when nothing is hands-on', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const answer = evaluate({ ...inputs, handsOnShare: 0 });
        expect(answer).toMatchObject({
          weekSpeedup: 1,
          ceiling: 1,
          hoursFreed: 0,
          buildHours: 0,
          deliveredGain: 0,
        });
      }),
    );
  });

  it('weekSpeedup is 1 when AI is no faster and costs no checking', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        expect(evaluate({ ...inputs, speedRatio: 1, verificationTax: 0 }).weekSpeedup).toBe(1);
      }),
    );
  });

  it('ceiling is null when the whole week is work that AI can help with', () => {
    expect(
      evaluate({ handsOnShare: 1, assistableShare: 1, speedRatio: 2, verificationTax: 0 }),
    ).toMatchObject({
      ceiling: null,
      weekSpeedup: 2,
    });
  });

  it('weekSpeedup never passes the ceiling', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { weekSpeedup, ceiling } = evaluate(inputs);
        expectAtLeast(ceiling ?? Infinity, weekSpeedup);
      }),
    );
  });

  it('weekSpeedup rises with the speed ratio and falls with the verification tax', () => {
    fc.assert(
      fc.property(any, within(parameters.speedRatio), within(parameters.verificationTax), (inputs, s, v) => {
        const { weekSpeedup } = evaluate(inputs);
        const faster = evaluate({ ...inputs, speedRatio: Math.max(s, inputs['speedRatio'] ?? 0) });
        const dearer = evaluate({ ...inputs, verificationTax: Math.max(v, inputs['verificationTax'] ?? 0) });
        expectAtLeast(faster.weekSpeedup, weekSpeedup);
        expectAtLeast(weekSpeedup, dearer.weekSpeedup);
      }),
    );
  });

  it('assistance costs time exactly when the tax is above 1 − 1/s', () => {
    expect(evaluate({ speedRatio: 2, verificationTax: 0.49 }).hoursFreed).toBeGreaterThan(0);
    expect(evaluate({ speedRatio: 2, verificationTax: 0.5 })).toMatchObject({
      hoursFreed: 0,
      weekSpeedup: 1,
    });
    expect(evaluate({ speedRatio: 2, verificationTax: 0.51 }).hoursFreed).toBeLessThan(0);
  });

  it('hours freed are what the sped-up week leaves over', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { hoursFreed, weekSpeedup } = evaluate(inputs);
        const hoursPerWeek = inputs['hoursPerWeek'] ?? 0;
        expect(hoursPerWeek - hoursPerWeek / weekSpeedup).toBeCloseTo(hoursFreed, 6);
      }),
    );
  });

  it('all of the gain is delivered at a share of 1, and none at 0', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const all = evaluate({ ...inputs, deliveredShare: 1 });
        const built = (inputs['hoursPerWeek'] ?? 0) * (inputs['handsOnShare'] ?? 0);
        expect(all.deliveredGain).toBeCloseTo(all.buildHours - built, 9);
        expect(evaluate({ ...inputs, deliveredShare: 0 }).deliveredGain).toBe(0);
      }),
    );
  });

  it('has the hours freed as its headline, and is neutral at 0', () => {
    expect(personalLeverage).toMatchObject({
      headline: 'hoursFreed',
      neutral: 0,
      distribution: true,
      version: 1,
    });
  });
});
