import type { APIContext } from 'astro';
import { buildKey } from '../../library/build-key.ts';
import type { PlateName } from '../../plates/names.ts';
import { platesToPublish } from '../../plates/to-publish.ts';
import { plates } from '../../plates/drawn.ts';

export const getStaticPaths = () =>
  platesToPublish().map((name) => ({ params: { name }, props: { name }, cacheKey: buildKey() }));

export async function GET({ props: { name } }: APIContext<{ name: PlateName }>) {
  return new Response((await plates())[name].csv(), { headers: { 'content-type': 'text/csv' } });
}
