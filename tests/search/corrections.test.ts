import { expect, it } from 'vitest';
import { correctQuery, nearestWord } from '../../src/search/browser/corrections.ts';

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
