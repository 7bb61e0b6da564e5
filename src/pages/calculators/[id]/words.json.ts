import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { buildKey } from '../../../library/build-key.ts';
import { publishedWords } from '../../../sharing/published-words.ts';

export const getStaticPaths = async () =>
  (await getCollection('calculators')).map(({ id }) => ({ params: { id }, cacheKey: buildKey() }));

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params: { id } }) =>
  Response.json(await publishedWords(id));
