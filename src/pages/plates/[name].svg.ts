import type { APIContext } from 'astro';
import { plateNames, type PlateName } from '../../plates/names.ts';
import { plates } from '../../plates/published.ts';
import { plateFile } from '../../sharing/cards/plate-picture.ts';

export const getStaticPaths = () => plateNames.map((name) => ({ params: { name }, props: { name } }));

export async function GET({ props: { name } }: APIContext<{ name: PlateName }>) {
  return new Response(await plateFile((await plates())[name]), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
