import { publication, type Essay, type Tag } from './essays.ts';

export interface TagWithEssays extends Tag {
  readonly essays: readonly Essay[];
}

/** The whole vocabulary by label, each tag with its published essays, newest first. */
export async function tagsWithEssays(): Promise<TagWithEssays[]> {
  const { essays, tags } = await publication();
  return tags
    .map((tag) => ({ ...tag, essays: essays.filter((essay) => essay.tags.some(({ id }) => id === tag.id)) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
