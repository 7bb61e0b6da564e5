import type { Declaration } from './folder.ts';

/** A finding that a text may cite. */
export interface CitableFinding {
  readonly source: string;
  readonly finding: string;
  /** Its id in the collected evidence, which older drafts cite. */
  readonly fact: string | undefined;
}

export interface Ledger {
  readonly sources: readonly string[];
  readonly findings: readonly CitableFinding[];
}

/** The groups in a list, whatever else may stand there by mistake. */
export const groupsIn = (written: unknown): Record<string, unknown>[] =>
  Array.isArray(written)
    ? written.map((entry: unknown) => (typeof entry === 'object' && entry !== null ? { ...entry } : {}))
    : [];

export const ledgerOf = (sources: readonly Declaration[]): Ledger => ({
  sources: sources.map(({ id }) => id),
  findings: sources.flatMap(({ id: source, record }) =>
    groupsIn(record?.fields['findings']).flatMap(({ id, fact }) =>
      typeof id === 'string'
        ? [{ source, finding: id, fact: typeof fact === 'string' ? fact : undefined }]
        : [],
    ),
  ),
});
