import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { publishedWords } from '../../../sharing/published-words.ts';

export const getStaticPaths = async () =>
  (await getCollection('calculators')).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params: { id } }) =>
  Response.json(await publishedWords(id));
