import { publishedEssays, type Essay } from './essays.ts';
import { ledger, sourceById } from './evidence.ts';
import { onceABuild } from '../reuse/once-a-build.ts';
import { words } from '../words/words.ts';

export interface Related {
  readonly essay: Essay;
  /** Why it is shown, in words: "also cites METR 2025". */
  readonly reason: string;
}

type Place = readonly [name: string, weight: number];

interface Index {
  /** Cited sources, except gaps: that two essays found no evidence for something does not relate them. */
  readonly sources: (essay: Essay) => readonly string[];
  readonly places: (essay: Essay) => readonly Place[];
  /** Essays by shared source, tag or series, since comparing all pairs would take quadratic time. */
  readonly essaysAt: ReadonlyMap<string, readonly Essay[]>;
}

function indexOf(essays: readonly Essay[], gaps: ReadonlySet<string>): Index {
  const sources = (essay: Essay) => essay.sources.filter((source) => !gaps.has(source));
  const places = (essay: Essay): readonly Place[] => [
    ...sources(essay).map((source) => [`source ${source}`, 3] as const),
    ...essay.tags.map(({ id }) => [`tag ${id}`, 2] as const),
    ...(essay.series ? [[`series ${essay.series.id}`, 1] as const] : []),
  ];
  const essaysAt = new Map<string, Essay[]>();
  for (const essay of essays) {
    for (const [place] of places(essay)) {
      const list = essaysAt.get(place);
      if (list) list.push(essay);
      else essaysAt.set(place, [essay]);
    }
  }
  return { sources, places, essaysAt };
}

const index = onceABuild(async () =>
  indexOf(
    await publishedEssays(),
    new Set((await ledger()).flatMap(({ id, kind }) => (kind === 'gap' ? [id] : []))),
  ),
);

/** The essays that share most with another, the closest first. */
function closest(essay: Essay, count: number, { places, essaysAt }: Index) {
  const scores = new Map<Essay, number>();
  for (const [place, weight] of places(essay)) {
    for (const other of essaysAt.get(place) ?? [])
      if (other.id !== essay.id) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  // Hundreds may share a tag, so only those at or above the lowest useful score are fully sorted.
  const least = [...scores.values()].sort((a, b) => b - a)[count - 1] ?? 0;
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort(
      ([a, scoreA], [b, scoreB]) =>
        scoreB - scoreA || b.published.getTime() - a.published.getTime() || (a.id < b.id ? -1 : 1),
    )
    .slice(0, count)
    .map(([other]) => other);
}

/** The three essays that share most citations, tags or a series with this one, each with the reason shown. */
export const related = onceABuild(
  async (essay: Essay): Promise<readonly Related[]> => {
    const all = await index();
    return Promise.all(
      closest(essay, 3, all).map(async (other) => {
        const cited = all.sources(other).find((source) => essay.sources.includes(source));
        const tag = other.tags.find(({ id }) => essay.tags.some((own) => own.id === id));
        const reason = cited
          ? words.essay.alsoCites((await sourceById(cited))?.label ?? cited)
          : tag
            ? words.essay.alsoOn(tag.label)
            : words.essay.sameSeries;
        return { essay: other, reason };
      }),
    );
  },
  ({ id }) => id,
);
