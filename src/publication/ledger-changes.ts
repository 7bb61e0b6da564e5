import type { Finding, SourceFields } from '../schema.ts';
import { dayOf } from '../text/day.ts';

interface Change {
  readonly date: Date;
  /** Id of the source. */
  readonly source: string;
  readonly finding: Finding;
}
export interface Addition extends Change {
  readonly kind: 'added';
}
/** A finding that was revised or withdrawn. */
export type Move = Change &
  (
    | { readonly kind: 'revised'; readonly before: string; readonly after: string; readonly why: string }
    | { readonly kind: 'withdrawn'; readonly why: string }
  );
export type LedgerChange = Addition | Move;

const isMove = (change: LedgerChange): change is Move => change.kind !== 'added';

/** All changes to the findings of a source, by its own record. */
export function changesOf(source: string, { added, findings }: SourceFields): LedgerChange[] {
  return findings.flatMap((finding): LedgerChange[] => {
    const came = finding.added ?? added;
    const of = { source, finding };
    return [
      ...(came ? [{ ...of, kind: 'added' as const, date: came }] : []),
      ...(finding.revised ?? []).map((revision) => ({ ...of, kind: 'revised' as const, ...revision })),
      ...(finding.withdrawn ? [{ ...of, kind: 'withdrawn' as const, ...finding.withdrawn }] : []),
    ];
  });
}

interface Cited {
  readonly source: string;
  /** Missing if a source is cited as a whole, with all its findings. */
  readonly finding?: string | undefined;
}

/** Revisions and withdrawals of cited findings after the day of the last review; newest first. */
export function movedSince(
  cited: readonly Cited[],
  changes: ReadonlyMap<string, readonly LedgerChange[]>,
  last: Date,
): Move[] {
  const moved = cited.flatMap(({ source, finding }) =>
    (changes.get(source) ?? [])
      .filter(isMove)
      .filter((move) => dayOf(move.date) > dayOf(last) && (finding ?? move.finding.id) === move.finding.id),
  );
  return [...new Set(moved)].sort((a, b) => b.date.getTime() - a.date.getTime());
}

export interface DayOfLedger {
  readonly day: string;
  readonly date: Date;
  readonly moves: readonly Move[];
  readonly added: readonly Addition[];
}

/** Changes by day, the newest first. */
export const daysOfLedger = (changes: readonly LedgerChange[]): DayOfLedger[] =>
  [...Map.groupBy(changes, ({ date }) => dayOf(date))]
    .map(([day, those]) => ({
      day,
      date: new Date(day),
      moves: those.filter(isMove),
      added: those.filter((change) => change.kind === 'added'),
    }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
