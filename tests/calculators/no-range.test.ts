import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/calculators/answer/answer.ts';
import { endParts } from '../../src/calculators/answer/certainty.ts';
import { type State, untouched } from '../../src/calculators/answer/state.ts';
import { calculators } from './words-of.ts';

const decisions = calculators.find(({ id }) => id === 'decision-velocity');
if (!decisions) throw new Error('decision-velocity has no words.');
const { model, words } = decisions;

const said = (state: Partial<State>) => {
  const each = { model, words, state: { ...untouched, ...state } };
  return endParts(each, answerOf(each))['assumed'];
};
const all = Object.entries(model.parameters);
const valuesOf = (keys: readonly (typeof all)[number][]) =>
  Object.fromEntries(keys.map(([key, { likely }]) => [key, likely]));
const pointsOf = (keys: readonly (typeof all)[number][]) =>
  Object.fromEntries(keys.map(([key, { likely }]) => [key, { low: likely, high: likely }]));
const ranged = all.filter(([, { kind }]) => kind !== 'yours');

describe('the range of a calculator without draws', () => {
  it('is still shown after any single number was set', () => {
    for (const one of all) expect(said({ values: valuesOf([one]) })).toMatch(/across all that we assume/);
  });

  it('gives way to the words that every input is the reader’s only where that is so', () => {
    const exact = pointsOf(ranged);
    expect(said({ values: valuesOf(all), ranges: exact })).toMatch(
      /every input is now a single number you chose/,
    );
    expect(said({ values: valuesOf(ranged), ranges: exact })).toMatch(
      /Your own numbers still move the answer/,
    );
  });

  it('is shown again once the reader gives one for a number that only they know', () => {
    const [key = '', { likely, maximum } = { likely: 1, maximum: 1 }] =
      all.find(([name]) => name === 'irreversibleHours') ?? [];
    const ranges = { ...pointsOf(ranged), [key]: { low: likely / 2, high: Math.min(maximum, likely * 2) } };
    expect(said({ values: { ...valuesOf(ranged), [key]: likely }, ranges })).toMatch(
      /across all that we assume/,
    );
  });
});
