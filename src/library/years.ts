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

/** Every list of essays except that of all, with the label of its pages. */
export async function lists(): Promise<readonly (List<Essay> & { readonly label: string })[]> {
  return [
    ...(await tagsWithEssays()),
    ...(await seriesInOrder()).map((one) => ({ ...one, label: one.title })),
    ...(await authorsWithEssays()).map((one) => ({ ...one, label: words.lists.authors.essaysBy(one.name) })),
  ];
}

/** What the first pages of all essays and all series show, and the pages of citing essays by year, if needed. */
export const openingEssays = async () => openingOfEssays(await publishedEssays());
export const citationsByYear = async () => yearsOfCitations(await publishedEssays(), await citing());
export const openingSeries = async () => openingOfSeries(await seriesInOrder());

/** What the page of a source shows of the essays that cite it. */
export const citationsOf = async (source: string) =>
  openingOfCitations(source, (await citing()).get(source) ?? []);
