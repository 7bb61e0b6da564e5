import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headline, neutralPoint } from '../../src/models/headline.ts';
import { models } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { inputsOf } from './agreement.ts';

/** Outputs by model, in the contract's order; those marked ? may be null, those marked " are text or yes and no. */
const contract: Readonly<Record<string, string>> = {
  'personal-leverage': 'effectiveSpeedRatio weekSpeedup ceiling? hoursFreed buildHours deliveredGain',
  'team-coordination': 'channels pairTime throughput throughputWithoutAi bestTeamSize? bestTeamSizeWithAi?',
  'decision-velocity':
    'reversibleStepTime irreversibleStepTime meanLeadTime misroutedLeadTime delayCostPerQuarter?',
  'feedback-loop':
    'loopDays loopsPerQuarter? loopsPerQuarterWithoutAi? ceilingLoopsPerQuarter? winsPerQuarter? bottleneck"',
  'hour-a-week': 'factor steadyFactor?',
  'build-or-delegate': 'selfCost delegateCost saving breakEvenHours? verdict"',
  'leverage-audit':
    'index? clarityGap? decisionsGap? systemsGap? peopleGap? codeGap? widest" widestHours? widestRating? robust"',
  'executive-compression':
    'layers managers people overheadShare hops makersAfter layersAfter managersAfter peopleAfter reportTimeShare',
};

const layers = ['clarity', 'decisions', 'systems', 'people', 'code', null];
const named = ['build', 'measure', 'learn', 'decide', 'wait', 'delegate', 'either', ...layers, true, false];

/** Evaluates a model with inputs that the type checker would reject. */
const evaluateAnything = (model: Model, inputs: unknown): unknown =>
  Reflect.apply(model.evaluate, model, [inputs]);

function expectContract(id: string, answer: unknown): void {
  const outputs = new Map(Object.entries(Object(answer)));
  const entries = contract[id]?.split(' ');
  if (!entries) {
    // A model added later has no line above: each output must be a finite number, text, a boolean or null.
    for (const output of outputs.values())
      expect(output).toSatisfy((one) => (typeof one === 'number' ? Number.isFinite(one) : one !== undefined));
    return;
  }
  expect([...outputs.keys()]).toEqual(entries.map((entry) => entry.replace(/[?"]/, '')));
  for (const entry of entries) {
    const output = outputs.get(entry.replace(/[?"]/, ''));
    if (entry.endsWith('"')) expect(named).toContain(output);
    else if (!entry.endsWith('?') || output !== null) {
      expect(output).toSatisfy(Number.isFinite);
      expect(Object.is(output, -0)).toBe(false);
    }
  }
}

describe('models', () => {
  it('include the eight of the contract, and each model stands under its own id', () => {
    expect(Object.keys(models)).toEqual(expect.arrayContaining(Object.keys(contract)));
    for (const [id, model] of Object.entries(models)) expect(model.id).toBe(id);
  });
});

describe.each(Object.entries<Model>(models))('%s', (id, model) => {
  it('gives every output of the contract for its defaults', () => {
    expectContract(id, model.evaluate());
    expect(model.evaluate({})).toEqual(model.evaluate());
  });

  it('has bounds around low, likely and high', () => {
    for (const { minimum, low, likely, high, maximum } of Object.values(model.parameters)) {
      expect([minimum, low, likely, high, maximum].toSorted((one, other) => one - other)).toEqual([
        minimum,
        low,
        likely,
        high,
        maximum,
      ]);
    }
  });

  it('permits a distribution exactly where something is measured', () => {
    expect(model.distribution).toBe(Object.values(model.parameters).some(({ kind }) => kind === 'measured'));
  });

  it('is finite, or null where the contract says so, for any inputs within bounds', () => {
    fc.assert(
      fc.property(inputsOf(model), (inputs) => expectContract(id, model.evaluate(inputs))),
      { numRuns: 300 },
    );
  });

  it('is finite, or null where the contract says so, at every corner of its bounds', () => {
    const corners = fc.record(
      Object.fromEntries(
        Object.entries(model.parameters).map(([key, { minimum, maximum }]) => [
          key,
          fc.constantFrom(minimum, maximum, minimum + Number.MIN_VALUE, maximum * (1 - Number.EPSILON)),
        ]),
      ),
    );
    fc.assert(
      fc.property(corners, (inputs) => expectContract(id, model.evaluate(inputs))),
      { numRuns: 1000 },
    );
  });

  it('is finite, or null where the contract says so, for anything at all', () => {
    fc.assert(fc.property(fc.anything(), (junk) => expectContract(id, evaluateAnything(model, junk))));
  });

  it('is finite, or null where the contract says so, for junk under its own keys', () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.constantFrom('1e999', 1e999, -1e999, NaN, -0, '', '5', null, true, 5e-324, 1.8e308),
      fc.double(),
    );
    const junk = fc.record(Object.fromEntries(Object.keys(model.parameters).map((key) => [key, odd])));
    fc.assert(
      fc.property(junk, (inputs) => expectContract(id, model.evaluate(inputs))),
      { numRuns: 300 },
    );
  });

  it('treats junk as if it had not been given', () => {
    for (const junk of ['7', NaN, Infinity, -Infinity, null, [], {}]) {
      const inputs = Object.fromEntries(Object.keys(model.parameters).map((key) => [key, junk]));
      expect(model.evaluate(inputs)).toEqual(model.evaluate());
    }
  });

  it('ignores inherited inputs', () => {
    const inputs: unknown = JSON.parse('{"__proto__": {"speedRatio": 9}, "constructor": 3, "toString": 4}');
    expect(evaluateAnything(model, inputs)).toEqual(model.evaluate());
    expect(evaluateAnything(model, Object.create({ speedRatio: 9, codeHours: 9 }))).toEqual(model.evaluate());
  });

  it('leaves its inputs alone, and answers the same twice', () => {
    fc.assert(
      fc.property(inputsOf(model), (inputs) => {
        expect(model.evaluate(Object.freeze(inputs))).toEqual(model.evaluate(inputs));
      }),
    );
  });

  it('has a finite headline for the defaults', () => {
    expect(headline(model, {})).toSatisfy(Number.isFinite);
  });

  it('has a neutral point that no draw moves', () => {
    const drawn = Object.entries(model.parameters).filter(([, { kind }]) => kind !== 'yours');
    for (const end of ['low', 'high'] as const) {
      const inputs = Object.fromEntries(drawn.map(([key, range]) => [key, range[end]]));
      expect(neutralPoint(model, inputs)).toBe(neutralPoint(model, {}));
    }
  });

  it('draws a parameter together only with another of its own', () => {
    for (const { drawnWith } of Object.values(model.parameters)) {
      if (drawnWith !== undefined) expect(Object.keys(model.parameters)).toContain(drawnWith);
    }
  });
});
