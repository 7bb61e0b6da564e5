import type { APIContext } from 'astro';
import { buildKey } from '../../library/build-key.ts';
import { allCards, type CardOfPage } from '../../sharing/cards/all-cards.ts';
import { cardPng } from '../../sharing/cards/card-cache.ts';

// The folder's name is a parameter, since Astro writes such routes after those with fixed names: by then search is
// indexed, and its memory is free for drawing.
export const getStaticPaths = async () =>
  (await allCards()).map((props) => ({
    params: { pictures: 'cards', card: props.path.replace(/^\/cards\/(.*)\.png$/, '$1') },
    props,
    cacheKey: buildKey(props.card),
  }));

export async function GET({ props: { card } }: APIContext<CardOfPage>) {
  const picture = await cardPng(card);
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
}
