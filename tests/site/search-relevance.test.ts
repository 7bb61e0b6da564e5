import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readState } from '../../src/search/browser/state.ts';
import { attribute, elements, isEssay, pages } from './built.ts';
import { bytesToFiveResults, rank, searchOfBuild } from './search-relevance.ts';

const engine = searchOfBuild();
const built = pages.filter(isEssay).map(({ address }) => address);
const everything = async () => {
  // A publication without essays has no index.
  if (built.length === 0) return [];
  const { hits } = await engine.search({ ...readState(''), kind: 'essay' });
  const found = await Promise.all(hits.map(({ load }) => load()));
  return found.filter((hit) => hit?.kind === 'essay');
};

it('finds every essay that was built, and no other', async () => {
  const found = await everything();
  expect(found.map((hit) => hit?.url).sort()).toEqual(built.toSorted());
});

it('gives every essay the date that is on its page', async () => {
  for (const hit of await everything()) {
    const page = pages.find(({ address }) => address === hit?.url);
    const [day] = page ? elements(page, 'time') : [];
    expect(hit?.date, hit?.url).toBe(attribute(day, 'datetime'));
  }
});

it('finds every essay by its own title, within the first three', async () => {
  for (const hit of await everything()) {
    if (hit) expect((await rank(engine, [hit.title, hit.url])).rank, hit.title).toBeOneOf([1, 2, 3]);
  }
});

it('links only to headings that exist', async () => {
  for (const hit of await everything()) {
    const { hits } = await engine.search({ ...readState(''), q: hit?.title ?? '' });
    for (const { load } of hits.slice(0, 5)) {
      for (const { url } of (await load())?.sections ?? []) {
        const [page = '', anchor = ''] = url.split('#');
        expect(readFileSync(`dist${page}index.html`, 'utf8'), url).toContain(`id="${anchor}"`);
      }
    }
  }
});

it('ships nothing that is never loaded', () => {
  const files = readdirSync('dist/pagefind');
  expect(files.filter((name) => /ui|highlight|unknown|worker/.test(name))).toEqual([]);
});

it('fetches at most 160 KB from the first intent to five results, or 190 KB from 500 essays on', async () => {
  const [first] = await everything();
  const moved = first ? await bytesToFiveResults(first.title) : 0;
  expect(moved).toBeLessThan((built.length < 500 ? 160 : 190) * 1024);
});
