import { lastPublished } from '../publication/paging.ts';
import { publishedEssays, type Essay } from './essays.ts';
import { seriesInOrder } from './series.ts';

/** Keep the page readable at a glance, and its size constant as the publication grows. */
const limits = { series: 6, parts: 6, single: 5 } as const;

/** What the front page shows: no essay twice, no empty section, and only the last parts of long series. */
export async function frontPage() {
  const essays = await publishedEssays();
  const lead = essays.find(({ featured }) => featured) ?? essays[0];
  const isBelow = (essay: Essay) => essay.id !== lead?.id;
  const all = (await seriesInOrder()).filter((one) => one.essays.some(isBelow));
  const alive = new Set(all.toSorted((a, b) => lastPublished(b) - lastPublished(a)).slice(0, limits.series));
  const series = all
    .filter((one) => alive.has(one))
    .map((one) => ({
      ...one,
      parts: one.essays
        .map((essay, index) => ({ essay, part: index + 1 }))
        .filter(({ essay }) => isBelow(essay))
        .slice(-limits.parts),
    }));
  const single = essays
    .filter((essay) => isBelow(essay) && essay.series === undefined)
    .slice(0, limits.single);
  return { lead, series, moreSeries: all.length > series.length, single };
}
