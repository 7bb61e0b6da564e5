import { expect, it } from 'vitest';
import { correctQuery, nearestWord } from '../../src/search/browser/corrections.ts';

it('prefers the nearer word, and of two equally near the more frequent', () => {
  expect(nearestWord('leverege', ['levers', 'leverage'])).toBe('leverage');
  expect(nearestWord('cost', ['most', 'post'])).toBe('most');
  expect(nearestWord('zzzzzz', ['leverage'])).toBeUndefined();
});

it('mends only the words that the list does not know', () => {
  expect(correctQuery('approval qeue', ['approval', 'queue'])).toEqual({
    query: 'approval queue',
    isSure: true,
  });
  expect(correctQuery('appro', ['approval'])).toBeUndefined();
  expect(correctQuery('zzzzzz', ['approval'])).toBeUndefined();
  expect(correctQuery('', [])).toBeUndefined();
  expect(correctQuery('§ 4', [])).toEqual({ query: '4', isSure: true });
  expect(correctQuery('§', ['session'])).toEqual({ query: 'section', isSure: true });
});

it('is sure of a slip, and not of what may be a word of its own', () => {
  const isSure = (query: string, meant: string) => correctQuery(query, [meant])?.isSure;
  for (const [slip, meant] of [
    ['leverege', 'leverage'],
    ['qeue', 'queue'],
    ['Amdhal', 'amdahl'],
    ['kahnemann', 'kahneman'],
  ] as const)
    expect(isSure(slip, meant), slip).toBe(true);
  for (const [word, other] of [
    ['sprint', 'print'],
    ['cost', 'most'],
    ['sprint', 'spring'],
  ] as const)
    expect(correctQuery(word, [other])?.query, word).toBe(other);
  expect(isSure('sprint', 'print')).toBe(false);
  expect(isSure('cost', 'most')).toBe(false);
  expect(isSure('approvl sprint', 'print')).toBe(false);
});
