import { expect, it } from 'vitest';
import { emptyState, type SearchState } from '../../src/search/browser/state.ts';
import { helpfulWaysOut } from '../../src/search/browser/ways-out.ts';

const ways = (state: Partial<SearchState>, countOf: (state: SearchState) => number = () => 1) =>
  helpfulWaysOut({ ...emptyState, ...state }, undefined, (one) => Promise.resolve(countOf(one)));
const labels = async (state: Partial<SearchState>) => (await ways(state)).map(({ label }) => label);

it('leaves out one filter, or one word, at a time', async () => {
  expect(await labels({ q: 'one two', kind: 'essay', tag: ['hiring'] })).toEqual([
    'without hiring',
    'without Essay',
    '“two”',
    '“one”',
  ]);
});

it('never offers an empty search', async () => {
  expect(await labels({ q: 'one' })).toEqual([]);
  expect(await labels({ kind: 'essay' })).toEqual([]);
  expect(await labels({ q: 'same same' })).toEqual([]);
  expect(await labels({ q: 'one two one' })).toEqual(['“two”', '“one”']);
});

it('offers only what finds something, with the number of results', async () => {
  const found = await ways({ q: 'one two', kind: 'essay' }, ({ kind }) => (kind ? 0 : 4));
  expect(found).toMatchObject([{ label: 'without Essay', state: { q: 'one two', kind: '' }, count: 4 }]);
});

it('looks at the first six words of a long query', async () => {
  expect(await labels({ q: 'a b c d e f g h' })).toHaveLength(6);
});
