import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Engine } from '../../src/search/browser/engine.ts';
import { readState } from '../../src/search/browser/state.ts';
import { engineOf } from '../search/engine-of.ts';

const folder = path.resolve('dist/pagefind');

/** What a reader types, and the pages any of which they may mean; with a heading's anchor, that section. */
export type Question = readonly [query: string, ...meant: string[]];

/** The search of the built site, reading from disk, each time anew, what a browser fetches. */
export const searchOfBuild = (fetched?: (name: string) => void) =>
  engineOf((name) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file) : undefined;
  }, fetched);

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

const sizes = new Map<string, number>();
/** Pagefind's own files travel compressed already; scripts and JSON are compressed on their way. */
function moved(file: string) {
  const content = readFileSync(file);
  const bytes = /\.js(?:on)?$/.test(file) ? brotliCompressSync(content).length : content.length;
  sizes.set(file, bytes);
  return bytes;
}

/** Bytes from the first intent to search, by way of the dialog, to five results. */
export async function bytesToFiveResults(query: string) {
  const names = new Set<string>();
  const engine = searchOfBuild((name) => names.add(name));
  const { hits } = await engine.search({ ...readState(''), q: query });
  await Promise.all(hits.slice(0, 5).map(({ load }) => load()));
  const scripts = readdirSync('dist/_astro')
    .filter((name) => /^(?:dialog|worker)-.*\.js$/.test(name))
    .map((name) => path.join('dist/_astro', name));
  return [...scripts, ...[...names].map((name) => path.join(folder, name))]
    .map((file) => sizes.get(file) ?? moved(file))
    .reduce((sum, bytes) => sum + bytes, 0);
}
