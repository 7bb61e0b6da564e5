import type { APIContext } from 'astro';
import { buildKey } from '../../../../library/build-key.ts';
import { slidePng } from '../../../../sharing/cards/card-cache.ts';
import { findingSlides, type FindingSlide } from '../../../../sharing/cards/finding-slides.ts';

export const getStaticPaths = async () =>
  (await findingSlides()).map((props) => ({
    params: { pictures: 'cards', source: props.source, finding: props.finding },
    props,
    cacheKey: buildKey(props.slide),
  }));

export async function GET({ props: { slide } }: APIContext<FindingSlide>) {
  const picture = await slidePng(slide);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}
