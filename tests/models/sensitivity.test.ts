import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionVelocity } from '../../src/models/decision-velocity.ts';
import { headline } from '../../src/models/headline.ts';
import { models } from '../../src/models/index.ts';
import { leverageAudit } from '../../src/models/leverage-audit.ts';
import type { Model } from '../../src/models/model.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { sensitivity } from '../../src/models/sensitivity.ts';
import { teamCoordination } from '../../src/models/team-coordination.ts';
import { inputsOf } from './agreement.ts';

const keys = (model: Model, ...rest: [Parameters<typeof sensitivity>[1]?, (readonly string[])?]) =>
  sensitivity(model, ...rest).bars.map(({ key }) => key);

describe('sensitivity', () => {
  it('moves each measured or assumed parameter alone, the longest bar first', () => {
    expect(keys(personalLeverage)).toEqual([
      'verificationTax',
      'speedRatio',
      'assistableShare',
      'deliveredShare',
    ]);
  });

  it('gives the ends of the range and the headline at each', () => {
    const at = (inputs: object) => headline(personalLeverage, { ...inputs }) ?? NaN;
    expect(sensitivity(personalLeverage).bars[0]).toEqual({
      key: 'verificationTax',
      yours: false,
      low: 0,
      high: 0.3,
      atLow: at({ verificationTax: 0 }),
      atHigh: at({ verificationTax: 0.3 }),
      swing: at({ verificationTax: 0 }) - at({ verificationTax: 0.3 }),
    });
  });

  it('leaves the other parameters at the entered values', () => {
    const { bars } = sensitivity(personalLeverage, { inputs: { handsOnShare: 0.5, speedRatio: 1.4 } });
    const tax = bars.find(({ key }) => key === 'verificationTax');
    expect(tax?.atLow).toBe(
      headline(personalLeverage, { handsOnShare: 0.5, speedRatio: 1.4, verificationTax: 0 }),
    );
  });

  it('has no bar for a parameter that is pinned', () => {
    expect(keys(personalLeverage, { ranges: { speedRatio: 1.5 } })).not.toContain('speedRatio');
  });

  it('moves one of the reader’s own parameters when asked, and marks it as theirs', () => {
    const { bars } = sensitivity(personalLeverage, {}, ['handsOnShare']);
    expect(bars.find(({ key }) => key === 'handsOnShare')).toMatchObject({
      yours: true,
      low: 0.025,
      high: 0.4,
    });
    expect(bars).toHaveLength(5);
    expect(bars.filter(({ yours }) => yours)).toHaveLength(1);
  });

  it('gives a swing of 0 where an end has no answer, and sorts that bar behind others', () => {
    const { bars } = sensitivity(teamCoordination, {
      ranges: { coherency: { low: 0, likely: 0.02, high: 0.04 } },
    });
    expect(bars.find(({ key }) => key === 'coherency')).toMatchObject({ atLow: null, swing: 0 });
    expect(bars[0]?.key).toBe('speedRatio');
    const drowned = sensitivity(teamCoordination, {
      ranges: { contention: { low: 0, likely: 0.01, high: 0.9 } },
    });
    expect(drowned.bars.find(({ key }) => key === 'contention')).toMatchObject({ atHigh: null, swing: 0 });
  });

  it('gives the headline with every range at the end that lowers it, and at the end that raises it', () => {
    const at = (inputs: object) => headline(personalLeverage, { ...inputs });
    const { low, likely, high } = sensitivity(personalLeverage);
    // Ends are chosen one parameter at a time: at the likely gain, a larger assistable share raises the answer.
    expect(low).toBe(at({ verificationTax: 0.3, speedRatio: 1.06, assistableShare: 0.5 }));
    expect(likely).toBe(at({}));
    expect(high).toBe(at({ verificationTax: 0, speedRatio: 1.46, assistableShare: 1 }));
  });

  it('gives low, likely and high around the entered values', () => {
    const entered = { handsOnShare: 0.5, hoursPerWeek: 50 };
    const { low, likely, high } = sensitivity(personalLeverage, { inputs: entered });
    const at = (inputs: object) => headline(personalLeverage, { ...entered, ...inputs });
    expect(low).toBe(at({ verificationTax: 0.3, speedRatio: 1.06, assistableShare: 0.5 }));
    expect(likely).toBe(at({}));
    expect(high).toBe(at({ verificationTax: 0, speedRatio: 1.46, assistableShare: 1 }));
  });

  it('leaves a parameter at its likely value where an end of it has no answer', () => {
    const ranges = { coherency: { low: 0, likely: 0.02, high: 0.04 }, contention: 0.01 };
    const { low, high } = sensitivity(teamCoordination, { ranges });
    expect(low).toBe(headline(teamCoordination, { speedRatio: 1.46, coordinationCut: 0 }));
    expect(high).toBe(headline(teamCoordination, { speedRatio: 1.06, coordinationCut: 0.25 }));
  });

  it('gives low, likely and high where only one thing is uncertain', () => {
    const { low, likely, high } = sensitivity(decisionVelocity);
    expect(low).toBeCloseTo(0.95 * 5 + 0.05 * 60, 10);
    expect(likely).toBeCloseTo(16, 10);
    expect(high).toBeCloseTo(0.5 * 5 + 0.5 * 60, 10);
  });

  it('gives one answer three times where nothing is uncertain', () => {
    const { low, likely, high, bars } = sensitivity(leverageAudit);
    expect(low).toBeCloseTo(0.55, 10);
    expect([low, high]).toEqual([likely, likely]);
    expect(bars).toEqual([]);
  });

  it('orders bars by their swing, whatever is entered, for every model', () => {
    for (const model of Object.values<Model>(models)) {
      fc.assert(
        fc.property(inputsOf(model), (inputs) => {
          const swings = sensitivity(model, { inputs }).bars.map(({ swing }) => swing);
          expect(swings).toEqual(swings.toSorted((one, other) => other - one));
          for (const swing of swings) expect(swing).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 20 },
      );
    }
  });
});
