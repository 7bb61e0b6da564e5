import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Essay } from './essays.ts';
import { filesUnder } from '../reuse/files-under.ts';
import type { Year } from '../publication/paging.ts';
import { frameEntries } from './entries.ts';
import { pairOf } from './pair.ts';
import { related } from './related.ts';
import { placeInSeries } from './series.ts';

/** Texts of essays, which the key of whatever shows them names. */
const isEssayText = (name: string) => /^content\/essays\/.*\.mdx?$/.test(name);

/** A digest of what is imported from outside the folders below; the build writes it here (see src/finishing/our-code.ts). */
const fromElsewhere = '@@imported from elsewhere@@';

/** All that anything may depend on: code, ledger, calculators, vocabulary, pictures, address, Node. */
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
 * The `cacheKey` of what is made from these things, and from what everything is made from: Astro takes a page whose key
 * is the same from the build before.
 */
export function buildKey(...madeFrom: readonly unknown[]) {
  common ??= ofAll();
  return createHash('sha256')
    .update(common + JSON.stringify(madeFrom))
    .digest('hex');
}

/** The same of a page, around which stand the ways to whatever has something to show. */
export const pageKey = async (...madeFrom: readonly unknown[]) => buildKey(await frameEntries(), ...madeFrom);

/** An essay as it stands in the key of what shows anything of it: all of it is made from its file and the vocabulary. */
export const inKey = ({ id, entry }: Essay) => [id, entry.digest];

/** Years as they stand in the way from one to another. */
export const yearsInKey = (years: readonly Year<unknown>[]) =>
  years.map(({ path: address, label, entries }) => [address, label, entries.length]);

/** Of an essay's page: what stands in it, the other side of its pair, its neighbours in the series, and what it is related to. */
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
