import { pathOf } from './paths.ts';
import type { Listed, Named } from './published.ts';

export type ListKind = 'tags' | 'series' | 'authors';

export const newestFirst = <E extends Listed>(essays: readonly E[]) =>
  essays.toSorted((a, b) => b.published.getTime() - a.published.getTime() || (a.id < b.id ? -1 : 1));

/** Essays by each id that they refer to, in the given order. */
function byId<E>(essays: readonly E[], idsOf: (essay: E) => readonly string[]): ReadonlyMap<string, E[]> {
  const index = new Map<string, E[]>();
  for (const essay of essays) {
    for (const id of new Set(idsOf(essay))) {
      const list = index.get(id);
      if (list) list.push(essay);
      else index.set(id, [essay]);
    }
  }
  return index;
}

/** A list of essays that belongs to a tag, a series or an author. */
export interface List<E> extends Named {
  readonly kind: ListKind;
  readonly path: string;
  /** In reading order for a series, otherwise newest first. */
  readonly essays: readonly E[];
}

const listsOf = <D extends Named, E>(
  kind: ListKind,
  declared: readonly D[],
  index: ReadonlyMap<string, readonly E[]>,
): (D & List<E>)[] =>
  declared.map((one) => ({ ...one, kind, path: pathOf(kind, one.id), essays: index.get(one.id) ?? [] }));

const ids = (named: readonly Named[]) => named.map(({ id }) => id);

/** Every declared tag with its essays, which may be none. */
export const byTag = <D extends Named, E extends Listed>(tags: readonly D[], essays: readonly E[]) =>
  listsOf(
    'tags',
    tags,
    byId(essays, (essay) => ids(essay.tags)),
  );

/** Every declared author with their essays, which may be none. */
export const byAuthor = <D extends Named, E extends Listed>(authors: readonly D[], essays: readonly E[]) =>
  listsOf(
    'authors',
    authors,
    byId(essays, (essay) => ids(essay.authors)),
  );

/** Series with at least one essay, each with its parts in reading order. */
export const bySeries = <D extends Named, E extends Listed>(series: readonly D[], essays: readonly E[]) =>
  listsOf(
    'series',
    series,
    byId(essays, (essay) => ids(essay.series ? [essay.series] : [])),
  )
    .filter((one) => one.essays.length > 0)
    .map((one) => ({ ...one, essays: one.essays.toSorted((a, b) => a.order - b.order) }));

/** Essays by each source that they cite. */
export const bySource = <E extends Listed>(essays: readonly E[]) => byId(essays, ({ sources }) => sources);

/** Nobody would follow or share a tag with a single essay; a series, however, begins with one. */
const isMore = ({ kind, essays }: Pick<List<unknown>, 'kind' | 'essays'>) =>
  kind !== 'tags' || essays.length > 1;

/** Whether a list can be followed: a series, or a tag with two essays or more. */
export const hasFeed = (list: Pick<List<unknown>, 'kind' | 'essays'>) =>
  list.kind !== 'authors' && isMore(list);

/** Whether a list has its own card; otherwise it is shared with the card of the publication. */
export const hasCard = isMore;

interface Filed {
  readonly findings: readonly { readonly question: string; readonly withdrawn?: unknown }[];
}

/** The sources with a finding under one of these questions that is not withdrawn, in the given order. */
export const filedUnder = <S extends Filed>(questions: readonly string[], sources: readonly S[]) =>
  sources.filter(({ findings }) =>
    findings.some(({ question, withdrawn }) => !withdrawn && questions.includes(question)),
  );
