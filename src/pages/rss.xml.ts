import { feedOf, mainFeed } from '../sharing/feeds/all-feeds.ts';
import { rss } from '../sharing/feeds/rss.ts';

export const GET = async () => new Response(rss(await feedOf(await mainFeed())));
