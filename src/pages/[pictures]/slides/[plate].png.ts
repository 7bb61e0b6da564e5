import type { APIContext } from 'astro';
import { buildKey } from '../../../library/build-key.ts';
import { slidePng } from '../../../sharing/cards/card-cache.ts';
import { plateSlides } from '../../../sharing/cards/plate-slides.ts';
import type { Slide } from '../../../sharing/cards/slide.ts';

export const getStaticPaths = async () =>
  (await plateSlides()).map(({ plate, slide }) => ({
    params: { pictures: 'cards', plate },
    props: { slide },
    cacheKey: buildKey(slide),
  }));

export async function GET({ props: { slide } }: APIContext<{ slide: Slide }>) {
  const picture = await slidePng(slide);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}
