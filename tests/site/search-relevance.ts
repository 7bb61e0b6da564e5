import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Engine, isPagefind } from '../../src/search/engine.ts';
import { readState } from '../../src/search/state.ts';

const folder = path.resolve('dist/pagefind');

/** What a reader types, and the pages of which any is what they mean; with a heading's anchor, that section. */
export type Question = readonly [query: string, ...meant: string[]];

/** The search of the built site, reading from disk what a browser fetches. */
export function searchOfBuild() {
  // Pagefind asks `fetch` for addresses beside its own file.
  globalThis.fetch = async (asked) => {
    const [name = ''] = (asked instanceof Request ? asked.url : asked.toString())
      .replace(/^.*\/pagefind\//, '')
      .split('?');
    try {
      return new Response(await readFile(path.join(folder, name)));
    } catch {
      return new Response('', { status: 404 });
    }
  };
  return new Engine({
    json: async (name) => {
      const content: unknown = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
      return content;
    },
    engine: async () => {
      const file = pathToFileURL(path.join(folder, 'pagefind.js')).href;
      const pagefind: unknown = await import(/* @vite-ignore */ file);
      if (!isPagefind(pagefind)) throw new Error(`${file} is not Pagefind`);
      return pagefind;
    },
  });
}

/** Rank of the first page that was meant, 1 for the first hit, 0 where it is not among ten. */
export async function rank(engine: Engine, [query, ...meant]: Question) {
  const { hits } = await engine.search({ ...readState(''), q: query });
  const found = await Promise.all(hits.slice(0, 10).map(({ load }) => load()));
  const index = found.findIndex((hit) =>
    meant.some((target) =>
      target.includes('#') ? hit?.sections.some(({ url }) => url === target) : hit?.url === target,
    ),
  );
  return { query, rank: index + 1, first: found[0]?.url };
}

export async function relevance(questions: readonly Question[]) {
  const engine = searchOfBuild();
  const ranks: Awaited<ReturnType<typeof rank>>[] = [];
  for (const question of questions) ranks.push(await rank(engine, question));
  const share = (test: (rank: number) => boolean) =>
    ranks.filter((one) => test(one.rank)).length / ranks.length;
  return {
    meanReciprocalRank: ranks.reduce((sum, one) => sum + (one.rank ? 1 / one.rank : 0), 0) / ranks.length,
    firstThree: share((one) => one > 0 && one <= 3),
    late: ranks.filter((one) => one.rank !== 1),
  };
}
