import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { buildOrDelegate } from '../../src/models/build-or-delegate.ts';
import { references } from '../../src/models/references/build-or-delegate.ts';
import { expectAgreement, inputsOf, parameterTable } from './agreement.ts';

describe('build-or-delegate', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    expect(parameterTable(buildOrDelegate)).toEqual([
      'unaidedHours t yours 0…2000 hours | 2 6 40 |  |',
      'leaderSpeedRatio s_L measured 0.1…20 ratio | 1.06 1.26 1.46 | cui-2026-field-experiments/tasks-completed paradis-2024-google-trial/time-saved | enterprise',
      'engineerSpeedRatio s_E measured 0.1…20 ratio | 1.06 1.26 1.46 | cui-2026-field-experiments/tasks-completed paradis-2024-google-trial/time-saved | enterprise leaderSpeedRatio',
      'engineerHoursPerLeaderHour κ yours 0.1…10 ratio | 0.5 1 2 |  |',
      'leaderContextHours x assumed 0…200 hours | 0.5 2 8 | dx-2026-ai-impact/ramp-up |',
      'engineerContextHours y assumed 0…200 hours | 0.5 2 16 | dx-2026-ai-impact/ramp-up |',
      'ownReworkHours rv assumed 0…200 hours | 0 0.5 2 |  |',
      'delegatedReviewHours rq assumed 0…200 hours | 0 0.5 2 |  |',
      'leaderRate w_L yours 0…5000 usd/hour | 105 150 400 | bls-2025-manager-pay/median-pay |',
      'engineerRate w_E yours 0…5000 usd/hour | 55 91.5 145 | bls-2025-developer-pay/median-pay bls-2026-compensation-costs/load-factor fulcrum-2026-engineer-cost/loaded-cost dora-2026-roi/dip-placeholder |',
      'opportunityMultiple m assumed 0.1…20 multiple | 1 2 5 |  |',
      'delayCost Dc yours 0…10000000 usd | 0 0 500 |  |',
      'upkeepHours O assumed 0…500 hours | 0 1 5 | faros-2026-whiplash/more-output-more-failure he-2026-cursor-complexity/transient-speed-lasting-complexity linearb-2026-benchmarks/ai-pull-requests-wait |',
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    for (const { inputs, outputs } of references) {
      const answer: Outputs = buildOrDelegate.evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
    expect.hasAssertions();
  });

  const { evaluate } = buildOrDelegate;
  const any = inputsOf(buildOrDelegate);

  it('agrees with both costs worked out by hand', () => {
    const answer = evaluate({
      unaidedHours: 12,
      leaderSpeedRatio: 2,
      engineerSpeedRatio: 3,
      engineerHoursPerLeaderHour: 1.5,
      leaderContextHours: 1,
      engineerContextHours: 4,
      ownReworkHours: 2,
      delegatedReviewHours: 3,
      leaderRate: 100,
      engineerRate: 50,
      opportunityMultiple: 2,
      delayCost: 70,
      upkeepHours: 5,
    });
    // 200·(6 + 2 + 5); 200·(1 + 3) + 50·(4 + 6) + 70; t* = (200·(1+3−2−5) + 200 + 70)/(100 − 25) < 0
    expect(answer).toEqual({
      selfCost: 2600,
      delegateCost: 1370,
      saving: 1230,
      breakEvenHours: null,
      verdict: 'delegate',
    });
  });

  it('the break-even counts every hour that does not grow with the task', () => {
    const inputs = {
      leaderContextHours: 6,
      delegatedReviewHours: 3,
      ownReworkHours: 2,
      upkeepHours: 1,
      delayCost: 100,
    };
    const rates = { leaderRate: 100, engineerRate: 50, opportunityMultiple: 1, engineerContextHours: 2 };
    const speeds = { leaderSpeedRatio: 2, engineerSpeedRatio: 5, engineerHoursPerLeaderHour: 2 };
    // (100·(6 + 3 − 2 − 1) + 50·2 + 100) / (100/2 − 50·2/5)
    expect(evaluate({ ...inputs, ...rates, ...speeds }).breakEvenHours).toBeCloseTo(800 / 30, 10);
  });

  it('the break-even grows in proportion to a speed ratio that both share', () => {
    const at = (s: number) => evaluate({ leaderSpeedRatio: s, engineerSpeedRatio: s }).breakEvenHours ?? 0;
    expect(at(1.25)).toBeCloseTo(1.25 * at(1), 10);
  });

  it('gives the verdict “either” and no break-even where neither way costs more', () => {
    const alike = { leaderContextHours: 0, engineerContextHours: 0, upkeepHours: 0, opportunityMultiple: 1 };
    expect(evaluate({ ...alike, leaderRate: 90, engineerRate: 90 })).toMatchObject({
      verdict: 'either',
      breakEvenHours: null,
    });
  });

  it('gives a verdict as soon as the costs, rounded to a cent, differ', () => {
    const free = { leaderRate: 0, engineerRate: 0 };
    expect(evaluate({ ...free, delayCost: 0.01 }).verdict).toBe('build');
    expect(evaluate({ ...free, delayCost: 0.001 }).verdict).toBe('either');
    expect(evaluate({ ...free, delayCost: 0.006 }).verdict).toBe('build');
    const rework = {
      leaderRate: 1,
      engineerRate: 0,
      opportunityMultiple: 1,
      leaderContextHours: 0,
      unaidedHours: 0,
    };
    const bare = { ...rework, delegatedReviewHours: 0, upkeepHours: 0 };
    expect(evaluate({ ...bare, ownReworkHours: 0.01 }).verdict).toBe('delegate');
    expect(evaluate({ ...bare, ownReworkHours: 0.006 }).verdict).toBe('delegate');
  });

  it('gives no break-even that is too large for a number', () => {
    const even = {
      leaderSpeedRatio: 1,
      engineerSpeedRatio: 1,
      engineerHoursPerLeaderHour: 1,
      opportunityMultiple: 1,
    };
    expect(
      evaluate({ ...even, leaderRate: 5e-324, engineerRate: 0, delayCost: 1e7 }).breakEvenHours,
    ).toBeNull();
  });

  it('building is cheaper below the break-even and dearer above it', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { breakEvenHours } = evaluate(inputs);
        if (breakEvenHours === null || breakEvenHours > 1900) return;
        expect(evaluate({ ...inputs, unaidedHours: breakEvenHours / 2 }).verdict).not.toBe('delegate');
        expect(evaluate({ ...inputs, unaidedHours: breakEvenHours + 100 }).verdict).not.toBe('build');
      }),
    );
  });

  it('costs are equal at the break-even', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { breakEvenHours } = evaluate(inputs);
        if (breakEvenHours === null || breakEvenHours > 2000) return;
        const { selfCost, delegateCost } = evaluate({ ...inputs, unaidedHours: breakEvenHours });
        expect(Math.abs(selfCost - delegateCost)).toBeLessThanOrEqual(1e-6 * Math.max(1, selfCost));
      }),
    );
  });

  it('delay and context to pass on never make delegating cheaper, and do not affect building', () => {
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('delayCost', 'leaderContextHours', 'engineerContextHours'),
        (inputs, key) => {
          const more = evaluate({ ...inputs, [key]: (inputs[key] ?? 0) + 50 });
          expect(more.delegateCost).toBeGreaterThanOrEqual(evaluate(inputs).delegateCost - 1e-6);
          expect(more.selfCost).toBe(evaluate(inputs).selfCost);
        },
      ),
    );
  });

  it('has as its headline how much more delegating costs than building', () => {
    const { headline, against, neutral, distribution, version } = buildOrDelegate;
    expect([headline, against, neutral, distribution, version]).toEqual([
      'delegateCost',
      'selfCost',
      0,
      true,
      1,
    ]);
  });
});
