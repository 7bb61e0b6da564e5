import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { feedbackLoop } from '../../src/models/feedback-loop.ts';
import { references } from '../../src/models/references/feedback-loop.ts';
import { expectAgreement, inputsOf, parameterTable } from './agreement.ts';

describe('feedback-loop', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    expect(parameterTable(feedbackLoop)).toEqual([
      'buildDays b yours 0…365 days | 2 8 20 | bain-2025-technology-report/gain-and-share demirer-2026-generations/shipped demirer-2026-generations/substitution |',
      'measureDays m yours 0…365 days | 3 10 30 | kohavi-2023-interview/users-needed |',
      'learnDays l yours 0…365 days | 1 2 5 |  |',
      'decideDays d yours 0…365 days | 1 3 10 |  |',
      'waitDays w yours 0…365 days | 0 2 10 | faros-2025-paradox/more-output-longer-review linearb-2026-benchmarks/ai-pull-requests-wait zhang-2026-dilution/review-depth zhong-2026-review-synergy/review-rounds |',
      'overlap f yours 0…1 share | 0 0 0.5 |  |',
      'speedRatio s measured 0.1…20 ratio | 1.06 1.26 1.46 | cui-2026-field-experiments/tasks-completed paradis-2024-google-trial/time-saved | enterprise',
      'winRate g measured 0…1 share | 0.08 0.15 0.34 | kohavi-2009-experiments/ideas-that-fail kohavi-2009-experiments/ideas-that-fail-elsewhere |',
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    for (const { inputs, outputs } of references) {
      const answer: Outputs = feedbackLoop.evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
    expect.hasAssertions();
  });

  const { evaluate } = feedbackLoop;
  const any = inputsOf(feedbackLoop);
  const nothing = { buildDays: 0, measureDays: 0, learnDays: 0, decideDays: 0, waitDays: 0 };

  it('agrees with the default loop worked out by hand', () => {
    const answer = evaluate({});
    expect(answer.loopDays).toBeCloseTo(8 / 1.26 + 17, 10);
    expect(answer.loopsPerQuarter).toBeCloseTo(65 / (8 / 1.26 + 17), 10);
    expect(answer.loopsPerQuarterWithoutAi).toBeCloseTo(65 / 25, 10);
    expect(answer.ceilingLoopsPerQuarter).toBeCloseTo(65 / 17, 10);
    expect(answer.winsPerQuarter).toBeCloseTo((0.15 * 65) / (8 / 1.26 + 17), 10);
    expect(answer.bottleneck).toBe('measure');
  });

  it('speeds up only the share of the loop that is building', () => {
    const loops = (speedRatio: number) => evaluate({ speedRatio }).loopsPerQuarter ?? NaN;
    expect(loops(2.8) / loops(1)).toBeCloseTo(25 / (8 / 2.8 + 17), 10);
    expect(loops(20) / loops(1)).toBeLessThan(25 / 17);
  });

  it('halving the measuring saves as much as doubling the speed of an equally long build', () => {
    const loop = { buildDays: 10, measureDays: 10, speedRatio: 1 };
    expect(evaluate({ ...loop, measureDays: 5 }).loopDays).toBe(
      evaluate({ ...loop, speedRatio: 2 }).loopDays,
    );
  });

  it('overlap hides the shorter of building and measuring', () => {
    const loop = { ...nothing, buildDays: 8, measureDays: 6, speedRatio: 2 };
    expect(evaluate({ ...loop, overlap: 1 }).loopDays).toBe(6);
    expect(evaluate({ ...loop, overlap: 0.5 }).loopDays).toBe(8);
    expect(evaluate({ ...loop, measureDays: 2, overlap: 1 }).loopDays).toBe(4);
  });

  it('counts no loops where a loop takes no time', () => {
    expect(evaluate(nothing)).toEqual({
      loopDays: 0,
      loopsPerQuarter: null,
      loopsPerQuarterWithoutAi: null,
      ceilingLoopsPerQuarter: null,
      winsPerQuarter: null,
      bottleneck: 'build',
    });
    expect(evaluate({ ...nothing, buildDays: 13, speedRatio: 1 })).toMatchObject({
      loopsPerQuarter: 5,
      ceilingLoopsPerQuarter: null,
    });
    expect(evaluate({ ...nothing, waitDays: 5e-324 }).loopsPerQuarter).toBeNull();
  });

  it('the bottleneck is the longest stage, and the first in order wins a tie', () => {
    const even = { buildDays: 5, measureDays: 5, learnDays: 5, decideDays: 5, waitDays: 5, speedRatio: 1 };
    const bottleneck = (change: object) => evaluate({ ...even, ...change }).bottleneck;
    expect(bottleneck({})).toBe('build');
    expect(bottleneck({ speedRatio: 1.1 })).toBe('measure');
    expect(bottleneck({ buildDays: 4, measureDays: 4 })).toBe('learn');
    expect(bottleneck({ decideDays: 6 })).toBe('decide');
    expect(bottleneck({ waitDays: 6 })).toBe('wait');
  });

  it('never passes the ceiling of loops, and a shorter stage never means fewer of them', () => {
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('measureDays', 'learnDays', 'decideDays', 'waitDays'),
        (inputs, stage) => {
          const { loopsPerQuarter, ceilingLoopsPerQuarter } = evaluate({ ...inputs, overlap: 0 });
          const shorter = evaluate({ ...inputs, overlap: 0, [stage]: (inputs[stage] ?? 0) / 2 });
          expect(loopsPerQuarter ?? 0).toBeLessThanOrEqual(ceilingLoopsPerQuarter ?? Infinity);
          expect(shorter.loopsPerQuarter ?? Infinity).toBeGreaterThanOrEqual(loopsPerQuarter ?? 0);
        },
      ),
    );
  });

  it('has loops per quarter as its headline, and no neutral point', () => {
    const { headline, neutral, distribution, version } = feedbackLoop;
    expect([headline, neutral, distribution, version]).toEqual(['loopsPerQuarter', null, true, 1]);
  });
});
