import type { APIContext } from 'astro';
import { getCollection } from 'astro:content';
import { buildKey } from '../../../library/build-key.ts';
import { platesFrom } from '../../../plates/index.ts';
import type { PlateName } from '../../../plates/names.ts';
import { platesShown } from '../../../plates/shown.ts';
import { platePng } from '../../../sharing/cards/card-cache.ts';

export const getStaticPaths = () =>
  platesShown().map((plate) => ({ params: { plate }, props: { plate }, cacheKey: buildKey() }));

export async function GET({ props: { plate } }: APIContext<{ plate: PlateName }>) {
  const picture = await platePng(platesFrom(await getCollection('sources'))[plate]);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}
