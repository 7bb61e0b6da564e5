import { bySeries, type List } from '../publication/lists.ts';
import { inAlphabet } from '../text/alphabet.ts';
import { publication, type Essay, type Publication, type Series } from './essays.ts';

export type SeriesInOrder = Series & List<Essay>;

const ordered = new WeakMap<Publication, SeriesInOrder[]>();

const inOrder = ({ essays, series }: Publication) =>
  bySeries(series, essays).sort(
    (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || inAlphabet(a.title, b.title),
  );

/** Series with a published essay, each with its parts in reading order. Cached, as every essay needs them. */
export async function seriesInOrder(): Promise<readonly SeriesInOrder[]> {
  const whole = await publication();
  const series = ordered.get(whole) ?? inOrder(whole);
  ordered.set(whole, series);
  return series;
}

/** Where an essay stands in its series: its part number, and its neighbours in reading order. */
export async function placeInSeries(essay: Essay) {
  const series = (await seriesInOrder()).find(({ id }) => id === essay.series?.id);
  if (!series) return undefined;
  const index = series.essays.findIndex(({ id }) => id === essay.id);
  return { series, part: index + 1, previous: series.essays[index - 1], next: series.essays[index + 1] };
}
