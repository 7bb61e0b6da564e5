import { publication, type Essay, type Publication, type Tag } from './essays.ts';

export interface TagWithEssays extends Tag {
  readonly essays: readonly Essay[];
}

const kept = new WeakMap<Publication, TagWithEssays[]>();

function byLabel({ essays, tags }: Publication): TagWithEssays[] {
  const bearing = new Map(tags.map(({ id }): [string, Essay[]] => [id, []]));
  for (const essay of essays)
    for (const id of new Set(essay.tags.map((tag) => tag.id))) bearing.get(id)?.push(essay);
  return tags
    .map((tag) => ({ ...tag, essays: bearing.get(tag.id) ?? [] }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** The whole vocabulary by label, each tag with its published essays, newest first; worked out once, as every page asks. */
export async function tagsWithEssays(): Promise<readonly TagWithEssays[]> {
  const read = await publication();
  const tags = kept.get(read) ?? byLabel(read);
  kept.set(read, tags);
  return tags;
}
