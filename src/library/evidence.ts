import { getCollection } from 'astro:content';
import { bySource } from '../publication/lists.ts';
import { pathOf } from '../publication/paths.ts';
import type { Finding, SourceFields } from '../schema.ts';
import { inAlphabet } from '../text/alphabet.ts';
import { typeset } from '../text/typesetting.ts';
import { publishedEssays } from './essays.ts';
import { leadFinding } from './lead-finding.ts';
import { onceABuild } from '../reuse/once-a-build.ts';

export interface Source extends SourceFields {
  /** Falls back to its label. */
  readonly title: string;
  readonly id: string;
  readonly path: string;
}

async function load(): Promise<Source[]> {
  const entries = await getCollection('sources');
  return entries
    .map(({ id, data }) => {
      const fields = typeset(data);
      return { id, path: pathOf('evidence', id), ...fields, title: fields.title ?? fields.label };
    })
    .sort((a, b) => inAlphabet(a.label, b.label));
}

/** The ledger by label: published sources, derivations, gaps, and the source essays. */
export const ledger = onceABuild(load);

const ledgerById = onceABuild(async () => new Map((await ledger()).map((source) => [source.id, source])));

/** A source by its id; indexed, since every citation looks one up. */
export const sourceById = async (id: string) => (await ledgerById()).get(id);

/** A finding with what it inherits from its source. */
export const resolved = (source: Source, finding: Finding) => ({
  ...finding,
  kind: finding.kind ?? source.kind,
  read: finding.read ?? source.read,
  volatility: finding.volatility ?? source.volatility,
  added: finding.added ?? source.added,
});

/** How often essays cite each `source/finding`. A citation without a finding counts for the first of its source. */
const timesCited = onceABuild(async () => {
  const times = new Map<string, number>();
  for (const { citations } of await publishedEssays())
    for (const { source, finding } of citations) {
      const name = `${source}/${finding ?? (await sourceById(source))?.findings[0]?.id}`;
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  return times;
});

/** The finding that the page of a source begins with. */
export async function leadOf(source: Source) {
  const times = await timesCited();
  return leadFinding(source, (finding) => times.get(`${source.id}/${finding}`) ?? 0);
}

/** The essays that cite each source, newest first. */
export const citing = onceABuild(async () => bySource(await publishedEssays()));
