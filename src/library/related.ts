import { publication, type Essay, type Publication } from './essays.ts';
import { ledger, sourceById } from './evidence.ts';
import { words } from '../words/words.ts';

export interface Related {
  readonly essay: Essay;
  /** Why it is shown, in words: "also cites METR 2025". */
  readonly reason: string;
}

/** Those that say something: that both found nothing somewhere brings no two essays together. */
const sayingSources = (essay: Essay, gaps: ReadonlySet<string>) =>
  essay.sources.filter((source) => !gaps.has(source));

const places = (essay: Essay, gaps: ReadonlySet<string>): readonly (readonly [string, number])[] => [
  ...sayingSources(essay, gaps).map((source) => [`source ${source}`, 3] as const),
  ...essay.tags.map(({ id }) => [`tag ${id}`, 2] as const),
  ...(essay.series ? [[`series ${essay.series.id}`, 1] as const] : []),
];

const indexes = new WeakMap<Publication, ReadonlyMap<string, readonly Essay[]>>();

/** Essays by each source, tag and series: comparing every essay with every other would take the square of the time. */
function essaysByPlace(read: Publication, gaps: ReadonlySet<string>) {
  const before = indexes.get(read);
  if (before) return before;
  const index = new Map<string, Essay[]>();
  for (const essay of read.essays) {
    for (const [place] of places(essay, gaps)) {
      const list = index.get(place);
      if (list) list.push(essay);
      else index.set(place, [essay]);
    }
  }
  indexes.set(read, index);
  return index;
}

/** Essays that share citations, tags or a series, the closest first, each with the reason shown. */
export async function related(essay: Essay, count = 3): Promise<Related[]> {
  const read = await publication();
  const gaps = new Set((await ledger()).flatMap(({ id, kind }) => (kind === 'gap' ? [id] : [])));
  const index = essaysByPlace(read, gaps);
  const scores = new Map<Essay, number>();
  for (const [place, weight] of places(essay, gaps)) {
    for (const other of index.get(place) ?? []) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  const closest = [...scores]
    .filter(([{ id }]) => id !== essay.id)
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || b.published.getTime() - a.published.getTime() || (a.id < b.id ? -1 : 1),
    )
    .slice(0, count);
  return Promise.all(
    closest.map(async ([other]) => {
      const cited = sayingSources(other, gaps).find((source) => essay.sources.includes(source));
      const tag = other.tags.find(({ id }) => essay.tags.some((own) => own.id === id));
      const reason = cited
        ? words.essay.alsoCites((await sourceById(cited))?.label ?? cited)
        : tag
          ? words.essay.alsoOn(tag.label)
          : words.essay.sameSeries;
      return { essay: other, reason };
    }),
  );
}
