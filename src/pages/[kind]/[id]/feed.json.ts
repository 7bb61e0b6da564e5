import type { APIContext } from 'astro';
import { feedKey, feedOf, partialFeeds, type FeedOfEssays } from '../../../sharing/feeds/all-feeds.ts';
import { jsonFeed } from '../../../sharing/feeds/json-feed.ts';

/** `/series/x/feed.json` and `/tags/x/feed.json`. */
export async function getStaticPaths() {
  return (await partialFeeds()).map((props) => {
    const { kind, id } = props;
    return { params: { kind, id }, props, cacheKey: feedKey(props) };
  });
}

export const GET = async ({ props }: APIContext<FeedOfEssays>) => new Response(jsonFeed(await feedOf(props)));
