import { expect, it } from 'vitest';
import { readState } from '../../src/search/browser/state.ts';
import { indexFiles } from '../../src/search/indexing/index-files.ts';
import { publication, relevance } from '../bench/known-items.ts';
import { engineOf } from './engine-of.ts';

it('finds the essay that is meant, among a thousand of a flat vocabulary, however it is asked for', async () => {
  const files = await indexFiles(publication(1000, 250));
  const engine = engineOf((name) => files.get(name));
  const { all, late } = await relevance(async (q) => {
    const { hits } = await engine.search({ ...readState(''), q });
    const first = await Promise.all(hits.slice(0, 10).map(({ load }) => load()));
    return first.map((hit) => hit?.url);
  });
  expect(all, late.join('\n')).toBeGreaterThanOrEqual(0.97);
});
