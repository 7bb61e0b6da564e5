import { publication, type Essay, type Publication, type Series } from './essays.ts';

export interface SeriesInOrder extends Series {
  readonly essays: readonly Essay[];
}

const kept = new WeakMap<Publication, SeriesInOrder[]>();

function inOrder({ essays, series }: Publication): SeriesInOrder[] {
  const parts = Map.groupBy(essays, (essay) => essay.series?.id);
  return series
    .map((one) => ({ ...one, essays: (parts.get(one.id) ?? []).toSorted((a, b) => a.order - b.order) }))
    .filter((one) => one.essays.length > 0)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.title.localeCompare(b.title));
}

/** Series that have a published essay, each with its parts in reading order; every essay asks, so it is worked out once. */
export async function seriesInOrder(): Promise<readonly SeriesInOrder[]> {
  const read = await publication();
  const series = kept.get(read) ?? inOrder(read);
  kept.set(read, series);
  return series;
}

/** Where an essay stands in its series: its part number, and its neighbours in reading order. */
export async function placeInSeries(essay: Essay) {
  const series = (await seriesInOrder()).find(({ id }) => id === essay.series?.id);
  if (!series) return undefined;
  const index = series.essays.findIndex(({ id }) => id === essay.id);
  return { series, part: index + 1, previous: series.essays[index - 1], next: series.essays[index + 1] };
}
