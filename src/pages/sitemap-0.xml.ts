import { sitemap } from '../sharing/sitemap.ts';

export const GET = async () => new Response(await sitemap());
