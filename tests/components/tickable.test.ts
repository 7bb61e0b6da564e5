import { expect, test } from 'vitest';
import { tickable } from '../../src/components/prose/tickable.ts';

test('every entry is a box to tick, whether or not it was written as one', () => {
  const box = '<li><label><input type="checkbox">Do it</label></li>';
  const written =
    '<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Do it"/> Do it</li>';
  expect(tickable(`<ul><li>Do it</li></ul>`)).toBe(`<ul>${box}</ul>`);
  expect(tickable(`<ul>${written}<li>Do it</li></ul>`)).toBe(`<ul>${box}${box}</ul>`);
});
