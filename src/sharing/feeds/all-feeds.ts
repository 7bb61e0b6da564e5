import { buildKey, inKey } from '../../library/build-key.ts';
import { publishedEssays, type Essay } from '../../library/essays.ts';
import { seriesInOrder, type SeriesInOrder } from '../../library/series.ts';
import { tagsWithEssays, type TagWithEssays } from '../../library/tags.ts';
import { hasFeed, newestFirst } from '../../publication/lists.ts';
import { cardOf } from '../../publication/paths.ts';
import { absolute, site } from '../../site.ts';
import type { PageIdentity } from '../shared-pages.ts';
import { feedAt, longestFeed, type Feed, type FeedPlace } from './feed.ts';
import { recordFeeds } from './record-feeds.ts';
import { wholeText } from './whole-text.ts';
import { onceABuild } from '../../reuse/once-a-build.ts';

export interface FeedOfEssays extends FeedPlace {
  /** Newest first. */
  readonly essays: readonly Essay[];
}

/** The feed of all essays. */
export const mainFeed = async (): Promise<FeedOfEssays> => ({
  title: site.name,
  description: site.description,
  path: '/',
  essays: await publishedEssays(),
});

/** The feed of a list, newest first, even for a series, which its page lists from the first part on. */
function feedOfList(
  list: SeriesInOrder | TagWithEssays,
): FeedOfEssays & { readonly kind: string; readonly id: string } {
  const { kind, id, description, path, essays } = list;
  const label = 'label' in list ? list.label : list.title;
  return { kind, id, title: `${site.name}: ${label}`, description, path, essays: newestFirst(essays) };
}

/** The feeds of all lists that can be followed. */
export const partialFeeds = onceABuild(async () =>
  [...(await seriesInOrder()), ...(await tagsWithEssays())].filter(hasFeed).map(feedOfList),
);

/** The feeds a reader of this page may want, its own first. */
export async function feedsFor(page: PageIdentity): Promise<readonly FeedPlace[]> {
  const list = page.kind === 'series' || page.kind === 'tag' ? page.list : undefined;
  return [
    ...(list && hasFeed(list) ? [feedOfList(list)] : []),
    ...recordFeeds.filter(({ path }) => path === page.path),
    await mainFeed(),
  ];
}

/** The key of a feed in a build: it is made from the essays that the feed carries. */
export const feedKey = ({ path, essays }: FeedOfEssays) =>
  buildKey(path, essays.slice(0, longestFeed).map(inKey));

export const feedOf = async ({ essays, ...place }: FeedOfEssays): Promise<Feed> =>
  feedAt(
    place,
    await Promise.all(
      essays.slice(0, longestFeed).map(async (essay) => ({
        address: absolute(essay.path),
        title: essay.title,
        summary: essay.description,
        html: await wholeText(essay),
        published: essay.published,
        modified: essay.modified,
        authors: essay.authors.map(({ name, path: page }) => ({ name, address: absolute(page) })),
        tags: essay.tags.map(({ label }) => label),
        picture: absolute(cardOf(essay.path)),
      })),
    ),
  );
