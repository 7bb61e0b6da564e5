import { sitemapIndex } from '../sharing/sitemap.ts';

export const GET = async () => new Response(await sitemapIndex());
