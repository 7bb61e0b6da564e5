import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Essay } from './essays.ts';
import { filesUnder } from '../reuse/files-under.ts';
import type { Year } from '../publication/paging.ts';
import { frameEntries } from './entries.ts';
import { pairOf } from './pair.ts';
import { related } from './related.ts';
import { placeInSeries } from './series.ts';

/** Essay texts, which are part of the keys of the pages that show them, and not of every key. */
const isEssayText = (name: string) => /^content\/essays\/.*\.mdx?$/.test(name);

/** A digest of what is imported from outside the folders below; the build writes it here (see src/finishing/our-code.ts). */
const fromElsewhere = '@@imported from elsewhere@@';

/** A digest of all that any page may depend on: code, ledger, calculators, vocabulary, pictures, address, Node. */
function ofAll() {
  const hash = createHash('sha256');
  const folders = ['src', 'public', 'content'].flatMap((folder) =>
    filesUnder(folder).map((name) => `${folder}/${name}`),
  );
  for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json', ...folders.sort()]) {
    if (!existsSync(name)) continue;
    if (!isEssayText(name)) hash.update(`${name}\0`).update(readFileSync(name)).update('\0');
  }
  return hash.update(JSON.stringify([fromElsewhere, process.env['SITE_URL'], process.version])).digest('hex');
}
let common: string | undefined;

/**
 * The `cacheKey` of a page that is made from these things, in addition to what every page is made from. Astro reuses a
 * page of the previous build if its key is the same.
 */
export function buildKey(...madeFrom: readonly unknown[]) {
  common ??= ofAll();
  return createHash('sha256')
    .update(common + JSON.stringify(madeFrom))
    .digest('hex');
}

/** The key of a page with header and footer, whose navigation changes with what is published. */
export const pageKey = async (...madeFrom: readonly unknown[]) => buildKey(await frameEntries(), ...madeFrom);

/** An essay's part of a key. Its digest is enough, as all else comes from the vocabulary, which is in every key. */
export const inKey = ({ id, entry }: Essay) => [id, entry.digest];

/** Years in a key, as far as the navigation between them shows them. */
export const yearsInKey = (years: readonly Year<unknown>[]) =>
  years.map(({ path: address, label, entries }) => [address, label, entries.length]);

/** The key of an essay's page: the essay, its partner in a pair, its neighbours in the series, its related essays. */
export async function essayKey(essay: Essay) {
  const place = await placeInSeries(essay);
  const pair = await pairOf(essay);
  return pageKey(
    inKey(essay),
    pair && inKey(pair.other),
    place && [place.part, place.series.essays.length],
    [place?.previous, place?.next].map((other) => other && inKey(other)),
    (await related(essay)).map(({ essay: other, reason }) => [inKey(other), reason]),
  );
}
