import { expect, it } from 'vitest';
import { countWords, minutesToRead } from '../../src/manuscript/reading-time.ts';

it('counts words, and characters in scripts without spaces', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('It’s twenty-one words, 3 of them.')).toBe(6);
  expect(countWords('内存是有限的资源。')).toBe(8);
  expect(countWords('用 Rust 写的')).toBe(4);
});

it('adds up the time for both, and takes at least a minute', () => {
  expect(minutesToRead('')).toBe(1);
  expect(minutesToRead('word '.repeat(2300))).toBe(10);
  expect(minutesToRead('日本語の文章。'.repeat(500))).toBe(6);
  expect(minutesToRead(`${'word '.repeat(230)}${'字'.repeat(500)}`)).toBe(2);
});
