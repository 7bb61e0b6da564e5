import { publication, type Essay, type Series } from './essays.ts';

export interface SeriesInOrder extends Series {
  readonly essays: readonly Essay[];
}

/** Series that have a published essay, each with its parts in reading order. */
export async function seriesInOrder(): Promise<SeriesInOrder[]> {
  const { essays, series } = await publication();
  return series
    .map((one) => ({
      ...one,
      essays: essays.filter((essay) => essay.series?.id === one.id).sort((a, b) => a.order - b.order),
    }))
    .filter((one) => one.essays.length > 0)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.title.localeCompare(b.title));
}

/** Where an essay stands in its series: its part number, and its neighbours in reading order. */
export async function placeInSeries(essay: Essay) {
  const series = (await seriesInOrder()).find(({ id }) => id === essay.series?.id);
  if (!series) return undefined;
  const index = series.essays.findIndex(({ id }) => id === essay.id);
  return { series, part: index + 1, previous: series.essays[index - 1], next: series.essays[index + 1] };
}
