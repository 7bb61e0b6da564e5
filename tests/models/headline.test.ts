import { describe, expect, it } from 'vitest';
import { buildOrDelegate } from '../../src/models/build-or-delegate.ts';
import { decisionVelocity } from '../../src/models/decision-velocity.ts';
import { feedbackLoop } from '../../src/models/feedback-loop.ts';
import { headline, neutralPoint } from '../../src/models/headline.ts';
import { sideOfNeutral } from '../../src/models/side-of-neutral.ts';
import type { Model } from '../../src/models/model.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { teamCoordination } from '../../src/models/team-coordination.ts';

describe('headline', () => {
  it('is the output that the model names', () => {
    expect(headline(personalLeverage, { handsOnShare: 0.5 })).toBe(
      personalLeverage.evaluate({ handsOnShare: 0.5 }).hoursFreed,
    );
  });

  it('is the difference from the output that the model compares it with', () => {
    const { delegateCost, selfCost } = buildOrDelegate.evaluate({});
    expect(headline(buildOrDelegate, {})).toBe(delegateCost - selfCost);
  });

  it('is null where the model has no answer', () => {
    expect(headline(teamCoordination, { coherency: 0 })).toBeNull();
  });

  it('is null where it would not be a number', () => {
    const spoken: Model = { ...buildOrDelegate, headline: 'verdict' };
    expect(headline(spoken, {})).toBeNull();
    expect(headline({ ...spoken, headline: 'selfCost', against: 'verdict' }, {})).toBeNull();
  });
});

describe('neutralPoint', () => {
  it('is the number that the model names', () => {
    expect(neutralPoint(personalLeverage, {})).toBe(0);
  });

  it('is the input that the model names as neutral, brought within its bounds', () => {
    expect(neutralPoint(teamCoordination, { teamSize: 12 })).toBe(12);
    expect(neutralPoint(teamCoordination, { teamSize: 12.4 })).toBe(12);
    expect(neutralPoint(teamCoordination, { teamSize: 'twelve' })).toBe(8);
  });

  it('is the output that the model names as neutral', () => {
    expect(neutralPoint(decisionVelocity, { irreversibleSteps: 1 })).toBeCloseTo(20, 10);
  });

  it('is null where the model has none, or where it would not be a number', () => {
    expect(neutralPoint(feedbackLoop, {})).toBeNull();
    expect(neutralPoint({ ...feedbackLoop, neutral: 'bottleneck' }, {})).toBeNull();
  });
});

describe('sideOfNeutral', () => {
  it('is −1 below, 1 above and 0 at the neutral point', () => {
    expect([0.9, 1, 1.1].map((answer) => sideOfNeutral(answer, 1))).toEqual([-1, 0, 1]);
  });

  it('counts a difference due to rounding as none', () => {
    expect([0.9999999991, 1.0000000009].map((answer) => sideOfNeutral(answer, 1))).toEqual([0, 0]);
    expect([0.99999999, 1.00000001].map((answer) => sideOfNeutral(answer, 1))).toEqual([-1, 1]);
    expect([-1e-9, 1e-9].map((answer) => sideOfNeutral(answer, 0))).toEqual([0, 0]);
  });

  it('is null where there is no answer or no neutral point', () => {
    expect([sideOfNeutral(null, 1), sideOfNeutral(2, null), sideOfNeutral(-2, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
