/** Entries of a list on its own page; of a longer list the first of them, and the years that lead to all. */
export const entriesShown = 50;

/** The same of the essays that cite a source, which stand below its findings. */
export const citationsShown = 20;

/** Series on the page of all series. */
export const seriesShown = 20;

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
function firstYears(years: readonly number[], most: number) {
  const firsts: number[] = [];
  let held = Infinity;
  for (const [year, own] of [...Map.groupBy(years, (one) => one)].sort(([a], [b]) => a - b)) {
    if (held + own.length > most) {
      firsts.push(year);
      held = 0;
    }
    held += own.length;
  }
  return firsts;
}

/**
 * The years of a list, newest first, each with an address below the list's: `/tags/x/2024/`. Neighbours that hold fewer
 * than `most` entries together share a page, filled from the oldest, so that an entry of today moves none of those
 * before it.
 */
export function byYear<Entry>(
  path: string,
  entries: readonly Entry[],
  dateOf: (entry: Entry) => Date,
  most = 0,
): Year<Entry>[] {
  const yearOf = (entry: Entry) => dateOf(entry).getUTCFullYear();
  const firsts = firstYears(entries.map(yearOf), most);
  const pages = Map.groupBy(entries, (entry) => firsts.findLast((first) => first <= yearOf(entry)) ?? 0);
  return [...pages]
    .sort(([a], [b]) => b - a)
    .map(([year, own]) => {
      const last = Math.max(...own.map(yearOf));
      const label = last === year ? String(year) : `${String(year)}–${String(last)}`;
      return { year, label, path: `${path}${String(year)}/`, entries: own };
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
