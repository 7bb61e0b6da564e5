import type { APIContext } from 'astro';
import { buildKey } from '../../../library/build-key.ts';
import type { PlateName } from '../../../plates/names.ts';
import { plates } from '../../../plates/drawn.ts';
import { platesToPublish } from '../../../plates/to-publish.ts';
import { platePng } from '../../../sharing/cards/card-cache.ts';
import { provenanceOf } from '../../../sharing/plate-provenance.ts';

export const getStaticPaths = () =>
  Promise.all(
    platesToPublish().map(async (plate) => ({
      params: { pictures: 'cards', plate },
      props: { plate },
      cacheKey: buildKey((await provenanceOf(plate)).lines),
    })),
  );

export async function GET({ props: { plate } }: APIContext<{ plate: PlateName }>) {
  const picture = await platePng((await plates())[plate]);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}
