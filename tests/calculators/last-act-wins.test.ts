import { describe, expect, it } from 'vitest';
import { withoutContradiction } from '../../src/calculators/answer/last-act-wins.ts';
import { untouched, type State } from '../../src/calculators/answer/state.ts';
import { personalLeverage } from '../../src/models/personal-leverage.ts';

const range = { low: 0.7, likely: 0.8, high: 1 };
const words = {
  switches: [
    { id: 'disagree', label: '', note: '', ranges: { speedRatio: range } },
    { id: 'independent', label: '', note: '', ranges: { speedRatio: range } },
    { id: 'unchecked', label: '', note: '', values: { verificationTax: 0 } },
  ],
};
const after = (before: State, now: State, key?: string) =>
  withoutContradiction(personalLeverage, words, before, now, key);

describe('the last act of a reader', () => {
  it('stands where nothing contradicts it', () => {
    const now: State = { ...untouched, values: { handsOnShare: 0.2 } };
    expect(after(untouched, now, 'handsOnShare')).toBe(now);
    const argued: State = { ...now, switches: ['disagree'] };
    expect(after(now, argued)).toBe(argued);
  });

  it('is an argument: numbers set before on its inputs give way, and arguments on the same', () => {
    const before: State = {
      values: { speedRatio: 3, handsOnShare: 0.2 },
      switches: ['disagree', 'unchecked'],
    };
    expect(after(before, { ...before, switches: ['disagree', 'unchecked', 'independent'] })).toEqual({
      values: { handsOnShare: 0.2 },
      switches: ['unchecked', 'independent'],
    });
  });

  it('is a number: arguments on its input give way, and no others', () => {
    const before: State = { ...untouched, switches: ['disagree', 'unchecked'] };
    const now: State = { ...before, values: { speedRatio: 2 } };
    expect(after(before, now, 'speedRatio')).toEqual({ values: { speedRatio: 2 }, switches: ['unchecked'] });
  });

  it('is a kind of work: what replaced its range gives way', () => {
    const before: State = {
      values: { speedRatio: 3, handsOnShare: 0.2 },
      switches: ['disagree', 'unchecked'],
    };
    expect(after(before, { ...before, row: 'familiar-code' })).toEqual({
      values: { handsOnShare: 0.2 },
      switches: ['unchecked'],
      row: 'familiar-code',
    });
  });

  it('is an argument taken back: nothing else changes', () => {
    const before: State = { values: { handsOnShare: 0.2 }, switches: ['disagree', 'unchecked'] };
    const now: State = { ...before, switches: ['unchecked'] };
    expect(after(before, now)).toBe(now);
  });

  it('is a scenario from an address or a preset: it stays as it came', () => {
    const now: State = { values: { speedRatio: 3 }, row: 'familiar-code', switches: ['disagree'] };
    expect(after(untouched, now)).toBe(now);
  });
});
