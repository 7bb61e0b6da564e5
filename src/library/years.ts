import { publication, publishedEssays, type Essay } from './essays.ts';
import { citedBy, ledger } from './evidence.ts';
import {
  byYear,
  citationsShown,
  entriesShown,
  pagedByYear,
  seriesShown,
  type Year,
} from '../publication/paging.ts';
import { seriesInOrder, type SeriesInOrder } from './series.ts';
import { tagsWithEssays } from './tags.ts';

const publicationOf = ({ published }: Essay) => published;

/**
 * The years in which something was published, newest first. The newest is what the list of all essays opens with; each
 * other has an address of its own.
 */
export async function years(): Promise<readonly Year<Essay>[]> {
  const all = byYear('/essays/', await publishedEssays(), publicationOf);
  return all.map((one, index) => (index === 0 ? { ...one, path: '/essays/' } : one));
}

/** A list of essays that belongs to a tag, a series or an author. */
export interface List {
  readonly kind: 'tags' | 'series' | 'authors';
  readonly label: string;
  readonly path: string;
  /** All of them: of a series in reading order, of others newest first. */
  readonly essays: readonly Essay[];
}

/** What the page of a list shows of it. */
export const opening = ({ path, essays }: Pick<List, 'path' | 'essays'>) => ({
  shown: essays.slice(0, entriesShown),
  years: pagedByYear(path, essays, publicationOf),
});

/** Every list of essays but the list of all. */
export async function lists(): Promise<readonly List[]> {
  const { essays, authors } = await publication();
  return [
    ...(await tagsWithEssays()).map((tag): List => ({ ...tag, kind: 'tags' })),
    ...(await seriesInOrder()).map(({ title, ...one }): List => ({ ...one, label: title, kind: 'series' })),
    ...authors.map(({ id, name, path }): List => {
      const own = essays.filter((essay) => essay.authors.some((author) => author.id === id));
      return { kind: 'authors', label: `Essays by ${name}`, path, essays: own };
    }),
  ];
}

/** What the page of a source shows of the essays that cite it; of many also where to find those of each year. */
export async function openingOfCitations(source: string) {
  const essays = await citedBy(source);
  const years = essays.length > citationsShown ? byYear('/evidence/cited/', essays, publicationOf) : [];
  return {
    count: essays.length,
    shown: essays.slice(0, citationsShown),
    years: years.map((one) => ({ ...one, path: `${one.path}#${source}` })),
  };
}

/** The years by which citations are listed, for all sources on one page: none until one of them needs it. */
export async function yearsOfCitations() {
  const counts = await Promise.all((await ledger()).map(async ({ id }) => (await citedBy(id)).length));
  if (Math.max(0, ...counts) <= citationsShown) return [];
  const citing = (await publishedEssays()).filter(({ sources }) => sources.length > 0);
  return byYear('/evidence/cited/', citing, publicationOf);
}

const dates = ({ essays }: SeriesInOrder) => essays.map(({ published }) => published.getTime());
const begun = (series: SeriesInOrder) => new Date(Math.min(...dates(series)));
const continued = (series: SeriesInOrder) => Math.max(...dates(series));

/** What the page of all series shows of them, in their order; of many those that were continued last, and the years in which each began. */
export async function openingOfSeries(): Promise<{
  shown: readonly SeriesInOrder[];
  years: readonly Year<SeriesInOrder>[];
}> {
  const all = await seriesInOrder();
  if (all.length <= seriesShown) return { shown: all, years: [] };
  const newest = new Set(all.toSorted((a, b) => continued(b) - continued(a)).slice(0, seriesShown));
  return { shown: all.filter((one) => newest.has(one)), years: byYear('/series/', all, begun) };
}
