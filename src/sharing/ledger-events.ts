import { sourceById } from '../library/evidence.ts';
import type { Addition, DayOfLedger, Move } from '../publication/ledger-changes.ts';
import { pathOf } from '../publication/paths.ts';
import { words } from '../words/words.ts';

interface NamedFinding {
  /** The label of its source. */
  readonly source: string;
  readonly path: string;
  readonly words: string;
  readonly figure: string | undefined;
}

/** Something that happened to the ledger on a day, as its page and its feed tell it. */
export interface LedgerEvent {
  /** Its anchor on the page. */
  readonly id: string;
  readonly kind: 'added' | 'revised' | 'withdrawn';
  readonly date: Date;
  readonly title: string;
  readonly summary: string;
  /** What stood there, what stands there, and why, under labels. */
  readonly told: readonly (readonly [label: string, words: string])[];
  readonly findings: readonly NamedFinding[];
}

const own = words.evidence.changes;
const labelOf = async (source: string) => (await sourceById(source))?.label ?? source;
const named = async ({ source, kind, finding }: Addition | Move): Promise<NamedFinding> => ({
  source: await labelOf(source),
  path: `${pathOf('evidence', source)}#${finding.id}`,
  words: kind === 'added' && finding.withdrawn ? own.withdrawnSince(finding.statement) : finding.statement,
  figure: finding.figure,
});

async function eventOfMove(move: Move, day: string): Promise<LedgerEvent> {
  const { kind, date, source, finding, why } = move;
  const told: LedgerEvent['told'] =
    move.kind === 'revised'
      ? [
          [own.finding, finding.statement],
          [own.before, move.before],
          [own.now, move.after],
          [own.why, why],
        ]
      : [
          [own.withdrawn, finding.figure ? `${finding.figure}. ${finding.statement}` : finding.statement],
          [own.why, why],
        ];
  return {
    id: `on-${day}-${source}-${finding.id}`,
    kind,
    date,
    title: `${await labelOf(source)}: ${own.kinds[kind]}`,
    summary: why,
    told,
    findings: [await named(move)],
  };
}

/** The events of a day: one for each finding that was revised or withdrawn, and one for all that were added. */
export async function eventsOf({ day, date, moves, added }: DayOfLedger): Promise<LedgerEvent[]> {
  const sources = new Set(added.map(({ source }) => source)).size;
  const title = own.added(added.length, sources);
  return [
    ...(await Promise.all(moves.map((move) => eventOfMove(move, day)))),
    ...(added.length > 0
      ? [
          {
            id: `on-${day}-added`,
            kind: 'added' as const,
            date,
            title,
            summary: title,
            told: [],
            findings: await Promise.all(added.map(named)),
          },
        ]
      : []),
  ];
}
