import { z } from 'astro/zod';
import { Refusal } from '../../refusal.ts';
import type { Exported } from './exported.ts';
import { withoutCards } from './ghost-cards.ts';

const text = z.string().nullish();
/** A date as text, or in milliseconds, as in older exports. */
const moment = z.union([z.string(), z.number().transform((time) => new Date(time).toISOString())]).nullish();
const id = z.union([z.string(), z.number()]).transform(String);
const named = z.object({ id, name: z.string() });
const link = z.object({ post_id: id });
const data = z.object({
  posts: z.array(
    z.object({
      id,
      title: z.string(),
      slug: z.string(),
      html: text,
      lexical: text,
      mobiledoc: text,
      type: text,
      page: z.union([z.boolean(), z.number()]).nullish(),
      status: text,
      visibility: text,
      published_at: moment,
      updated_at: moment,
      custom_excerpt: text,
      feature_image: text,
      // In older exports, a post has a single author, and its picture is called `image`.
      image: text,
      author_id: id.nullish(),
      canonical_url: text,
    }),
  ),
  tags: z.array(named).default([]),
  users: z.array(named).default([]),
  posts_tags: z.array(link.extend({ tag_id: id })).default([]),
  posts_authors: z.array(link.extend({ author_id: id })).default([]),
});
const whole = z.object({ db: z.array(z.object({ data })).min(1) });

const given = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

function parsed(json: string) {
  try {
    const { data: found, error } = whole.safeParse(JSON.parse(json));
    if (found?.db[0]) return found.db[0].data;
    throw new Refusal([
      `It is no export of Ghost: ${error?.issues[0]?.path.join('.') ?? 'db'} is not as Ghost writes it.`,
    ]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(['It is no export of Ghost: it cannot be read as JSON.']);
  }
}

/** The posts of an export that Ghost writes under Settings, Labs. */
export function postsOfGhost(json: string): Exported {
  const { posts, tags, users, posts_tags, posts_authors } = parsed(json);
  const pages = posts.filter((post) => post.type === 'page' || Boolean(post.page));
  const authorsOf = (post: { readonly id: string; readonly author_id?: string | null | undefined }) => {
    const linked = posts_authors.filter(({ post_id }) => post_id === post.id);
    return linked.length > 0 ? linked.map(({ author_id }) => author_id) : [post.author_id ?? []].flat();
  };
  const unwritten = posts.filter(
    (post) => !pages.includes(post) && !post.html && Boolean(post.lexical ?? post.mobiledoc),
  );
  return {
    passedOver: [
      ...pages.map(({ slug }) => ({ file: `/${slug}/`, why: 'a page of its own, not a post' })),
      ...unwritten.map(({ slug }) => ({ file: `/${slug}/`, why: 'its text is not in the export as HTML' })),
    ],
    posts: posts
      .filter((post) => !pages.includes(post) && !unwritten.includes(post))
      .map((post) => ({
        html: withoutCards(post.html ?? '').replaceAll('__GHOST_URL__', ''),
        front: given({
          title: post.title,
          slug: post.slug,
          url: `/${post.slug}/`,
          date: post.published_at ?? undefined,
          lastmod: post.updated_at,
          description: post.custom_excerpt,
          image: (post.feature_image ?? post.image)?.replaceAll('__GHOST_URL__', ''),
          canonicalURL: post.canonical_url,
          status: post.status ?? 'published',
          visibility: post.visibility ?? 'public',
          // Names that begin with # are Ghost's own.
          tags: posts_tags
            .filter(({ post_id }) => post_id === post.id)
            .flatMap(({ tag_id }) => tags.find((tag) => tag.id === tag_id)?.name ?? [])
            .filter((name) => !name.startsWith('#')),
          authors: authorsOf(post).flatMap((author) => users.find((user) => user.id === author)?.name ?? []),
        }),
      })),
  };
}
