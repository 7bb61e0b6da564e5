import { describe, expect, it } from 'vitest';
import { buildOrDelegate } from '../../src/models/build-or-delegate.ts';
import { executiveCompression } from '../../src/models/executive-compression.ts';
import { feedbackLoop } from '../../src/models/feedback-loop.ts';
import { models } from '../../src/models/index.ts';
import { type Model, parameter } from '../../src/models/model.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { type Simulation, simulate, spreadOf } from '../../src/models/simulate.ts';
import { speedRatioRows } from '../../src/models/speed-ratio.ts';
import { teamCoordination } from '../../src/models/team-coordination.ts';

/** A model whose answers are easy to know: the sum of an input that is drawn and one that is not. */
const sum: Model = {
  id: 'sum',
  version: 1,
  parameters: {
    held: parameter('yours', 'h', 'ratio', [0, 100], [0, 10, 100]),
    skewed: parameter('measured', 'k', 'ratio', [0, 10], [1, 2, 5]),
  },
  headline: 'total',
  neutral: 12,
  distribution: true,
  evaluate(inputs = {}) {
    const { held = 10, skewed = 2 } = inputs;
    return { total: typeof held === 'number' && typeof skewed === 'number' ? held + skewed : null };
  },
};

function drawn(model: Model, scenario?: Parameters<typeof simulate>[1]): Simulation {
  const simulation = simulate(model, scenario);
  if (simulation === null) throw new Error(`${model.id} has draws`);
  return simulation;
}

describe('simulate', () => {
  it('meets p10, p50 and p90 of a triangular range within 2 %', () => {
    const { p10, p50, p90 } = drawn(sum, { inputs: { held: 0 } });
    expect(Math.abs(p10 / (1 + Math.sqrt(0.4)) - 1)).toBeLessThan(0.02);
    expect(Math.abs(p50 / (5 - Math.sqrt(6)) - 1)).toBeLessThan(0.02);
    expect(Math.abs(p90 / (5 - Math.sqrt(1.2)) - 1)).toBeLessThan(0.02);
  });

  it('does not draw the reader’s own input, and shifts with its value', () => {
    const at = (held: number) => drawn(sum, { inputs: { held } });
    expect(at(30).p50 - at(10).p50).toBeCloseTo(20, 10);
    expect(drawn(sum).p50).toBe(at(10).p50);
  });

  it('gives 1,024 draws in the order of the sequence, so that scenarios compare draw by draw', () => {
    const { draws } = drawn(sum);
    expect(draws).toHaveLength(1024);
    expect(draws).not.toEqual(draws.toSorted((one, other) => Number(one) - Number(other)));
    const further = drawn(sum, { inputs: { held: 11 } }).draws;
    draws.forEach((draw, index) => expect(Number(further[index]) - Number(draw)).toBeCloseTo(1, 10));
  });

  it('draws two parameters with the same range separately', () => {
    const range = parameter('measured', 'k', 'ratio', [0, 10], [1, 2, 5]);
    const difference: Model = {
      ...sum,
      parameters: { one: range, other: range },
      evaluate: ({ one, other } = {}) => ({ total: Number(one) - Number(other) }),
    };
    expect(new Set(drawn(difference).draws).size).toBeGreaterThan(1000);
  });

  it('repeats its draws, whatever was drawn in between', () => {
    const before = drawn(sum).draws;
    drawn(sum, { ranges: { skewed: { low: 0, likely: 9, high: 10 } } });
    expect(drawn(sum).draws).toEqual(before);
  });

  it('shows 50 representative draws, in order', () => {
    const { draws, dots, p50 } = drawn(sum);
    expect(dots).toHaveLength(50);
    expect(dots).toEqual(dots.toSorted((one, other) => one - other));
    for (const dot of dots) expect(draws).toContain(dot);
    // Half of the dots lie on either side of the middle, and the ends are the 1st and 99th of a hundred.
    expect(dots.filter((dot) => dot <= p50)).toHaveLength(25);
    const sorted = draws.toSorted((one, other) => Number(one) - Number(other));
    expect([dots[0], dots[49]]).toEqual([sorted[10], sorted[1013]]);
  });

  it('takes p10 and p90 from the draws, and the mean of the middle two as p50', () => {
    const { draws, p10, p50, p90 } = drawn(sum);
    const sorted = draws.toSorted((one, other) => Number(one) - Number(other));
    const middle = (Number(sorted[511]) + Number(sorted[512])) / 2;
    expect([p10, p50, p90]).toEqual([sorted[102], middle, sorted[921]]);
  });

  it('gives the mirrored spread for the same draws with the sign changed', () => {
    const gains = drawn(sum).draws.map(Number);
    const { p10 = 0, p50 = 0, p90 = 0 } = spreadOf(gains) ?? {};
    expect(spreadOf(gains.map((gain) => -gain))).toMatchObject({ p10: -p90, p50: -p50, p90: -p10 });
  });

  it('counts the dots below the neutral point', () => {
    // skewed < 2 in a quarter of the draws; the 13th dot is the last of them
    expect(drawn(sum)).toMatchObject({ neutral: 12, below: 13 });
    expect(drawn(sum, { inputs: { held: 0 } }).below).toBe(50);
    expect(drawn(sum, { inputs: { held: 100 } }).below).toBe(0);
  });

  it('does not count a dot at the neutral point', () => {
    expect(drawn(sum, { ranges: { skewed: 2 } })).toMatchObject({ below: 0, p10: 12, p50: 12, p90: 12 });
  });

  it('counts nothing where there is no neutral point', () => {
    expect(drawn(feedbackLoop)).toMatchObject({ neutral: null, below: null });
  });

  it('draws from a chosen range in place of the model’s own', () => {
    const { p10, p90 } = drawn(sum, {
      inputs: { held: 0 },
      ranges: { skewed: { low: 8, likely: 8, high: 8.1 } },
    });
    expect(p10).toBeGreaterThanOrEqual(8);
    expect(p90).toBeLessThanOrEqual(8.1);
    const familiar = drawn(personalLeverage, { ranges: { speedRatio: speedRatioRows['familiar-code'] } });
    expect(familiar.p50).toBeLessThan(drawn(personalLeverage).p50);
    expect(familiar.below).toBeGreaterThan(drawn(personalLeverage).below ?? 50);
  });

  it('does not draw a pinned parameter, and leaves the draws of the others unchanged', () => {
    const pinned = { assistableShare: 0.8, verificationTax: 0.1, deliveredShare: 0.4 };
    const inputs = { handsOnShare: 0.5 };
    const { draws } = drawn(personalLeverage, { inputs, ranges: pinned });
    const speedOnly = drawn(personalLeverage, { inputs, ranges: { ...pinned, deliveredShare: 0.9 } });
    expect(speedOnly.draws).toEqual(draws);
    expect(new Set(draws).size).toBe(1024);
    expect(new Set(drawn(personalLeverage, { ranges: { ...pinned, speedRatio: 1.26 } }).draws).size).toBe(1);
  });

  it('draws the speed ratios of leader and engineer together', () => {
    const ranges = {
      leaderContextHours: 0,
      engineerContextHours: 0,
      ownReworkHours: 0,
      delegatedReviewHours: 0,
      opportunityMultiple: 1,
      upkeepHours: 0,
    };
    const inputs = { leaderRate: 100, engineerRate: 100, unaidedHours: 10 };
    const { draws } = drawn(buildOrDelegate, { inputs, ranges });
    for (const draw of draws) expect(draw).toBeCloseTo(0, 9);
  });

  it('draws different parameters independently', () => {
    const { draws } = drawn(buildOrDelegate, { inputs: { unaidedHours: 0 } });
    expect(new Set(draws).size).toBe(1024);
    const { p10, p90 } = drawn({
      ...sum,
      parameters: {
        one: parameter('assumed', 'a', 'ratio', [0, 1], [0, 0.5, 1]),
        other: parameter('assumed', 'b', 'ratio', [0, 1], [0, 0.5, 1]),
      },
      evaluate: ({ one, other } = {}) => ({ total: Number(one) - Number(other) }),
    });
    // The difference of two triangles has a variance of 1/12; moved together it would have none.
    expect(p90 - p10).toBeGreaterThan(0.6);
    expect(p90 + p10).toBeCloseTo(0, 1);
  });

  it('gives the same result each time', () => {
    for (const model of Object.values<Model>(models)) expect(simulate(model)).toEqual(simulate(model));
  });

  it('keeps null for each draw without an answer, and shows none of them', () => {
    const halting: Model = {
      ...sum,
      evaluate: ({ skewed } = {}) => ({ total: Number(skewed) < 2 ? null : Number(skewed) }),
    };
    const { draws, dots } = drawn(halting);
    expect(draws.filter((draw) => draw === null)).toHaveLength(256);
    expect(draws.filter((draw) => draw === null)).toHaveLength(256);
    expect(Math.min(...dots)).toBeGreaterThanOrEqual(2);
  });

  it('has nothing to show where no draw has an answer', () => {
    expect(simulate(teamCoordination, { ranges: { coherency: 0 } })).toBeNull();
  });

  it('has nothing to show where the model permits no distribution', () => {
    for (const id of ['decision-velocity', 'hour-a-week', 'leverage-audit'] as const) {
      expect(simulate(models[id])).toBeNull();
    }
    expect(simulate({ ...sum, distribution: false })).toBeNull();
  });

  it('takes the managers of today as the neutral point of executive compression', () => {
    expect(drawn(executiveCompression).neutral).toBe(31);
    expect(drawn(executiveCompression, { inputs: { span: 12 } }).neutral).toBe(16);
  });
});
