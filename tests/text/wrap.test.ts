import { expect, it } from 'vitest';
import { wrap } from '../../src/text/wrap.ts';

const within = (width: number) => (line: string) => line.length <= width;

it('breaks at spaces into lines that fit', () => {
  expect(wrap('one two three four', within(9))).toEqual(['one two', 'three', 'four']);
});

it('lets a word that fits nowhere stand alone, the first too', () => {
  expect(wrap('incomprehensible x', within(5))).toEqual(['incomprehensible', 'x']);
  expect(wrap('', within(5))).toEqual(['']);
});
