import { expect, it } from 'vitest';
import { mended, nearest, slips } from '../../src/search/browser/corrections.ts';

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
  expect(nearest('leverege', ['levers', 'leverage'])).toBe('leverage');
  expect(nearest('cost', ['most', 'post'])).toBe('most');
  expect(nearest('zzzzzz', ['leverage'])).toBeUndefined();
});

it('mends only the words that the list does not know', () => {
  expect(mended('approval qeue', ['approval', 'queue'])).toBe('approval queue');
  expect(mended('appro', ['approval'])).toBeUndefined();
  expect(mended('zzzzzz', ['approval'])).toBeUndefined();
  expect(mended('', [])).toBeUndefined();
  expect(mended('§ 4', [])).toBe('4');
  expect(mended('§', ['session'])).toBe('section');
});
