import { describe, expect, test } from 'vitest';
import { readState, writeState } from '../../src/calculators/answer/address.ts';
import { answerOf } from '../../src/calculators/answer/answer.ts';
import { untouched } from '../../src/calculators/answer/state.ts';
import { calculators } from './words-of.ts';

const found = calculators.find(({ id }) => id === 'personal-leverage');
if (!found) throw new Error('personal-leverage has no words.');
const { model, words } = found;

describe('writeState(model, state)', () => {
  test('writes nothing for an untouched model', () => {
    expect(writeState(model, untouched)).toBe('');
  });
  test('writes the version and the changed keys alone', () => {
    expect(writeState(model, { values: { hoursPerWeek: 50 }, switches: [] })).toBe('v=1&hoursPerWeek=50');
  });
  test.each([0.0000001, 0.3333333, 1e-17, 0.30000000000000004, 1.25])(
    'writes %d so that it is read back',
    (value) => {
      const state = { ...untouched, values: { verificationTax: value } };
      expect(readState(model, words, writeState(model, state))).toMatchObject({ state, problems: [] });
    },
  );
  test('writes a given range in the order low, likely, high', () => {
    const state = {
      values: { speedRatio: 1.6, hoursPerWeek: 50 },
      ranges: { speedRatio: { low: 1.2, high: 2.1 } },
      switches: [],
    };
    expect(writeState(model, state)).toBe('v=1&speedRatio=1.2~1.6~2.1&hoursPerWeek=50');
  });
  test('writes a state that is read back as it was', () => {
    const state = {
      values: { hoursPerWeek: 50, handsOnShare: 0.2 },
      ranges: { handsOnShare: { low: 0.05, high: 1 / 3 } },
      row: 'familiar-code',
      switches: ['disagree', 'unchecked'],
    };
    expect(readState(model, words, writeState(model, state))).toEqual({ state, problems: [] });
  });
});

describe('a reader’s weighing of the trials', () => {
  const row = 'weighing~0.73~1.02~1.38';

  test('is written to an address, and read back', () => {
    const state = { ...untouched, row };
    expect(writeState(model, state)).toBe(`v=1&row=${row}`);
    expect(readState(model, words, writeState(model, state))).toEqual({ state, problems: [] });
  });

  test('is what the speed ratio is drawn from', () => {
    const { scenario, terms } = answerOf({ model, words, state: { ...untouched, row } });
    expect(scenario.ranges).toMatchObject({ speedRatio: { low: 0.73, likely: 1.02, high: 1.38 } });
    expect(terms['row']).toMatchObject({ words: 'your weighing of the studies', yours: true });
  });

  test.each(['weighing~1.38~1.02~0.73', 'weighing~0~1~2', 'weighing~a~b~c', 'weighing~1~2'])(
    'is refused with a reason where it is written %s',
    (written) => {
      expect(readState(model, words, `row=${written}`).problems.join(' ')).toMatch(/no kind of work/);
    },
  );
});

describe('readState(model, words, text)', () => {
  test('reads a number alone, as in links from before there were ranges, and gives the same answer', () => {
    const { state, problems } = readState(model, words, 'v=1&speedRatio=1.6&handsOnShare=0.4');
    expect({ state, problems }).toEqual({
      state: { values: { speedRatio: 1.6, handsOnShare: 0.4 }, row: undefined, switches: [] },
      problems: [],
    });
    const { inputs, terms } = answerOf({ model, words, state });
    expect(inputs).toMatchObject({ speedRatio: 1.6, handsOnShare: 0.4 });
    expect(terms['weekSpeedup']?.value).toBe(
      model.evaluate({ speedRatio: 1.6, handsOnShare: 0.4 })['weekSpeedup'],
    );
  });

  test.each(['1.2~1.6~2.1', '1.2%7E1.6%7E2.1', '2.1~1.6~1.2', '1.2+to+1.6+to+2.1'])('reads %s', (written) => {
    expect(readState(model, words, `v=1&speedRatio=${written}`)).toMatchObject({
      state: { values: { speedRatio: 1.6 }, ranges: { speedRatio: { low: 1.2, high: 2.1 } } },
      problems: [],
    });
  });

  test('takes the last value of an input that is named twice, without the range of the first', () => {
    expect(readState(model, words, 'speedRatio=1.2~1.6~2.1&speedRatio=3').state).toEqual({
      values: { speedRatio: 3 },
      row: undefined,
      switches: [],
    });
  });

  test('drops an argument on an input that also has a number, and says so', () => {
    const { state, problems } = readState(model, words, 'with=disagree unchecked&speedRatio=1.6');
    expect(state.switches).toEqual(['unchecked']);
    expect(problems.join(' ')).toMatch(/the study that disagrees.* does not apply: .* is set by hand\.$/);
  });

  test('keeps the one listed last in the words of two arguments on one input, and says so', () => {
    const { state, problems } = readState(model, words, 'with=independent disagree unchecked');
    expect(state.switches).toEqual(['independent', 'unchecked']);
    expect(problems.join(' ')).toMatch(
      /the study that disagrees.* does not apply: .*studies by vendors.* says otherwise\.$/,
    );
  });

  test.each([
    ['hoursPerWeek=abc', /Hours in your week: “abc” is not a number/],
    ['hoursPerWeek=1e2', /not a number/],
    ['hoursPerWeek=500', /outside/],
    ['hoursPerWeek=', /field is empty/],
    ['v=0&hoursPerWeek=50', /version “0”/],
    ['hoursPerWeek=40~50~900', /outside/],
    ['hoursPerWeek=40~900~950', /900.*outside.*950.*outside/],
    ['hoursPerWeek=40~60~50', /between the ends/],
    ['hoursPerWeek=40~', /no high end/],
    ['hoursPerWeek=~40', /not a number/],
    ['hoursPerWeek=1~2~3~4', /more than two ends/],
    ['hoursPerWeek=NaN~2~3', /not a number/],
    ['hoursPerWeek=1~Infinity', /not a number/],
    ['__proto__=1~2~3', /“__proto__” is not an input/],
    ['__proto__=1', /“__proto__” is not an input/],
    ['constructor=1', /is not an input/],
    ['toString=1', /is not an input/],
    ['%E0%A4%A=1', /is not an input/],
    ['row=nonsense', /no kind of work/],
    ['row=__proto__', /no kind of work/],
    ['with=nonsense', /argument/],
  ])('says what is wrong with %s', (text, said) => {
    expect(readState(model, words, text).problems.join(' ')).toMatch(said);
  });

  test('keeps the parts it understood beside those it did not', () => {
    expect(readState(model, words, 'v=1&hoursPerWeek=50&nonsense=1').state.values).toEqual({
      hoursPerWeek: 50,
    });
  });

  test('names only the first of many parts that it cannot read', () => {
    const text = Array.from({ length: 200 }, (_, index) => `key${index}=1`).join('&');
    const { problems } = readState(model, words, text);
    expect(problems).toHaveLength(5);
    expect(problems.at(-1)).toBe('And 196 more parts could not be read.');
  });
});
