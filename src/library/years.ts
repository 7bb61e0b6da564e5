import { byAuthor, type List } from '../publication/lists.ts';
import {
  openingOfCitations,
  openingOfEssays,
  openingOfSeries,
  yearsOfCitations,
} from '../publication/paging.ts';
import { publication, publishedEssays, type Author, type Essay } from './essays.ts';
import { citing } from './evidence.ts';
import { seriesInOrder } from './series.ts';
import { tagsWithEssays } from './tags.ts';
import { words } from '../words/words.ts';

export type AuthorWithEssays = Author & List<Essay>;

/** Every declared author with their published essays, newest first. */
export async function authorsWithEssays(): Promise<readonly AuthorWithEssays[]> {
  const { authors, essays } = await publication();
  return byAuthor(authors, essays);
}

/** Every list of essays but the list of all, by the name that its pages bear. */
export async function lists(): Promise<readonly (List<Essay> & { readonly label: string })[]> {
  return [
    ...(await tagsWithEssays()),
    ...(await seriesInOrder()).map((one) => ({ ...one, label: one.title })),
    ...(await authorsWithEssays()).map((one) => ({ ...one, label: words.lists.authors.essaysBy(one.name) })),
  ];
}

/** The openings of all essays and of all series; and the years of essays that cite something, once they are listed so. */
export const openingEssays = async () => openingOfEssays(await publishedEssays());
export const citationsByYear = async () => yearsOfCitations(await publishedEssays(), await citing());
export const openingSeries = async () => openingOfSeries(await seriesInOrder());

/** What the page of a source shows of the essays that cite it. */
export const citationsOf = async (source: string) =>
  openingOfCitations(source, (await citing()).get(source) ?? []);
