import { expect, it } from 'vitest';
import { mended, nearest, plain, wordList } from '../../src/search/word-list.ts';

it('lists words of four letters and more, the most frequent first, without accents', () => {
  expect(wordList(['Café cafe the queue', 'queue CAFÉ'])).toEqual(['cafe', 'queue']);
  expect(wordList(['alpha beta beta'], 1)).toEqual(['beta']);
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

it('takes accents off and leaves other scripts alone', () => {
  expect(plain('Éloïse')).toBe('eloise');
  expect(plain('قيادة')).toBe('قيادة');
});
