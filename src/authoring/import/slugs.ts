import { createHash } from 'node:crypto';
import { longestSlug, slug } from '../../schema.ts';
import { slugFrom } from '../slug.ts';
import type { Taken } from './fields.ts';
import type { Post } from './posts.ts';

interface Read {
  readonly post: Post;
  readonly fields: Taken;
}

/**
 * The preferred slug of a post: from its name, else its title, else a hash of its path. Every import gives the same.
 */
function wished({ post, fields }: Read) {
  const like =
    fields.slug ||
    slugFrom(fields.title) ||
    `post-${createHash('sha256').update(post.file).digest('hex').slice(0, 8)}`;
  const short = like
    .slice(0, longestSlug - 4)
    .replace(/-+[^-]*$/, (end) => (like.length > longestSlug ? '' : end));
  return slug.safeParse(short).success && !/^\d{4}$/.test(short) ? short : `post-${short}`;
}

const isPublic = ({ fields }: Read) => fields.withheld.length === 0 && fields.published !== undefined;

/**
 * A unique slug for each post, by its path. If two want the same, a public one comes first; the other gets a number.
 */
export function slugsOf(posts: readonly Read[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const one of [...posts.filter(isPublic), ...posts.filter((other) => !isPublic(other))]) {
    const like = wished(one);
    let free = like;
    for (let number = 2; taken.has(free); number += 1) free = `${like}-${number}`;
    taken.add(free);
    slugs.set(one.post.path, free);
  }
  return slugs;
}
