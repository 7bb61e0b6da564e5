import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outputs } from '../../src/models/model.ts';
import { references } from '../../src/models/references/senior-pipeline.ts';
import { pipeline, seniorPipeline, settled } from '../../src/models/senior-pipeline.ts';
import { expectAgreement, expectAtLeast, inputsOf, parameterTable, within } from './agreement.ts';

const { evaluate, parameters } = seniorPipeline;
const any = inputsOf(seniorPipeline);

/**
 * The model in closed form, for constant flows and an unchanging market: each year both grades come closer to where
 * they settle, by a constant factor.
 *
 *     J_t = J* + (J₀ − J*)·a^t                     a = (1 − q)(1 − p), J* = h / (1 − a), p = 1/y
 *     S_t = S* + A·a^t + (S₀ − S* − A)·c^t         c = 1 − x, S* = (π·J* + b) / x, π = (1 − q)p, A = π(J₀ − J*) / (a − c)
 */
function closedForm(inputs: Record<string, number>, t: number) {
  const [S0, J0, h, b, y, q, x] = [
    'seniors',
    'juniors',
    'juniorsHired',
    'seniorsHired',
    'yearsToSenior',
    'juniorsLeaving',
    'seniorsLeaving',
  ].map((key) => inputs[key] ?? NaN);
  const [p, c] = [1 / (y ?? 1), 1 - (x ?? 0)];
  const a = (1 - (q ?? 0)) * (1 - p);
  const rise = (1 - (q ?? 0)) * p;
  const J = (h ?? 0) / (1 - a);
  const S = (rise * J + (b ?? 0)) / (1 - c);
  const A = (rise * ((J0 ?? 0) - J)) / (a - c);
  return { juniors: J + ((J0 ?? 0) - J) * a ** t, seniors: S + A * a ** t + ((S0 ?? 0) - S - A) * c ** t };
}

describe('senior-pipeline', () => {
  it('takes the inputs of the contract, with their bounds, ranges and sources', () => {
    const pay = 'fulcrum-2026-engineer-cost/loaded-cost';
    const neighbours =
      'lichtinger-2025-seniority/size-of-the-fall brynjolfsson-2025-canaries/young-workers ye-2026-newcomers/newcomers-inflow';
    expect(parameterTable(seniorPipeline)).toEqual([
      'seniors S yours 0…10000 people | 30 40 50 |  |',
      'need N yours 0…10000 people | 30 40 50 |  |',
      'juniors J yours 0…10000 people | 10 18 26 |  |',
      'juniorsHiredBefore h₀ yours 0…1000 people | 3 6 9 |  |',
      'juniorsHired h yours 0…1000 people | 0 0 6 |  |',
      'seniorsHired b yours 0…1000 people | 0 1 4 |  |',
      'years T yours 1…30 years | 3 5 10 |  | whole',
      'startYear t₀ yours 2000…2100 year | 2026 2026 2026 |  | whole',
      'yearsToSenior y assumed 1…20 years | 3 5 8 |  |',
      'juniorsLeaving q assumed 0…1 share | 0.08 0.15 0.25 |  |',
      'seniorsLeaving x assumed 0…1 share | 0.05 0.1 0.15 |  |',
      `neighboursCut n assumed 0…1 share | 0 0.22 1 | ${neighbours} |`,
      'seniorsLeavingTrade z assumed 0…0.2 share | 0.02 0.03 0.05 |  |',
      'priceResponse ε assumed 0…10 multiple | 0 1 3 |  |',
      `seniorCost w_S yours 0…2000000 usd | 170000 220000 270000 | ${pay} |`,
      `juniorCost w_J yours 0…2000000 usd | 102000 136000 170000 | ${pay} |`,
    ]);
  });

  it('meets every reference point to 0.5 %', () => {
    expect(references.length).toBeGreaterThanOrEqual(8);
    for (const { inputs, outputs } of references) {
      const answer: Outputs = evaluate(inputs);
      for (const [key, expected] of Object.entries(outputs)) expectAgreement(answer[key], expected);
    }
  });

  it('agrees with the closed form to 0.5 % where flows are constant', () => {
    const constant = fc.record({
      seniors: within(parameters.seniors),
      juniors: within(parameters.juniors),
      juniorsHired: within(parameters.juniorsHired),
      seniorsHired: within(parameters.seniorsHired),
      yearsToSenior: fc.double({ min: 1, max: 20, noNaN: true }),
      juniorsLeaving: fc.double({ min: 0, max: 1, noNaN: true }),
      seniorsLeaving: fc.double({ min: 0.001, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(constant, fc.integer({ min: 0, max: 30 }), (inputs, years) => {
        // The formula divides by a − c, which the sum does not.
        const a = (1 - inputs.juniorsLeaving) * (1 - 1 / inputs.yearsToSenior);
        fc.pre(Math.abs(a - (1 - inputs.seniorsLeaving)) > 1e-4);
        const summed = pipeline({ ...inputs, neighboursCut: 0 }, years)[years];
        const known = closedForm(inputs, years);
        expect(summed?.juniors).toSatisfy(
          (juniors: number) => Math.abs(juniors - known.juniors) <= 0.005 * known.juniors + 1e-6,
        );
        expect(summed?.seniors).toSatisfy(
          (seniors: number) => Math.abs(seniors - known.seniors) <= 0.005 * known.seniors + 1e-6,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('pipeline gives the present and one entry a year, no negative people, and a market from 1 − neighboursCut to 1', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: -3, max: 60 }), (inputs, years) => {
        const path = pipeline(inputs, years);
        expect(path).toHaveLength(1 + Math.max(0, years));
        for (const { juniors, seniors, market } of path) {
          expect(Math.min(juniors, seniors)).toBeGreaterThanOrEqual(0);
          expectAtLeast(market, 1 - (inputs['neighboursCut'] ?? 0));
          expectAtLeast(1, market);
        }
      }),
    );
  });

  it('settled is the number of seniors that pipeline approaches, or null where none leaves', () => {
    expectAgreement(settled({ juniorsHired: 6, neighboursCut: 0 }), 41.875);
    expect(settled({ seniorsLeaving: 0 })).toBeNull();
    expectAgreement(pipeline({ juniorsHired: 6 }, 400)[400]?.seniors, settled({ juniorsHired: 6 }));
    expectAgreement(
      pipeline({ seniorsLeavingTrade: 0 }, 400)[400]?.seniors,
      settled({ seniorsLeavingTrade: 0 }),
    );
  });

  it.each(['seniors', 'juniors', 'juniorsHired', 'seniorsHired'] as const)(
    'more %s never leave fewer seniors',
    (key) => {
      fc.assert(
        fc.property(any, within(parameters[key]), (inputs, other) => {
          const [less, more] = [inputs[key] ?? 0, other].toSorted((one, two) => one - two);
          expectAtLeast(
            evaluate({ ...inputs, [key]: more }).seniorsThen,
            evaluate({ ...inputs, [key]: less }).seniorsThen,
          );
        }),
      );
    },
  );

  it.each(['juniorsLeaving', 'seniorsLeaving', 'neighboursCut'] as const)(
    'more %s never leaves more seniors',
    (key) => {
      fc.assert(
        fc.property(any, within(parameters[key]), (inputs, other) => {
          const [less, more] = [inputs[key] ?? 0, other].toSorted((one, two) => one - two);
          expectAtLeast(
            evaluate({ ...inputs, [key]: less }).seniorsThen,
            evaluate({ ...inputs, [key]: more }).seniorsThen,
          );
        }),
      );
    },
  );

  it('a market that hires fewer juniors never makes seniors, or the missing ones, cheaper', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { priceMultiple, costOfNeighbours, marketSeniors, costToBuy } = evaluate(inputs);
        expectAtLeast(priceMultiple, 1);
        expectAtLeast(1, marketSeniors);
        expectAtLeast(costOfNeighbours, 0);
        expectAtLeast(costToBuy, costOfNeighbours);
      }),
    );
  });

  it('has a shortfall of exactly the need minus the seniors, and none where there are enough', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { seniorsThen, shortfall, costToBuy } = evaluate(inputs);
        expectAgreement(shortfall, Math.max(0, (inputs['need'] ?? 0) - seniorsThen));
        if (shortfall === 0) expect(costToBuy).toBe(0);
      }),
    );
  });

  it('names the first year in which half a senior or more is missing', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const { firstShortYear } = evaluate(inputs);
        const { startYear = 0, need = 0 } = inputs;
        pipeline(inputs, 30).forEach(({ seniors }, year) => {
          const missing = need - seniors >= 0.5;
          if (firstShortYear === null || startYear + year < firstShortYear) expect(missing).toBe(false);
          if (startYear + year === firstShortYear) expect(missing).toBe(true);
        });
      }),
    );
  });

  it('gives the same numbers as before when hiring stays as before', () => {
    fc.assert(
      fc.property(any, (inputs) => {
        const answer = evaluate({ ...inputs, juniorsHired: inputs['juniorsHiredBefore'] ?? 0 });
        expect(answer.seniorsThen).toBe(answer.seniorsBefore);
        expect(answer.shortfall).toBe(answer.shortfallBefore);
        expect(answer.savedOnJuniors).toBe(0);
      }),
    );
  });

  it('has no measured input, and so permits no draws', () => {
    const { headline, neutral, distribution, version } = seniorPipeline;
    expect([headline, neutral, distribution, version]).toEqual(['seniorsThen', 'need', false, 1]);
    expect(Object.values(parameters).some(({ kind }) => kind === 'measured')).toBe(false);
  });
});
