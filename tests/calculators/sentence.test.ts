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
  test('compares values as they are printed', () => {
    const loops = { now: { value: 1.14, words: '1.1' }, before: { value: 1.06, words: '1.1' } };
    expect(sentence([['now = before => as before', 'not as before']], loops)).toBe('as before');
    expect(sentence([['now > before => more', 'now < before => less', 'neither']], loops)).toBe('neither');
    expect(sentence([['now > 1.1 => above 1.1', 'not above']], loops)).toBe('above 1.1');
  });
  test('leaves out an empty clause', () => {
    expect(sentence(['One.', ['below = 12 => '], 'Two.'], terms)).toBe('One. Two.');
  });
  test('drops the minus sign where asked', () => {
    expect(sentence(['costs [-gain]'], terms)).toBe('costs 0.9 hours');
    expect(sentence(['[-loss]'], { loss: { value: -5, words: '−\u2060$5' } })).toBe('$5');
  });
  test('leaves out a unit that a number beside it also has', () => {
    const time = {
      low: { value: -0.2, words: '−12\u00a0minutes' },
      high: { value: 1, words: '54\u00a0minutes' },
    };
    expect(sentence(['[-low] lost to [high/low] gained'], time)).toBe('12\u00a0minutes lost to 54 gained');
    const mixed = { ...time, high: { value: 3, words: '3\u00a0hours' } };
    expect(sentence(['[-low] lost to [high/low]'], mixed)).toBe('12\u00a0minutes lost to 3\u00a0hours');
  });
  test('prints a factor as the per cent that it adds where asked', () => {
    expect(sentence(['off by [+factor]'], { factor: { value: 1.293, words: '1.3' } })).toBe('off by 29%');
    expect(sentence(['[+none]'], terms)).toBe('none');
  });
  test('marks the reader’s numbers, and escapes everything else', () => {
    expect(sentence(['<i>[hours]'], terms)).toBe('&#60;i&#62;<b class="font-normal text-yours">50 hours</b>');
  });
});

test('plainText(html) undoes the marking', () => {
  expect(plainText(sentence(['“[hours]” < 60'], terms))).toBe('“50 hours” < 60');
  expect(plainText('−\u2060$5')).toBe('−$5');
});
