import { expect, it } from 'vitest';
import { targetOf } from '../../src/search/browser/keys.ts';

it('the arrow down leads from the query into the results, and other keys lead nowhere', () => {
  expect(targetOf('ArrowDown', -1, 3)).toBe(0);
  for (const key of ['ArrowUp', 'Home', 'End', 'Escape', 'a']) expect(targetOf(key, -1, 3)).toBeUndefined();
});

it('keys lead from a result to its neighbours, to both ends, and back to the query', () => {
  expect(targetOf('ArrowDown', 0, 3)).toBe(1);
  expect(targetOf('ArrowDown', 2, 3)).toBe(2);
  expect(targetOf('ArrowUp', 1, 3)).toBe(0);
  expect(targetOf('ArrowUp', 0, 3)).toBe(-1);
  expect(targetOf('Home', 2, 3)).toBe(0);
  expect(targetOf('End', 0, 3)).toBe(2);
  expect(targetOf('Escape', 1, 3)).toBe(-1);
  expect(targetOf('Tab', 1, 3)).toBeUndefined();
});

it('keys lead nowhere without a result', () => {
  expect(targetOf('ArrowDown', -1, 0)).toBeUndefined();
});
