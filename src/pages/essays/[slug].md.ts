import type { APIContext } from 'astro';
import { publishedEssays, type Essay } from '../../library/essays.ts';
import { markdownTwin } from '../../sharing/markdown-twin.ts';

export const getStaticPaths = async () =>
  (await publishedEssays()).map((essay) => ({ params: { slug: essay.id }, props: { essay } }));

export const GET = async ({ props: { essay } }: APIContext<{ essay: Essay }>) =>
  new Response(await markdownTwin(essay));
