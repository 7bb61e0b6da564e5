/** Entries of a list on its own page; of a longer list the first of them, and the years that lead to all. */
export const entriesShown = 50;

/** The same of the essays that cite a source, which stand below its findings. */
export const citationsShown = 20;

/** Series on the page of all series. */
export const seriesShown = 20;

export interface Year<Entry> {
  readonly year: number;
  readonly path: string;
  /** In the order of the list. */
  readonly entries: readonly Entry[];
}

/** The years of a list, newest first, each with an address below the list's: `/tags/x/2024/`. */
export const byYear = <Entry>(
  path: string,
  entries: readonly Entry[],
  dateOf: (entry: Entry) => Date,
): Year<Entry>[] =>
  [...Map.groupBy(entries, (entry) => dateOf(entry).getUTCFullYear())]
    .map(([year, own]) => ({ year, path: `${path}${year}/`, entries: own }))
    .sort((a, b) => b.year - a.year);

/** The years that a list is continued by: none while all of it stands on its own page, afterwards for good. */
export const pagedByYear = <Entry>(
  path: string,
  entries: readonly Entry[],
  dateOf: (entry: Entry) => Date,
) => (entries.length > entriesShown ? byYear(path, entries, dateOf) : []);
