import { getCollection } from 'astro:content';
import type { Finding, SourceFields } from '../schema.ts';
import { typeset } from './typography.ts';
import { publishedEssays, type Essay } from './essays.ts';

export interface Source extends SourceFields {
  /** Its label, where it has no title of its own. */
  readonly title: string;
  readonly id: string;
  readonly path: string;
}

async function load(): Promise<Source[]> {
  const entries = await getCollection('sources');
  return entries
    .map(({ id, data }) => {
      const fields = typeset(data);
      return { id, path: `/evidence/${id}/`, ...fields, title: fields.title ?? fields.label };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}

let kept: ReturnType<typeof load> | undefined;

/** The ledger by label: published sources, derivations, gaps, and the source essays. */
export const ledger = () => (import.meta.env.DEV ? load() : (kept ??= load()));

const byId = new WeakMap<readonly Source[], ReadonlyMap<string, Source>>();

/** A source by its name; every citation asks. */
export async function sourceById(id: string) {
  const sources = await ledger();
  const named = byId.get(sources) ?? new Map(sources.map((source) => [source.id, source]));
  byId.set(sources, named);
  return named.get(id);
}

/** A finding with what it inherits from its source. */
export const resolved = (source: Source, finding: Finding) => ({
  ...finding,
  kind: finding.kind ?? source.kind,
  read: finding.read ?? source.read,
  volatility: finding.volatility ?? source.volatility,
  added: finding.added ?? source.added,
});

const byCited = new WeakMap<readonly Essay[], ReadonlyMap<string, readonly Essay[]>>();

function essaysBySource(essays: readonly Essay[]) {
  const index = new Map<string, Essay[]>();
  for (const essay of essays) {
    for (const source of essay.sources) {
      const there = index.get(source);
      if (there) there.push(essay);
      else index.set(source, [essay]);
    }
  }
  return index;
}

/** Essays that cite a source, newest first. */
export async function citedBy(source: string): Promise<readonly Essay[]> {
  const essays = await publishedEssays();
  const index = byCited.get(essays) ?? essaysBySource(essays);
  byCited.set(essays, index);
  return index.get(source) ?? [];
}
