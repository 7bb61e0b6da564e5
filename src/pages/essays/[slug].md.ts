import type { APIContext } from 'astro';
import { buildKey, inKey } from '../../library/build-key.ts';
import { publishedEssays, type Essay } from '../../library/essays.ts';
import { markdownTwin } from '../../sharing/markdown-twin.ts';

export const getStaticPaths = async () =>
  (await publishedEssays()).map((essay) => ({
    params: { slug: essay.id },
    props: { essay },
    cacheKey: buildKey(inKey(essay)),
  }));

export const GET = async ({ props: { essay } }: APIContext<{ essay: Essay }>) =>
  new Response(await markdownTwin(essay));
