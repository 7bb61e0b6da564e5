import type { APIContext } from 'astro';
import { buildKey } from '../../library/build-key.ts';
import { plateNames, type PlateName } from '../../plates/names.ts';
import { plates } from '../../plates/published.ts';

export const getStaticPaths = () =>
  plateNames.map((name) => ({ params: { name }, props: { name }, cacheKey: buildKey() }));

export async function GET({ props: { name } }: APIContext<{ name: PlateName }>) {
  return new Response((await plates())[name].csv(), { headers: { 'content-type': 'text/csv' } });
}
