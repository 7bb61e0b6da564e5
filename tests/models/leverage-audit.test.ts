import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { leverageAudit } from '../../src/models/leverage-audit.ts';
import { references } from '../../src/models/references/leverage-audit.ts';
import { expectAgreement, inputsOf, parameterTable } from './agreement.ts';

describe('leverage-audit', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    expect(parameterTable(leverageAudit)).toEqual([
      'clarityHours h1 yours 0…100 hours/week | 0 4 40 |  |',
      'decisionsHours h2 yours 0…100 hours/week | 0 8 40 |  |',
      'systemsHours h3 yours 0…100 hours/week | 0 8 40 |  |',
      'peopleHours h4 yours 0…100 hours/week | 0 14 40 |  |',
      'codeHours h5 yours 0…100 hours/week | 0 6 40 |  |',
      'clarityRating g1 yours 0…5 rating | 1 5 5 |  |',
      'decisionsRating g2 yours 0…5 rating | 1 4 5 |  |',
      'systemsRating g3 yours 0…5 rating | 1 3 5 |  |',
      'peopleRating g4 yours 0…5 rating | 1 2 5 |  |',
      'codeRating g5 yours 0…5 rating | 1 1 5 |  |',
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    for (const { inputs, outputs } of references) {
      const answer: Outputs = leverageAudit.evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
    expect.hasAssertions();
  });

  const { evaluate } = leverageAudit;
  const any = inputsOf(leverageAudit);
  const layers = ['clarity', 'decisions', 'systems', 'people', 'code'];
  const of = (kind: string, numbers: readonly number[]) =>
    Object.fromEntries(layers.map((layer, index) => [`${layer}${kind}`, numbers[index]]));
  const gapsOf = (answer: Outputs) => layers.map((layer) => answer[`${layer}Gap`]);
  const empty = {
    index: null,
    clarityGap: null,
    decisionsGap: null,
    systemsGap: null,
    peopleGap: null,
    codeGap: null,
    widest: null,
    widestHours: null,
    widestRating: null,
  };

  it('gives no results at 0 hours, or where every rating is 0', () => {
    expect(evaluate(of('Hours', [0, 0, 0, 0, 0]))).toEqual({ ...empty, robust: false });
    expect(evaluate(of('Rating', [0, 0, 0, 0, 0]))).toEqual({ ...empty, robust: false });
  });

  it('names the layer whose two shares are furthest apart, and none where they agree', () => {
    // 4 of 40 hours are 10 %, a rating of 5 among 15 is a third.
    const { widest, widestHours, widestRating } = evaluate();
    expect(widest).toBe('clarity');
    expect(widestHours).toBeCloseTo(0.1, 10);
    expect(widestRating).toBeCloseTo(1 / 3, 10);
    const level = { ...of('Hours', [2, 4, 6, 8, 10]), ...of('Rating', [1, 2, 3, 4, 5]) };
    expect(evaluate(level)).toMatchObject({ widest: null, widestHours: null, widestRating: null });
    fc.assert(
      fc.property(any, (inputs) => {
        const answer = evaluate(inputs);
        const gaps = gapsOf(answer).map((gap) => Math.abs(Number(gap)));
        if (answer.widest === null) expect(Math.max(...gaps)).toBeLessThan(1e-8);
        else
          expect(Math.abs((answer.widestHours ?? NaN) - (answer.widestRating ?? NaN))).toBeCloseTo(
            Math.max(...gaps),
            8,
          );
      }),
    );
  });

  it('the index weighs hours by ratings', () => {
    // (10·1 + 20·2 + 30·3 + 40·4 + 0·5)/(5·100)
    expect(
      evaluate({ ...of('Hours', [10, 20, 30, 40, 0]), ...of('Rating', [1, 2, 3, 4, 5]) }).index,
    ).toBeCloseTo(0.6, 10);
  });

  it('the index is .6 under equal ratings of 3, whatever the hours', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { index } = evaluate({ ...inputs, ...of('Rating', [3, 3, 3, 3, 3]) });
        if (index !== null) expect(index).toBeCloseTo(0.6, 10);
      }),
    );
  });

  it('each layer has its own gap', () => {
    const answer = evaluate({ ...of('Hours', [10, 20, 30, 40, 0]), ...of('Rating', [5, 5, 5, 2.5, 2.5]) });
    [-0.15, -0.05, 0.05, 0.275, -0.125].forEach((expected, layer) => {
      expect(gapsOf(answer)[layer]).toBeCloseTo(expected, 10);
    });
  });

  it('gaps add up to 0, and the index lies between 0 and 1', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const answer = evaluate(inputs);
        if (answer.index === null) return;
        const sum = gapsOf(answer).reduce<number>(
          (total, gap) => total + (typeof gap === 'number' ? gap : NaN),
          0,
        );
        expect(sum).toBeCloseTo(0, 9);
        expect(answer.index).toBeGreaterThanOrEqual(0);
        expect(answer.index).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('the widest gap is robust when it keeps its sign with reversed and with equal ratings', () => {
    expect(evaluate(of('Hours', [0, 0, 0, 40, 0])).robust).toBe(true);
    expect(evaluate(of('Hours', [0, 10, 10, 10, 10])).robust).toBe(true);
  });

  it('the widest gap is not robust when reversed ratings change its sign', () => {
    expect(evaluate({}).robust).toBe(false);
    expect(evaluate(of('Hours', [9, 7, 8, 7, 9])).robust).toBe(false);
  });

  it('the widest gap is not robust when equal ratings make it disappear', () => {
    expect(evaluate({ ...of('Hours', [8, 8, 8, 8, 8]), ...of('Rating', [5, 1, 3, 1, 5]) }).robust).toBe(
      false,
    );
  });

  it('is not robust where there is no gap at all', () => {
    const even = { ...of('Hours', [7, 7, 7, 7, 7]), ...of('Rating', [0.3, 0.3, 0.3, 0.3, 0.3]) };
    expect(evaluate(even).robust).toBe(false);
  });

  it('has no measured input, and so permits no draws', () => {
    const { headline, neutral, distribution, version } = leverageAudit;
    expect([headline, neutral, distribution, version]).toEqual(['index', null, false, 1]);
  });
});
