import { feedOf, mainFeed } from '../sharing/feeds/all-feeds.ts';
import { jsonFeed } from '../sharing/feeds/json-feed.ts';

export const GET = async () => new Response(jsonFeed(await feedOf(await mainFeed())));
