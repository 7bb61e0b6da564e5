import type { APIContext } from 'astro';
import { buildKey } from '../../library/build-key.ts';
import type { PlateName } from '../../plates/names.ts';
import { plates } from '../../plates/drawn.ts';
import { platesToPublish } from '../../plates/to-publish.ts';
import { plateFile } from '../../sharing/cards/plate-picture.ts';
import { provenanceOf } from '../../sharing/plate-provenance.ts';

export const getStaticPaths = () =>
  Promise.all(
    platesToPublish().map(async (name) => ({
      params: { name },
      props: { name },
      cacheKey: buildKey((await provenanceOf(name)).lines),
    })),
  );

export async function GET({ props: { name } }: APIContext<{ name: PlateName }>) {
  return new Response(await plateFile((await plates())[name]), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
