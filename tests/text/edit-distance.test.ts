import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

describe('editDistance(from, to)', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['leadrship', 'leadership', 1],
    ['leverege', 'leverage', 1],
    ['amdhal', 'amdahl', 1],
    ['queue', 'qeue', 1],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
  ])('between %j and %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('is one more than the limit where the texts are further apart', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

  it('is symmetric, and no more than the length of the longer text', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const distance = editDistance(from, to);
        return distance === editDistance(to, from) && distance <= Math.max(from.length, to.length);
      }),
    );
  });

  it('is exact up to the limit, and never more than one above it', () => {
    fc.assert(
      fc.property(text, text, fc.nat(8), (from, to, limit) => {
        const whole = editDistance(from, to);
        return editDistance(from, to, limit) === Math.min(whole, limit + 1);
      }),
      { numRuns: 1000 },
    );
  });
});
