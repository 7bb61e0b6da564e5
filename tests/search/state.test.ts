import { expect, it } from 'vitest';
import {
  chosenFilters,
  emptyState,
  isIdle,
  maxQueryLength,
  readState,
  toggleFilter,
  withoutFilters,
  writeState,
} from '../../src/search/browser/state.ts';

it('reads nothing from an empty address', () => {
  expect(readState('')).toEqual(emptyState);
  expect(isIdle(readState('?q=+&utm_source=x'))).toBe(true);
});

it('writes an address that reads as the same state', () => {
  const state = readState(
    '?q=n(n-1)%2F2+%26+%C2%A7&tag=hiring&tag=decisions&series=s&kind=essay&year=2026&sort=date',
  );
  expect(readState(writeState(state))).toEqual(state);
  expect(state.tag).toEqual(['hiring', 'decisions']);
});

it('writes only what is set', () => {
  expect(writeState(emptyState)).toBe('');
  expect(writeState({ ...emptyState, q: '  ' })).toBe('');
  expect(writeState({ ...emptyState, kind: 'essay' })).toBe('?kind=essay');
});

it('reads tags joined by commas, each once', () => {
  expect(readState('?tag=a,b&tag=a').tag).toEqual(['a', 'b']);
});

it('cuts a query that is longer than anybody would write', () => {
  expect(readState(`?q=${'x'.repeat(5000)}`).q).toHaveLength(maxQueryLength);
});

it('ignores an unknown way to sort', () => {
  expect(readState('?sort=colour').sort).toBe('');
});

it('adds and removes tags, and replaces the one value of any other filter', () => {
  const two = toggleFilter(toggleFilter(emptyState, 'tag', 'a'), 'tag', 'b');
  expect(toggleFilter(two, 'tag', 'a').tag).toEqual(['b']);
  const essays = toggleFilter(emptyState, 'kind', 'essay');
  expect(toggleFilter(essays, 'kind', 'source').kind).toBe('source');
  expect(toggleFilter(essays, 'kind', 'essay').kind).toBe('');
  expect(chosenFilters(toggleFilter(two, 'kind', 'essay'))).toHaveLength(3);
});

it('removes the given filters, and leaves words, order and the other filters', () => {
  const state = readState('?q=hire&tag=a&tag=b&series=gone&kind=essay&sort=date');
  expect(
    withoutFilters(state, [
      { filter: 'tag', id: 'b' },
      { filter: 'series', id: 'gone' },
    ]),
  ).toEqual({ ...state, tag: ['a'], series: '' });
});
