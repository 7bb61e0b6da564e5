import { byTag, type List } from '../publication/lists.ts';
import { inAlphabet } from '../text/alphabet.ts';
import { publication, type Essay, type Publication, type Tag } from './essays.ts';

export type TagWithEssays = Tag & List<Essay>;

const ordered = new WeakMap<Publication, TagWithEssays[]>();

/** All tags by label, each with its published essays, newest first. Cached, as every page needs them. */
export async function tagsWithEssays(): Promise<readonly TagWithEssays[]> {
  const whole = await publication();
  const tags =
    ordered.get(whole) ?? byTag(whole.tags, whole.essays).sort((a, b) => inAlphabet(a.label, b.label));
  ordered.set(whole, tags);
  return tags;
}
