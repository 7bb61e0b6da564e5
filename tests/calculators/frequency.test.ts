import { describe, expect, test } from 'vitest';
import { frequency } from '../../src/calculators/answer/frequency.ts';

describe('frequency(count of 50)', () => {
  test.each([
    [0, 'no case'],
    [1, 'one case out of 50'],
    [2, 'two cases out of 50'],
    [5, 'one case out of ten'],
    [10, 'one case out of five'],
    [11, 'about one case out of five'],
    [17, 'about one case out of three'],
    [25, 'one case out of two'],
    [30, 'three cases out of five'],
    [37, 'about three cases out of four'],
    [42, 'about five cases out of six'],
    [47, '47 cases out of 50'],
    [49, '49 cases out of 50'],
    [50, 'every case'],
  ])('says %d as %s', (count, words) => {
    expect(frequency(count)).toBe(words);
  });

  test('never strays from the count by more than one', () => {
    const numbers: Readonly<Record<string, number>> = Object.fromEntries(
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [
        word,
        i + 1,
      ]),
    );
    const numberOf = (word = '') => numbers[word] ?? Number(word);
    for (let count = 1; count < 50; count++) {
      const [, about, part, of] = /^(about )?(\w+) cases? out of (\w+)$/.exec(frequency(count)) ?? [];
      const said = (50 * numberOf(part)) / numberOf(of);
      expect(Math.abs(said - count), frequency(count)).toBeLessThanOrEqual(about ? 1 : 1e-9);
    }
  });
});
