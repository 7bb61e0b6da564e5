import type { Declaration } from './folder.ts';

/** A finding that a text may cite. */
export interface CitableFinding {
  readonly source: string;
  readonly finding: string;
  /** Its old id in the collected evidence, which some drafts still cite. */
  readonly fact: string | undefined;
  /** If it was withdrawn: when and why, in words. */
  readonly withdrawn: string | undefined;
}

export interface Ledger {
  readonly sources: readonly string[];
  readonly findings: readonly CitableFinding[];
  /** The findings of every source by its id. */
  readonly bySource: ReadonlyMap<string, readonly string[]>;
  /** Sources whose findings cannot be read, so that any finding may be theirs. */
  readonly unread: ReadonlySet<string>;
}

/** The entries of a list as groups of fields; anything else by mistake becomes an empty group. */
export const groupsIn = (written: unknown): Record<string, unknown>[] =>
  Array.isArray(written)
    ? written.map((entry: unknown) => (typeof entry === 'object' && entry !== null ? { ...entry } : {}))
    : [];

function withdrawal(written: unknown): string | undefined {
  const [{ date, why } = {}] = groupsIn([written]);
  if (written === undefined || written === null) return undefined;
  const day = date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : '';
  return `withdrawn${day && ` on ${day}`}${typeof why === 'string' ? `: ${why.trim().replace(/\.$/, '')}` : ''}`;
}

export function ledgerOf(sources: readonly Declaration[]): Ledger {
  const findings = sources.flatMap(({ id: source, record }) =>
    groupsIn(record?.fields['findings']).flatMap(({ id, fact, withdrawn }) =>
      typeof id === 'string'
        ? [
            {
              source,
              finding: id,
              fact: typeof fact === 'string' ? fact : undefined,
              withdrawn: withdrawal(withdrawn),
            },
          ]
        : [],
    ),
  );
  const bySource = Map.groupBy(findings, ({ source }) => source);
  return {
    sources: sources.map(({ id }) => id),
    findings,
    bySource: new Map(sources.map(({ id }) => [id, (bySource.get(id) ?? []).map(({ finding }) => finding)])),
    unread: new Set(
      sources.filter(({ record }) => !Array.isArray(record?.fields['findings'])).map(({ id }) => id),
    ),
  };
}
