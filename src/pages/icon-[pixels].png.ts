import type { APIContext } from 'astro';
import { iconPng } from '../sharing/icons.ts';

export const getStaticPaths = () =>
  [192, 512].map((pixels) => ({ params: { pixels: String(pixels) }, props: { pixels } }));

export const GET = async ({ props: { pixels } }: APIContext<{ pixels: number }>) =>
  new Response(new Uint8Array(await iconPng(pixels)));
