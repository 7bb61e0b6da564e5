import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/calculators/answer/plain-answer.ts';
import { sentence } from '../../src/calculators/answer/sentence.ts';

const terms = {
  below: { value: 12, words: '12' },
  gain: { value: -0.9, words: '−0.9 hours' },
  none: { value: null, words: 'none' },
  verdict: { value: 'build', words: 'build' },
  hours: { value: 50, words: '50 hours', yours: true },
};

describe('sentence(clauses, terms)', () => {
  test('joins clauses and prints terms', () => {
    expect(sentence(['[below] of 50', 'cost time.'], terms)).toBe('12 of 50 cost time.');
  });
  test('says the first case that holds', () => {
    expect(sentence([['below = 0 => none', 'below < 20 => few', 'many']], terms)).toBe('few');
    expect(
      sentence([['verdict = build and below > 20 => both', 'gain < below => less', 'other']], terms),
    ).toBe('less');
    expect(sentence([['none = null => nothing', 'something']], terms)).toBe('nothing');
    expect(sentence([['none < 1 => small', 'unknown > 1 => large', 'neither']], terms)).toBe('neither');
  });
  test('leaves out a clause that says nothing', () => {
    expect(sentence(['One.', ['below = 12 => '], 'Two.'], terms)).toBe('One. Two.');
  });
  test('takes a minus away where asked', () => {
    expect(sentence(['costs [-gain]'], terms)).toBe('costs 0.9 hours');
  });
  test('says whole things where asked, and both of two when it lies between them', () => {
    const people = (value: number) => sentence(['[~people]'], { people: { value, words: '' } });
    expect([0.3, 6, 6.03, 6.25, 6.4, 6.74, 6.8, 7.2].map(people)).toEqual([
      '1',
      '6',
      '6',
      '6 or 7',
      '6 or 7',
      '6 or 7',
      '7',
      '7',
    ]);
    expect(sentence(['[~none]'], terms)).toBe('none');
  });
  test('marks what is the reader’s, and escapes all else', () => {
    expect(sentence(['<i>[hours]'], terms)).toBe('&#60;i&#62;<b class="font-normal text-yours">50 hours</b>');
  });
});

test('plainText(html) undoes the marking', () => {
  expect(plainText(sentence(['“[hours]” < 60'], terms))).toBe('“50 hours” < 60');
});
