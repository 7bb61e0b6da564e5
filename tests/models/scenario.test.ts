import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { parametersUnder } from '../../src/models/scenario.ts';
import { speedRatioRows } from '../../src/models/speed-ratio.ts';
import { teamCoordination } from '../../src/models/team-coordination.ts';

const under = (scenario: Parameters<typeof parametersUnder>[1]) =>
  parametersUnder(personalLeverage, scenario);
const points = { low: 1.06, likely: 1.26, high: 1.46 };

describe('parametersUnder', () => {
  it('gives the model’s own parameters where nothing is chosen', () => {
    expect(parametersUnder(personalLeverage)).toEqual(personalLeverage.parameters);
    expect(under({})).toEqual(personalLeverage.parameters);
    expect(under({ inputs: {}, ranges: {} })).toEqual(personalLeverage.parameters);
  });

  it('takes an entered value as likely, and keeps the range around it', () => {
    expect(under({ inputs: { speedRatio: 1.3 } })['speedRatio']).toMatchObject({ ...points, likely: 1.3 });
  });

  it('widens the range to a value entered outside it', () => {
    expect(under({ inputs: { speedRatio: 0.84 } })['speedRatio']).toMatchObject({
      ...points,
      low: 0.84,
      likely: 0.84,
    });
    expect(under({ inputs: { speedRatio: 3 } })['speedRatio']).toMatchObject({
      ...points,
      likely: 3,
      high: 3,
    });
  });

  it('uses a chosen range as it is, whatever value was entered', () => {
    const row = speedRatioRows['familiar-code'];
    const { speedRatio } = under({ inputs: { speedRatio: 1.26 }, ranges: { speedRatio: row } });
    expect(speedRatio).toMatchObject({ low: 0.72, likely: 1, high: 1.61 });
  });

  it('pins a parameter to a number', () => {
    expect(under({ ranges: { speedRatio: 2 } })['speedRatio']).toMatchObject({ low: 2, likely: 2, high: 2 });
  });

  it('keeps ranges and pins within bounds', () => {
    const { speedRatio, assistableShare } = under({
      ranges: { speedRatio: { low: -1, likely: 2, high: 99 }, assistableShare: 7 },
    });
    expect(speedRatio).toMatchObject({ low: 0.1, likely: 2, high: 20 });
    expect(assistableShare).toMatchObject({ low: 1, likely: 1, high: 1 });
  });

  it('widens a range to include its likely value', () => {
    const { speedRatio } = under({ ranges: { speedRatio: { low: 3, likely: 2, high: 1 } } });
    expect(speedRatio).toMatchObject({ low: 2, likely: 2, high: 2 });
  });

  it('ignores a range with junk in it', () => {
    for (const junk of [
      NaN,
      Infinity,
      { low: NaN, likely: 2, high: 3 },
      { low: 1, likely: 2, high: Infinity },
    ]) {
      expect(under({ ranges: { speedRatio: junk } })['speedRatio']).toMatchObject(points);
      expect(under({ inputs: { speedRatio: 1.3 }, ranges: { speedRatio: junk } })['speedRatio']?.likely).toBe(
        1.3,
      );
    }
    const { speedRatio } = under({ ranges: { speedRatio: { low: 1, likely: NaN, high: 3 } } });
    expect(speedRatio).toMatchObject(points);
  });

  it('ignores null in place of a range', () => {
    const ranges: Record<string, number> = JSON.parse('{"speedRatio": null}');
    expect(under({ ranges })).toEqual(personalLeverage.parameters);
  });

  it('ignores junk in place of a value', () => {
    for (const junk of ['2', null, NaN, Infinity, {}]) {
      expect(under({ inputs: { speedRatio: junk } })['speedRatio']).toMatchObject(points);
    }
  });

  it('rounds the value of a parameter of whole numbers', () => {
    expect(parametersUnder(teamCoordination, { inputs: { teamSize: 5.4 } })['teamSize']?.likely).toBe(5);
  });

  it('ignores inherited values and ranges', () => {
    const inherited: Record<string, number> = Object.create({ speedRatio: 2 });
    expect(under({ inputs: inherited, ranges: inherited })).toEqual(personalLeverage.parameters);
  });

  it('keeps low ≤ likely ≤ high within bounds for any range of any numbers', () => {
    const range = fc.record({ low: fc.double(), likely: fc.double(), high: fc.double() });
    fc.assert(
      fc.property(fc.oneof(range, fc.double()), fc.anything(), (chosen, entered) => {
        const { speedRatio } = under({ inputs: { speedRatio: entered }, ranges: { speedRatio: chosen } });
        const { minimum = NaN, low = NaN, likely = NaN, high = NaN, maximum = NaN } = speedRatio ?? {};
        const order = [minimum, low, likely, high, maximum];
        expect(order.toSorted((one, other) => one - other)).toEqual(order);
      }),
    );
  });
});
