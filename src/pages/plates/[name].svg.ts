import type { APIContext } from 'astro';
import { getCollection } from 'astro:content';
import { buildKey } from '../../library/build-key.ts';
import { platesFrom } from '../../plates/index.ts';
import type { PlateName } from '../../plates/names.ts';
import { platesShown } from '../../plates/shown.ts';
import { site } from '../../site.ts';

export const getStaticPaths = () =>
  platesShown().map((name) => ({ params: { name }, props: { name }, cacheKey: buildKey() }));

export async function GET({ props: { name } }: APIContext<{ name: PlateName }>) {
  const plate = platesFrom(await getCollection('sources'))[name];
  return new Response(plate.file(`${site.name}, ${site.address}`), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
