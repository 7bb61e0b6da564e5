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
  test('is read back as it was', () => {
    const state = {
      values: { hoursPerWeek: 50, handsOnShare: 0.2 },
      row: 'familiar-code',
      switches: ['disagree', 'unchecked'],
    };
    expect(readState(model, words, writeState(model, state))).toEqual({ state, problems: [] });
  });
});

describe('a reader’s weighing of the trials', () => {
  const row = 'weighing~0.73~1.02~1.38';

  test('stands in an address, and comes back', () => {
    const state = { ...untouched, row };
    expect(writeState(model, state)).toBe(`v=1&row=${row}`);
    expect(readState(model, words, writeState(model, state))).toEqual({ state, problems: [] });
  });

  test('is what the speed ratio is drawn from', () => {
    const { scenario, terms } = answerOf({ model, words, state: { ...untouched, row } });
    expect(scenario.ranges).toMatchObject({ speedRatio: { low: 0.73, likely: 1.02, high: 1.38 } });
    expect(terms['row']).toMatchObject({ words: 'your weighing of the trials', yours: true });
  });

  test.each(['weighing~1.38~1.02~0.73', 'weighing~0~1~2', 'weighing~a~b~c', 'weighing~1~2'])(
    'is refused in words where it is written %s',
    (written) => {
      expect(readState(model, words, `row=${written}`).problems.join(' ')).toMatch(/no kind of work/);
    },
  );
});

describe('readState(model, words, text)', () => {
  test.each([
    ['hoursPerWeek=abc', /Hours in your week: “abc” is not a number/],
    ['hoursPerWeek=1e2', /not a number/],
    ['hoursPerWeek=500', /outside/],
    ['hoursPerWeek=', /not a number/],
    ['v=0&hoursPerWeek=50', /version “0”/],
    ['__proto__=1', /“__proto__” is no input/],
    ['constructor=1', /is no input/],
    ['toString=1', /is no input/],
    ['%E0%A4%A=1', /is no input/],
    ['row=nonsense', /no kind of work/],
    ['row=__proto__', /no kind of work/],
    ['with=nonsense', /argument/],
  ])('says what is wrong with %s', (text, said) => {
    expect(readState(model, words, text).problems.join(' ')).toMatch(said);
  });

  test('keeps what it understood beside what it did not', () => {
    expect(readState(model, words, 'v=1&hoursPerWeek=50&nonsense=1').state.values).toEqual({
      hoursPerWeek: 50,
    });
  });

  test('says little of much nonsense', () => {
    const text = Array.from({ length: 200 }, (_, index) => `key${index}=1`).join('&');
    const { problems } = readState(model, words, text);
    expect(problems).toHaveLength(5);
    expect(problems.at(-1)).toBe('And 196 more parts could not be read.');
  });
});
