import { getCollection } from 'astro:content';
import { site, type Entry } from '../site.ts';
import { words } from '../words/words.ts';
import { corrections } from './corrections.ts';
import { ledger } from './evidence.ts';
import { publishedEssays } from './essays.ts';
import { ledgerHistory } from './ledger-changes.ts';
import { seriesInOrder } from './series.ts';
import { tagsWithEssays } from './tags.ts';
import { weighable } from './weighable.ts';

type Place =
  | '/essays/'
  | '/series/'
  | '/tags/'
  | '/calculators/'
  | '/evidence/'
  | '/evidence/weigh/'
  | '/evidence/changes/'
  | '/corrections/';

/** The number of items that each overview page lists. */
const counts: Readonly<Record<Place, () => Promise<number>>> = {
  '/essays/': async () => (await publishedEssays()).length,
  '/series/': async () => (await seriesInOrder()).length,
  '/tags/': async () => (await tagsWithEssays()).filter(({ essays }) => essays.length > 0).length,
  '/calculators/': async () => (await getCollection('calculators')).length,
  '/evidence/': async () => (await ledger()).length,
  '/evidence/weigh/': async () => (await weighable()).length,
  '/evidence/changes/': async () => (await ledgerHistory()).length,
  '/corrections/': async () => (await corrections()).length,
};
const isPlace = (path: string): path is Place => Object.hasOwn(counts, path);

/** Whether an overview page lists nothing. Then nothing links to it, and it is marked noindex. */
export const isEmpty = async (path: string) => isPlace(path) && (await counts[path]()) === 0;

const names: Readonly<Record<string, string>> = words.lists.pages;

/** Navigation entries with their labels, without those of empty pages. */
export async function entriesOf(entries: readonly Entry[]) {
  const labelled = entries.map(({ path, label = names[path] ?? path }) => ({ path, label }));
  const empty = await Promise.all(labelled.map(({ path }) => isEmpty(path)));
  return labelled.filter((_, index) => !empty[index]);
}

const below = ['/about/', '/corrections/', '/tags/', '/subscribe/'] as const;

/** The navigation entries in the header and footer of every page. */
export const frameEntries = async () => ({
  header: await entriesOf(site.navigation),
  footer: await entriesOf(below.map((path) => ({ path }))),
});
