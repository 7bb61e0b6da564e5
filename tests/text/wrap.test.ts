import { expect, it } from 'vitest';
import { wrap } from '../../src/text/wrap.ts';

const within = (width: number) => (line: string) => line.length <= width;

it('breaks at spaces into lines that fit', () => {
  expect(wrap('one two three four', within(9))).toEqual(['one two', 'three', 'four']);
});

it('puts a word that is too long on its own line, even the first', () => {
  expect(wrap('incomprehensible x', within(5))).toEqual(['incomprehensible', 'x']);
  expect(wrap('', within(5))).toEqual(['']);
});
