import { publishedEssays, type Essay } from './essays.ts';
import { seriesInOrder } from './series.ts';

/** What the front page shows: no essay twice, and nothing that is not there. */
export async function frontPage() {
  const essays = await publishedEssays();
  const lead = essays.find(({ featured }) => featured) ?? essays[0];
  const shown = (essay: Essay) => essay.id !== lead?.id;
  const series = (await seriesInOrder())
    .map((one) => ({
      ...one,
      parts: one.essays
        .map((essay, index) => ({ essay, part: index + 1 }))
        .filter(({ essay }) => shown(essay)),
    }))
    .filter(({ parts }) => parts.length > 0);
  const single = essays.filter((essay) => shown(essay) && essay.series === undefined).slice(0, 5);
  return { lead, series, single };
}
