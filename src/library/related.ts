import { publication, type Essay } from './essays.ts';
import { ledger } from './evidence.ts';

export interface Related {
  readonly essay: Essay;
  /** Why it is shown, in words: "also cites METR 2025". */
  readonly reason: string;
}

/** Essays that share citations, tags or a series, the closest first, each with the reason shown. */
export async function related(essay: Essay, count = 3): Promise<Related[]> {
  const [{ essays }, sources] = await Promise.all([publication(), ledger()]);
  const labels = new Map(sources.map(({ id, label }) => [id, label]));
  return essays
    .filter(({ id }) => id !== essay.id)
    .map((other) => {
      const cited = other.sources.filter((source) => essay.sources.includes(source));
      const tags = other.tags.filter((tag) => essay.tags.some(({ id }) => id === tag.id));
      const sameSeries = other.series !== undefined && other.series.id === essay.series?.id;
      const [first] = cited;
      const [tag] = tags;
      const reason =
        (first && `also cites ${labels.get(first) ?? first}`) ||
        (tag && `also on ${tag.label}`) ||
        (sameSeries ? 'in the same series' : '');
      return { essay: other, reason, score: cited.length * 3 + tags.length * 2 + (sameSeries ? 1 : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.essay.published.getTime() - a.essay.published.getTime())
    .slice(0, count)
    .map(({ essay: other, reason }) => ({ essay: other, reason }));
}
