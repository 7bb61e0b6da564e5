import { jsonFeed } from '../../sharing/feeds/json-feed.ts';
import { correctionsFeed } from '../../sharing/feeds/record-feeds.ts';

export const GET = async () => new Response(jsonFeed(await correctionsFeed()));
