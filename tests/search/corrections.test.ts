import { expect, it } from 'vitest';
import { correctQuery, nearestWord, slips } from '../../src/search/browser/corrections.ts';

it('counts letters left out, added, changed and swapped', () => {
  expect(slips('leverage', 'leverage', 2)).toBe(0);
  expect(slips('leverege', 'leverage', 2)).toBe(1);
  expect(slips('compresion', 'compression', 2)).toBe(1);
  expect(slips('amdhal', 'amdahl', 2)).toBe(1);
  expect(slips('queue', 'qeue', 2)).toBe(1);
});

it('stops counting above the limit', () => {
  expect(slips('abcdef', 'uvwxyz', 2)).toBe(3);
  expect(slips('a', 'abcdef', 2)).toBe(3);
});

it('prefers the nearer word, and of two equally near the more frequent', () => {
  expect(nearestWord('leverege', ['levers', 'leverage'])).toBe('leverage');
  expect(nearestWord('cost', ['most', 'post'])).toBe('most');
  expect(nearestWord('zzzzzz', ['leverage'])).toBeUndefined();
});

it('mends only the words that the list does not know', () => {
  expect(correctQuery('approval qeue', ['approval', 'queue'])).toBe('approval queue');
  expect(correctQuery('appro', ['approval'])).toBeUndefined();
  expect(correctQuery('zzzzzz', ['approval'])).toBeUndefined();
  expect(correctQuery('', [])).toBeUndefined();
  expect(correctQuery('§ 4', [])).toBe('4');
  expect(correctQuery('§', ['session'])).toBe('section');
});
