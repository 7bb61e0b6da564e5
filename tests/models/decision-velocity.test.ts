import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { decisionVelocity, queueWait } from '../../src/models/decision-velocity.ts';
import { references } from '../../src/models/references/decision-velocity.ts';
import { expectAgreement, inputsOf, parameterTable } from './agreement.ts';

describe('decision-velocity', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    expect(parameterTable(decisionVelocity)).toEqual([
      'reversibleShare q assumed 0…1 share | 0.5 0.8 0.95 | bezos-2016-two-doors/two-kinds |',
      'reversibleSteps k2 yours 0…20 steps | 0 1 3 |  |',
      'irreversibleSteps k1 yours 0…20 steps | 1 3 6 |  |',
      'reversibleHours τ2 yours 0…80 hours | 0.25 1 2 |  |',
      'irreversibleHours τ1 yours 0…80 hours | 1 4 8 |  |',
      'utilisation ρ yours 0…0.99 share | 0.5 0.8 0.95 | erlang-1909-queue/wait-by-utilisation |',
      'delayCostPerHour CoD yours 0…1000000 usd/hour | 0 0 0 | reinertsen-2009-flow/cost-of-delay-unknown |',
      'decisionsPerQuarter n yours 0…10000 per quarter | 10 30 100 |  |',
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    for (const { inputs, outputs } of references) {
      const answer: Outputs = decisionVelocity.evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
    expect.hasAssertions();
  });

  const { evaluate } = decisionVelocity;
  const any = inputsOf(decisionVelocity);

  it('an approver who is never busy answers in the time the request takes', () => {
    expect(evaluate({ utilisation: 0 })).toMatchObject({ reversibleStepTime: 1, irreversibleStepTime: 4 });
  });

  it('the mean lead time weights both kinds of decision by their shares', () => {
    // T2 = 4, T1 = 12: 0.25·2·4 + 0.75·5·12
    const inputs = { reversibleShare: 0.25, reversibleSteps: 2, irreversibleSteps: 5, reversibleHours: 2 };
    const answer = evaluate({ ...inputs, irreversibleHours: 6, utilisation: 0.5 });
    expect(answer.meanLeadTime).toBe(47);
    expect(answer.misroutedLeadTime).toBe(60);
  });

  it('the mean lead time equals the misrouted one when nothing is reversible', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const answer = evaluate({ ...inputs, reversibleShare: 0 });
        expect(answer.meanLeadTime).toBe(answer.misroutedLeadTime);
      }),
    );
  });

  it('the mean lead time never falls as the approver gets busier', () => {
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 0.99, noNaN: true }), (inputs, utilisation) => {
        const busier = Math.max(utilisation, inputs['utilisation'] ?? 0);
        const { meanLeadTime } = evaluate(inputs);
        expect(evaluate({ ...inputs, utilisation: busier }).meanLeadTime).toBeGreaterThanOrEqual(
          meanLeadTime,
        );
      }),
    );
  });

  it('gives a cost of delay only where its price is given', () => {
    expect(evaluate({}).delayCostPerQuarter).toBeNull();
    expect(evaluate({ delayCostPerHour: 100 }).delayCostPerQuarter).toBeCloseTo(100 * 16 * 30, 6);
    expect(evaluate({ delayCostPerHour: 100, decisionsPerQuarter: 0 }).delayCostPerQuarter).toBe(0);
  });

  it('queueWait is 1, 4, 9, 19 times the attention at 50, 80, 90, 95 % busy', () => {
    const waits = [0.5, 0.8, 0.9, 0.95].map((utilisation) => queueWait(1, utilisation));
    [1, 4, 9, 19].forEach((expected, index) => expectAgreement(waits[index], expected));
  });

  it('queueWait is 90 minutes for ten of attention, with 5.4 requests an hour where 6 can be handled', () => {
    expectAgreement(queueWait(10, 5.4 / 6), 90);
  });

  it('queueWait grows in proportion to the mean of both variabilities', () => {
    expect(queueWait(10, 0.5, 1, 0)).toBe(5);
    expect(queueWait(10, 0.5, 3, 2)).toBe(25);
  });

  it('queueWait is null for an approver who is always busy, whose queue never stops growing', () => {
    expect(queueWait(1, 1)).toBeNull();
    expect(queueWait(1, NaN)).toBeNull();
  });

  it('compares with treating everything as irreversible, and permits no draws', () => {
    const { headline, neutral, distribution, version } = decisionVelocity;
    expect([headline, neutral, distribution, version]).toEqual([
      'meanLeadTime',
      'misroutedLeadTime',
      false,
      1,
    ]);
  });
});
