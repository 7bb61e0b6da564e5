import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeState } from '../../src/calculators/answer/address.ts';
import { type Act, begun, type History, step } from '../../src/calculators/answer/history.ts';
import { scenarioOf, untouched } from '../../src/calculators/answer/state.ts';
import type { Words } from '../../src/calculators/answer/words-schema.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { parametersUnder } from '../../src/models/scenario.ts';

const range = { low: 0.7, likely: 0.8, high: 1 };
const input = (label: string, slider: [number, number, number], log?: true) => ({
  label,
  hint: '',
  slider,
  ...(log ? { log } : {}),
});
const words: Words = {
  title: '',
  question: '',
  answer: ['[middle]'],
  short: ['[middle]'],
  axis: { label: '', unit: 'ratio' },
  inputs: {
    hoursPerWeek: input('Hours', [20, 80, 1]),
    handsOnShare: input('Hands-on', [0, 1, 0.01]),
    speedRatio: input('Speed', [0.2, 5, 0.01], true),
  },
  outputs: {},
  switches: [
    { id: 'disagree', label: '', note: '', ranges: { speedRatio: range } },
    { id: 'unchecked', label: '', note: '', values: { verificationTax: 0 } },
  ],
};
const calculator = { model: personalLeverage, words };
const after = (...acts: readonly Act[]) =>
  acts.reduce<History>((history, act) => step(calculator, history, act), begun);

const type = (key: string, text: string): Act => ({ does: 'type', key, text });
const moveOn: Act = { does: 'move on' };
const undo: Act = { does: 'undo' };
const argue = (id: string): Act => ({ does: 'argue', id });

describe('what is typed', () => {
  it('is read in the unit of its field', () => {
    expect(after(type('handsOnShare', '12,5%')).state.values).toEqual({ handsOnShare: 0.125 });
  });

  it('is refused with a reason, and changes nothing, where it is no number or out of bounds', () => {
    for (const [text, why] of [
      ['abc', /“abc” is not a number/],
      ['', /is empty/],
      ['101', /outside/],
    ] as const) {
      const { state, past, refused } = after(type('hoursPerWeek', text));
      expect({ state, past }).toEqual({ state: untouched, past: [] });
      expect(refused['hoursPerWeek']?.problem).toMatch(why);
    }
  });

  it('is refused with those of its readings that fit, or with the reason why none does', () => {
    expect(after(type('hoursPerWeek', '1,234')).refused['hoursPerWeek']?.offers).toEqual(['1.234']);
    expect(after(type('speedRatio', '1,234')).refused['speedRatio']?.offers).toEqual(['1.234']);
    expect(after(type('handsOnShare', '101,234')).refused['handsOnShare']).toMatchObject({
      problem: expect.stringMatching(/may mean .* Neither fits\. .*outside.*outside/),
      offers: [],
    });
  });

  it('leaves behind no number that was understood on the way to a refused text', () => {
    const held = after(type('hoursPerWeek', '50'), moveOn);
    const on = ['6', '60', '601'].reduce(
      (now, text) => step(calculator, now, type('hoursPerWeek', text)),
      held,
    );
    expect(on.state).toEqual(held.state);
    expect(on.past).toEqual(held.past);
    expect(after(...['1', '15', '150'].map((text) => type('hoursPerWeek', text))).byHand).toEqual([]);
  });

  it('is undone as one act until the reader moves on', () => {
    const history = after(
      type('hoursPerWeek', '5'),
      type('hoursPerWeek', '50'),
      moveOn,
      type('hoursPerWeek', '60'),
    );
    expect(step(calculator, history, undo).state.values).toEqual({ hoursPerWeek: 50 });
    expect(after(type('hoursPerWeek', '5'), type('hoursPerWeek', '50'), undo).state).toEqual(untouched);
  });
});

describe('the last act', () => {
  it('wins: an argument over a number on the same input, and a number over an argument', () => {
    expect(after(type('speedRatio', '3'), argue('disagree')).state).toEqual({
      ...untouched,
      switches: ['disagree'],
    });
    expect(after(argue('disagree'), argue('unchecked'), type('speedRatio', '3')).state).toEqual({
      values: { speedRatio: 3 },
      switches: ['unchecked'],
    });
  });

  it('is undone in one step, together with what it replaced', () => {
    const history = after(argue('disagree'), type('speedRatio', '3'), undo);
    expect(history.state).toEqual({ ...untouched, switches: ['disagree'] });
    expect(step(calculator, history, undo).state).toEqual(untouched);
  });
});

describe('a range', () => {
  const slide = (key: string, position: number, end?: 'low' | 'high'): Act => ({
    does: 'slide',
    key,
    position,
    end,
  });
  /** Low, likely and high of one input, as the model gets them after these acts. */
  const standing = (key: string, ...acts: readonly Act[]) => {
    const { low, likely, high } =
      parametersUnder(personalLeverage, scenarioOf(personalLeverage, words, after(...acts).state))[key] ?? {};
    return [low, likely, high].map((one) => Number(one?.toFixed(4)));
  };

  it('of ours stays in proportion around a number that the reader sets', () => {
    expect(standing('speedRatio', type('speedRatio', '2.52'))).toEqual([2.12, 2.52, 2.92]);
    expect(standing('speedRatio', { does: 'choose', row: 'self-report' }, type('speedRatio', '3'))).toEqual([
      2.2, 3, 6,
    ]);
    expect(after(type('speedRatio', '2.52')).state.ranges).toBeUndefined();
  });

  it('of ours does not surround what only the reader knows: their number is a point until they give a range', () => {
    expect(after(type('hoursPerWeek', '50')).state.ranges).toBeUndefined();
    expect(scenarioOf(personalLeverage, words, after(type('hoursPerWeek', '50')).state).ranges).toEqual({});
    expect(standing('hoursPerWeek', type('hoursPerWeek', '60-50'))).toEqual([50, 55, 60]);
  });

  it('that was typed has its middle on the slider as the likely value', () => {
    expect(after(type('speedRatio', '4 to 2')).state).toMatchObject({
      values: { speedRatio: 2.83 },
      ranges: { speedRatio: { low: 2, high: 4 } },
    });
    expect(after(type('handsOnShare', '10–20%')).state).toMatchObject({
      values: { handsOnShare: 0.15 },
      ranges: { handsOnShare: { low: 0.1, high: 0.2 } },
    });
  });

  it('that was given stays while the number moves within it, and is pushed by a number that passes an end', () => {
    const given = [type('hoursPerWeek', '40 to 60'), moveOn];
    expect(standing('hoursPerWeek', ...given, slide('hoursPerWeek', 45))).toEqual([40, 45, 60]);
    expect(standing('hoursPerWeek', ...given, slide('hoursPerWeek', 70))).toEqual([40, 70, 70]);
    // No end stays pushed by a slider that comes back, or by a number that is still being typed.
    expect(standing('hoursPerWeek', ...given, slide('hoursPerWeek', 70), slide('hoursPerWeek', 45))).toEqual([
      40, 45, 60,
    ]);
    expect(standing('hoursPerWeek', ...given, type('hoursPerWeek', '5'), type('hoursPerWeek', '55'))).toEqual(
      [40, 55, 60],
    );
  });

  it('can be narrowed and widened at either end, but not past the number', () => {
    expect(standing('hoursPerWeek', type('hoursPerWeek', '50'), slide('hoursPerWeek', 40, 'low'))).toEqual([
      40, 50, 50,
    ]);
    expect(standing('hoursPerWeek', slide('hoursPerWeek', 70, 'low'))).toEqual([45, 45, 45]);
    expect(standing('speedRatio', slide('speedRatio', 100, 'high'))).toEqual([1.06, 1.26, 5]);
    expect(
      standing(
        'speedRatio',
        type('speedRatio', '2'),
        slide('speedRatio', 100, 'high'),
        slide('speedRatio', 0, 'high'),
      ),
    ).toEqual([1.68, 2, 2]);
  });

  it('is undone end by end, even if the reader never moved on in between', () => {
    const history = after(
      type('hoursPerWeek', '50'),
      slide('hoursPerWeek', 45, 'low'),
      slide('hoursPerWeek', 40, 'low'),
      slide('hoursPerWeek', 60, 'high'),
    );
    expect(history.state.ranges).toEqual({ hoursPerWeek: { low: 40, high: 60 } });
    const once = step(calculator, history, undo);
    expect(once.state.ranges).toEqual({ hoursPerWeek: { low: 40, high: 50 } });
    const twice = step(calculator, once, undo);
    expect(twice.state).toEqual({ ...untouched, values: { hoursPerWeek: 50 } });
    expect(step(calculator, twice, undo).state).toEqual(untouched);
  });

  it('is removed with its number, and adopted together with one', () => {
    expect(after(type('speedRatio', '2 to 4'), argue('disagree')).state.ranges).toBeUndefined();
    const adopted: Act = {
      does: 'adopt',
      values: { hoursPerWeek: 50 },
      ranges: { hoursPerWeek: { low: 40, high: 60 } },
    };
    expect(after(adopted).state.ranges).toEqual({ hoursPerWeek: { low: 40, high: 60 } });
    expect(after(adopted, { does: 'adopt', values: { hoursPerWeek: 45 } }).state.ranges).toBeUndefined();
  });
});

describe('a number that gives way', () => {
  it('is remembered, with what took its place, until the next act', () => {
    const history = after(type('speedRatio', '3'), moveOn, argue('disagree'));
    expect(history.replaced).toMatchObject({
      by: 'disagree',
      keys: ['speedRatio'],
      before: { values: { speedRatio: 3 } },
    });
    expect(step(calculator, history, moveOn).replaced).toBeDefined();
    expect(step(calculator, history, type('hoursPerWeek', '50')).replaced).toBeUndefined();
    expect(step(calculator, history, undo)).toMatchObject({
      replaced: undefined,
      state: { values: { speedRatio: 3 } },
    });
    expect(after(type('speedRatio', '3'), { does: 'choose', row: 'self-report' }).replaced?.by).toBe('row');
    expect(after(argue('disagree')).replaced).toBeUndefined();
    expect(after(type('hoursPerWeek', '50'), argue('disagree')).replaced).toBeUndefined();
  });

  it('is the reader’s again where the argument is taken back at once', () => {
    const state = after(type('speedRatio', '2 to 4'), argue('disagree'), argue('disagree')).state;
    expect(state).toEqual(after(type('speedRatio', '2 to 4')).state);
  });
});

describe('undo and reset', () => {
  it('do nothing where nothing was done', () => {
    expect(step(calculator, begun, undo)).toBe(begun);
    expect(after({ does: 'reset' }).past).toEqual([]);
  });

  it('clear a refused text before they touch what was set', () => {
    const history = after(type('hoursPerWeek', '50'), moveOn, type('handsOnShare', 'abc'), undo);
    expect(history.refused).toEqual({});
    expect(history.state.values).toEqual({ hoursPerWeek: 50 });
  });

  it('a reset can be undone, but not the arrival at an address', () => {
    const set = [type('hoursPerWeek', '50'), moveOn];
    expect(after(...set, { does: 'reset' }, undo).state.values).toEqual({ hoursPerWeek: 50 });
    const come = after(...set, { does: 'arrive', query: 'v=1&hoursPerWeek=61&nonsense=1' });
    expect(come.state.values).toEqual({ hoursPerWeek: 61 });
    expect(come.unread).toEqual(['“nonsense” is not an input of this model.']);
    expect(come.past).toHaveLength(1);
  });
});

describe('what was set by hand', () => {
  it('is listed until it is stored', () => {
    const history = after(type('hoursPerWeek', '50'), { does: 'choose', row: 'familiar-code' });
    expect(history.byHand).toEqual(['hoursPerWeek', 'row']);
    expect(step(calculator, history, { does: 'store', keys: ['hoursPerWeek'] }).byHand).toEqual(['row']);
  });

  it.each([
    { does: 'start', query: 'v=1&hoursPerWeek=61' },
    { does: 'arrive', query: 'v=1&hoursPerWeek=61' },
    { does: 'adopt', values: { hoursPerWeek: 61 } },
    { does: 'restore', state: { values: { hoursPerWeek: 61 }, switches: [] } },
    { does: 'reset' },
  ] satisfies Act[])('does not include what the act "$does" brought', (act) => {
    expect(after(type('hoursPerWeek', '50'), act).byHand).toEqual([]);
  });

  it('stays listed, like a refused text, when the page agrees to a state that was set elsewhere', () => {
    const state = { values: { hoursPerWeek: 50, handsOnShare: 0.4 }, switches: [] };
    const typed = after(type('hoursPerWeek', '50'));
    const agreed = step(calculator, typed, { does: 'agree', state });
    expect(agreed).toMatchObject({ state, byHand: ['hoursPerWeek'], editing: 'hoursPerWeek' });
    const refused = after(type('hoursPerWeek', 'x'));
    expect(step(calculator, refused, { does: 'agree', state }).refused).toEqual(refused.refused);
  });

  it('no longer includes what undo took back, but still what it left', () => {
    const history = after(type('hoursPerWeek', '50'), moveOn, type('handsOnShare', '20'), undo);
    expect(history.byHand).toEqual(['hoursPerWeek']);
    expect(step(calculator, history, undo).byHand).toEqual([]);
  });
});

describe('a slider', () => {
  it('on a logarithmic scale counts in hundredths of its length', () => {
    expect(after({ does: 'slide', key: 'speedRatio', position: 50 }).state.values).toEqual({ speedRatio: 1 });
    expect(after({ does: 'slide', key: 'hoursPerWeek', position: 61 }).state.values).toEqual({
      hoursPerWeek: 61,
    });
  });

  it('goes no further than the bounds of the model', () => {
    expect(after({ does: 'slide', key: 'handsOnShare', position: 2 }).state.values).toEqual({
      handsOnShare: 1,
    });
  });
});

describe('any sequence of acts', () => {
  const key = fc.constantFrom('hoursPerWeek', 'handsOnShare', 'speedRatio');
  const number = fc.integer({ min: 1, max: 5 });
  /** Acts that set something, even if to what it was before. */
  const changing: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ does: fc.constant('type' as const), key, text: number.map(String) }),
    fc.record({
      does: fc.constant('slide' as const),
      key,
      position: number,
      end: fc.constantFrom(undefined, 'low' as const, 'high' as const),
    }),
    fc.record({
      does: fc.constant('type' as const),
      key,
      text: fc.tuple(number, number).map((ends) => ends.join('–')),
    }),
    fc.constantFrom('disagree', 'unchecked').map(argue),
    fc.constantFrom('familiar-code', 'self-report').map((row): Act => ({ does: 'choose', row })),
    fc
      .constantFrom('v=1&hoursPerWeek=61', 'v=1&speedRatio=2&with=unchecked')
      .map((query): Act => ({ does: 'start', query })),
    number.map((hours): Act => ({ does: 'adopt', values: { hoursPerWeek: hours } })),
  );
  const refused: fc.Arbitrary<Act> = fc.record({
    does: fc.constant('type' as const),
    key,
    text: fc.constantFrom('abc', '', '1e9', '9999', '1,2,3'),
  });
  const other: fc.Arbitrary<Act> = fc.constantFrom<Act>(
    undo,
    { does: 'reset' },
    moveOn,
    { does: 'arrive', query: 'v=1&handsOnShare=0.4' },
    { does: 'store', keys: ['hoursPerWeek'] },
  );
  const any = fc.array(fc.oneof({ weight: 3, arbitrary: changing }, refused, other), { maxLength: 20 });

  it('undo restores the state before the last act', () => {
    fc.assert(
      fc.property(any, changing, (acts, last) => {
        // Undo would first clear a refused text, and without "move on" the last act might continue the one before.
        const before = after(...acts, { does: 'undo' }, moveOn);
        if (Object.keys(before.refused).length) return;
        const now = step(calculator, before, last);
        if (Object.keys(now.refused).length) return;
        const back = step(calculator, now, undo);
        expect(back.state).toEqual(before.state);
        expect(back.past).toEqual(before.past);
      }),
      { numRuns: 2000 },
    );
  });

  it('repeated undo leads back to an untouched calculator', () => {
    fc.assert(
      fc.property(fc.array(changing, { maxLength: 20 }), (acts) => {
        const back = Array.from({ length: acts.length + 1 }, () => undo);
        expect(after(...acts, ...back).state).toEqual(untouched);
      }),
    );
  });

  it('a number that is refused changes nothing but the message', () => {
    fc.assert(
      fc.property(any, refused, (acts, last) => {
        const before = after(...acts, moveOn);
        const now = step(calculator, before, last);
        expect({ ...now, refused: before.refused }).toEqual(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('the last number applies, whatever arguments were chosen before', () => {
    fc.assert(
      fc.property(any, key, number, (acts, set, hours) => {
        const { state } = after(...acts, type(set, String(hours)));
        expect(state.values[set]).toBe(set === 'handsOnShare' ? hours / 100 : hours);
        const argued = words.switches.filter(({ id }) => state.switches.includes(id));
        expect(argued.some(({ ranges, values }) => set in { ...ranges, ...values })).toBe(false);
      }),
    );
  });

  it('leads to a state that is the same after being written to an address and read back', () => {
    fc.assert(
      fc.property(any, (acts) => {
        const { state } = after(...acts);
        const again = step(calculator, begun, { does: 'arrive', query: writeState(personalLeverage, state) });
        expect({ ...again.state, switches: [...again.state.switches].sort() }).toEqual({
          ...state,
          switches: [...state.switches].sort(),
        });
      }),
    );
  });
});
