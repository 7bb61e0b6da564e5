import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fontData } from 'astro:assets';
import type { Essay } from './essays.ts';
import { related } from './related.ts';
import { placeInSeries } from './series.ts';

/** Texts of essays, which the key of each essay names for itself. */
const isEssayText = (name: string) => /^content\/essays\/.*\.mdx?$/.test(name);

/** All that every essay may depend on: code, ledger, calculators, vocabulary, pictures, typefaces, address. */
function ofAll() {
  const hash = createHash('sha256');
  const folders = ['src', 'public', 'content'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/')),
  );
  for (const name of ['astro.config.mjs', 'package-lock.json', ...folders.sort()]) {
    if (!existsSync(name)) continue;
    if (!isEssayText(name)) hash.update(`${name}\0`).update(readFileSync(name)).update('\0');
  }
  return hash.update(JSON.stringify([fontData, process.env['SITE_URL']])).digest('hex');
}
let common: string | undefined;

/** An essay as it stands in the list of another. */
const entered = ({ path: address, title, published, minutes, draft }: Essay) => [
  address,
  title,
  published,
  minutes,
  draft,
];

/**
 * Changes whenever the page of an essay would: what stands in it, its neighbours in the series, what it is related to,
 * and all that essays share. The page of an essay whose key is the same is taken from the build before.
 */
export async function essayKey(essay: Essay) {
  const place = await placeInSeries(essay);
  const around = {
    id: essay.id,
    text: essay.entry.digest,
    draft: essay.draft,
    part: place && [place.part, place.series.essays.length],
    beside: [place?.previous, place?.next].map((other) => other && entered(other)),
    related: (await related(essay)).map(({ essay: other, reason }) => [...entered(other), reason]),
  };
  common ??= ofAll();
  return createHash('sha256')
    .update(common + JSON.stringify(around))
    .digest('hex');
}
