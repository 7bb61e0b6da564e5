import { expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { wordList } from '../../src/search/indexing/word-list.ts';

it('lists words of four letters and more, the most frequent first, without accents', () => {
  expect(wordList(['Café cafe the queue', 'queue CAFÉ'])).toEqual(['cafe', 'queue']);
  expect(wordList(['alpha beta beta'], 1)).toEqual(['beta']);
});

it('takes accents off and leaves other scripts alone', () => {
  expect(fold('Éloïse')).toBe('eloise');
  expect(fold('قيادة')).toBe('قيادة');
});
