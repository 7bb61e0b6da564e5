import type { Listed } from './published.ts';

/** Entries of a list on its own page; of a longer list the first of them, and the years that lead to all. */
export const entriesShown = 50;

/** The same of the essays that cite a source, which stand below its findings. */
const citationsShown = 20;

/** Series on the page of all series. */
const seriesShown = 20;

export interface Year<Entry> {
  /** The first of the years that stand on its page, which its address names. */
  readonly year: number;
  /** `2024`, or `2019–2023` where years share a page. */
  readonly label: string;
  readonly path: string;
  /** In the order of the list. */
  readonly entries: readonly Entry[];
}

/** Years that begin a page when neighbours share one as long as they fill no more than this. */
function firstYears(years: readonly number[], limit: number) {
  const firsts: number[] = [];
  let filled = Infinity;
  for (const [year, entries] of [...Map.groupBy(years, (one) => one)].sort(([a], [b]) => a - b)) {
    if (filled + entries.length > limit) {
      firsts.push(year);
      filled = 0;
    }
    filled += entries.length;
  }
  return firsts;
}

/**
 * The years of a list, newest first, each with an address below the list's: `/tags/x/2024/`. Neighbours that hold fewer
 * than `limit` entries together share a page, filled from the oldest, so that an entry of today moves none of those
 * before it.
 */
export function byYear<Entry>(
  path: string,
  entries: readonly Entry[],
  dateOf: (entry: Entry) => Date,
  limit = 0,
): Year<Entry>[] {
  const yearOf = (entry: Entry) => dateOf(entry).getUTCFullYear();
  const firsts = firstYears(entries.map(yearOf), limit);
  const pages = Map.groupBy(entries, (entry) => firsts.findLast((first) => first <= yearOf(entry)) ?? 0);
  return [...pages]
    .sort(([a], [b]) => b - a)
    .map(([year, onPage]) => {
      const last = Math.max(...onPage.map(yearOf));
      const label = last === year ? String(year) : `${String(year)}–${String(last)}`;
      return { year, label, path: `${path}${String(year)}/`, entries: onPage };
    });
}

/**
 * The years that a list is continued by: none while all of it stands on its own page, afterwards for good. A list has
 * many years and few entries in each, so years share pages: one for each tag and year would be thousands.
 */
export const pagedByYear = <Entry>(
  path: string,
  entries: readonly Entry[],
  dateOf: (entry: Entry) => Date,
) => (entries.length > entriesShown ? byYear(path, entries, dateOf, entriesShown) : []);

const dayOf = ({ publishedOn }: Listed) => publishedOn;

/**
 * What the list of all essays shows, by the year of publication: all of it, or of many the newest. Each year of many has
 * a page of its own.
 */
export function openingOfEssays<E extends Listed>(essays: readonly E[]) {
  const years = (some: readonly E[]) => byYear('/essays/', some, dayOf);
  return {
    shown: years(essays.slice(0, entriesShown)),
    years: essays.length > entriesShown ? years(essays) : [],
  };
}

/** What the page of a list shows of it. */
export const openingOfList = <E extends Listed>({
  path,
  essays,
}: {
  path: string;
  essays: readonly E[];
}) => ({
  shown: essays.slice(0, entriesShown),
  years: pagedByYear(path, essays, dayOf),
});

/** The years by which citations are listed, for all sources on one page: none until one of them needs it. */
export const yearsOfCitations = <E extends Listed>(
  essays: readonly E[],
  citing: ReadonlyMap<string, readonly E[]>,
) =>
  [...citing.values()].some(({ length }) => length > citationsShown)
    ? byYear(
        '/evidence/cited/',
        essays.filter(({ sources }) => sources.length > 0),
        dayOf,
      )
    : [];

/** What the page of a source shows of the essays that cite it; of many also where to find those of each year. */
export function openingOfCitations<E extends Listed>(source: string, essays: readonly E[]) {
  const years = essays.length > citationsShown ? byYear('/evidence/cited/', essays, dayOf) : [];
  return {
    count: essays.length,
    shown: essays.slice(0, citationsShown),
    years: years.map((one) => ({ ...one, path: `${one.path}#${source}` })),
  };
}

interface Parts {
  readonly essays: readonly Listed[];
}
const begun = ({ essays }: Parts) =>
  new Date(Math.min(...essays.map(({ publishedOn }) => publishedOn.getTime())));
export const lastPublished = ({ essays }: Parts) =>
  Math.max(...essays.map(({ published }) => published.getTime()));

/**
 * What the page of all series shows of them, in their order; of many those that were continued last, and the years in
 * which each began.
 */
export function openingOfSeries<S extends Parts>(
  all: readonly S[],
): { shown: readonly S[]; years: Year<S>[] } {
  if (all.length <= seriesShown) return { shown: all, years: [] };
  const newest = new Set(all.toSorted((a, b) => lastPublished(b) - lastPublished(a)).slice(0, seriesShown));
  return { shown: all.filter((one) => newest.has(one)), years: byYear('/series/', all, begun) };
}
