import { expect, it } from 'vitest';
import { excerpt, wordsOf } from '../../src/search/browser/excerpt.ts';

const text = (runs: ReturnType<typeof excerpt>) => runs.map((run) => run.text).join('');
const marks = (runs: ReturnType<typeof excerpt>) => runs.filter((run) => run.marked).map((run) => run.text);
const words = Array.from({ length: 100 }, (_, index) => `w${index}`);

it('begins at the start where nothing was found', () => {
  expect(text(excerpt(words, []))).toMatch(/^w0 w1 .*…$/);
});

it('leaves out the dots where nothing is left out', () => {
  expect(text(excerpt(['one', 'two'], [1])).trim()).toBe('one two');
});

it('shows the stretch that holds most of what was found', () => {
  expect(marks(excerpt(words, [3, 60, 62, 64]))).toEqual(['w60', 'w62', 'w64']);
});

it('stays within a section', () => {
  const runs = excerpt(words, [10, 40], 35, 50);
  expect(marks(runs)).toEqual(['w40']);
  expect(text(runs)).not.toContain('w34 ');
  expect(text(runs)).not.toContain('w50 ');
});

it('marks a word and not the signs around it', () => {
  expect(excerpt(wordsOf('a “queue”, b'), [1])).toEqual([
    { text: 'a “', marked: false },
    { text: 'queue', marked: true },
    { text: '”, b ', marked: false },
  ]);
});

it('is empty for an empty page', () => {
  expect(text(excerpt([], []))).toBe('');
});
