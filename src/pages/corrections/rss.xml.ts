import { correctionsFeed } from '../../sharing/feeds/record-feeds.ts';
import { rss } from '../../sharing/feeds/rss.ts';

export const GET = async () => new Response(rss(await correctionsFeed()));
