import type { Listed } from './published.ts';

/** The most entries on a list's own page; a longer list shows its first ones, and links to all by year. */
export const entriesShown = 50;

/** The same for the citing essays on the page of a source. */
const citationsShown = 20;

/** The same for the page of all series. */
const seriesShown = 20;

export interface Year<Entry> {
  /** The first year on its page, which is part of the address. */
  readonly year: number;
  /** `2024`, or `2019–2023` where years share a page. */
  readonly label: string;
  readonly path: string;
  /** In the order of the list. */
  readonly entries: readonly Entry[];
}

/** The years with which a page begins, if consecutive years share a page up to `limit` entries. */
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
 * The years of a list, newest first, each with an address below the list's: `/tags/x/2024/`. Consecutive years with at
 * most `limit` entries together share a page. Pages fill up from the oldest, so that new entries never move old ones.
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
 * The pages by year that continue a list: none while its own page has room for all. Years share pages, because a page
 * for each tag and year would make thousands of pages with few entries.
 */
export const pagedByYear = <Entry>(
  path: string,
  entries: readonly Entry[],
  dateOf: (entry: Entry) => Date,
) => (entries.length > entriesShown ? byYear(path, entries, dateOf, entriesShown) : []);

const dateShown = ({ publishedOn }: Listed) => publishedOn;

/**
 * What the list of all essays shows, by year of publication: all, or only the newest if there are many. Then every year
 * has its own page.
 */
export function openingOfEssays<E extends Listed>(essays: readonly E[]) {
  const years = (some: readonly E[]) => byYear('/essays/', some, dateShown);
  return {
    shown: years(essays.slice(0, entriesShown)),
    years: essays.length > entriesShown ? years(essays) : [],
  };
}

/** What the first page of a list shows, and the pages by year that continue it. */
export const openingOfList = <E extends Listed>({
  path,
  essays,
}: {
  path: string;
  essays: readonly E[];
}) => ({
  shown: essays.slice(0, entriesShown),
  years: pagedByYear(path, essays, dateShown),
});

/** Pages of citing essays by year, shared by all sources; none until one source has too many for its own page. */
export const yearsOfCitations = <E extends Listed>(
  essays: readonly E[],
  citing: ReadonlyMap<string, readonly E[]>,
) =>
  [...citing.values()].some(({ length }) => length > citationsShown)
    ? byYear(
        '/evidence/cited/',
        essays.filter(({ sources }) => sources.length > 0),
        dateShown,
      )
    : [];

/** What the page of a source shows of the essays that cite it, and links by year if there are many. */
export function openingOfCitations<E extends Listed>(source: string, essays: readonly E[]) {
  const years = essays.length > citationsShown ? byYear('/evidence/cited/', essays, dateShown) : [];
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
 * What the page of all series shows, in their order: all, or the most recently continued if there are many, with links
 * to pages by the year in which a series began.
 */
export function openingOfSeries<S extends Parts>(
  all: readonly S[],
): { shown: readonly S[]; years: Year<S>[] } {
  if (all.length <= seriesShown) return { shown: all, years: [] };
  const newest = new Set(all.toSorted((a, b) => lastPublished(b) - lastPublished(a)).slice(0, seriesShown));
  return { shown: all.filter((one) => newest.has(one)), years: byYear('/series/', all, begun) };
}
