import { expect, it } from 'vitest';
import { withNumbers } from '../../src/search/browser/numbers.ts';
import type { Fragment } from '../../src/search/browser/pagefind.ts';

const result = (content: string, at: number) => ({
  id: String(at),
  score: 1,
  data: () =>
    Promise.resolve({
      url: '/x/',
      content,
      meta: {},
      locations: [],
      sub_results: [],
      anchors: [],
    } satisfies Fragment),
});

it('keeps results that were not read only where one that was read has the number', async () => {
  const eleven = Array.from({ length: 30 }, (_, at) => result('Of 11 people.', at));
  expect(await withNumbers(eleven, '1:1')).toEqual([]);
  expect(await withNumbers(eleven, '11')).toHaveLength(30);
});
