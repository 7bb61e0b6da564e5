import { lastPublished } from '../publication/paging.ts';
import { publishedEssays, type Essay } from './essays.ts';
import { seriesInOrder } from './series.ts';

/** The page is to be read at a glance, and to weigh the same however much there is. */
const limits = { series: 6, parts: 6, single: 5 } as const;

/** What the front page shows: no essay twice, and nothing that is not there; of long series the last parts. */
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
