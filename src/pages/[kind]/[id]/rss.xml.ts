import type { APIContext } from 'astro';
import { feedKey, feedOf, partialFeeds, type FeedOfEssays } from '../../../sharing/feeds/all-feeds.ts';
import { rss } from '../../../sharing/feeds/rss.ts';

/** `/series/x/rss.xml` and `/tags/x/rss.xml`. */
export async function getStaticPaths() {
  return (await partialFeeds()).map((props) => {
    const { kind, id } = props;
    return { params: { kind, id }, props, cacheKey: feedKey(props) };
  });
}

export const GET = async ({ props }: APIContext<FeedOfEssays>) => new Response(rss(await feedOf(props)));
