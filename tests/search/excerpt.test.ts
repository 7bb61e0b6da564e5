import { expect, it } from 'vitest';
import { excerpt, wordsOf } from '../../src/search/browser/excerpt.ts';

const text = (runs: ReturnType<typeof excerpt>) => runs.map((run) => run.text).join('');
const marks = (runs: ReturnType<typeof excerpt>) => runs.filter((run) => run.marked).map((run) => run.text);
const words = Array.from({ length: 100 }, (_, index) => `w${index}`);

it('begins at the start where nothing was found', () => {
  expect(text(excerpt(words, []))).toMatch(/^w0 w1 .*…$/);
});

it('has no ellipsis where nothing is left out', () => {
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

it('marks a word without the punctuation around it', () => {
  expect(excerpt(wordsOf('a “queue”, b'), [1])).toEqual([
    { text: 'a “', marked: false },
    { text: 'queue', marked: true },
    { text: '”, b ', marked: false },
  ]);
});

it('is empty for an empty page', () => {
  expect(text(excerpt([], []))).toBe('');
});

const sentences = wordsOf(
  `First of all there is a sentence. Here e.g. Brooks et al. say what was found in a queue. ${'Then follows more of the same. '.repeat(9)}It ends.`,
);

it('begins and ends where sentences do', () => {
  const shown = text(excerpt(sentences, [sentences.indexOf('queue.')])).trim();
  expect(shown).toMatch(/^Here e\.g\. Brooks et al\. say .* same\.$/);
  expect(shown.split(' ').length).toBeLessThanOrEqual(30);
  expect(text(excerpt(sentences, [])).trim()).toMatch(/^First .* same\.$/);
});

it('goes on to the end of a sentence that is near, and breaks off one that is long', () => {
  const long = (count: number) => [
    ...Array.from({ length: count }, (_, index) => `w${index}`),
    'end.',
    'Next',
    'one.',
  ];
  expect(text(excerpt(long(38), []))).toMatch(/end\. $/);
  expect(text(excerpt(long(80), []))).toMatch(/w29 …$/);
  expect(text(excerpt(long(80), [60]))).toMatch(/^… w53 .*end\. Next one\. $/);
});

it('does not end before the last match', () => {
  expect(marks(excerpt(sentences, [9, 36]))).toEqual(['Brooks', 'same']);
});
