import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
import sans from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2';
import init, { type Node, Renderer } from '@takumi-rs/wasm';
import module from '@takumi-rs/wasm/auto';
import { pictureSizes } from '../calculators/picture/picture.ts';

/** wrangler hands over a font's bytes, where a page would get its address. */
const faces: readonly (readonly [name: string, file: unknown])[] = [
  ['Source Serif 4', serif],
  ['Instrument Sans', sans],
];

/** Takumi as at build, as WebAssembly: started when the first picture is asked for, since most requests want none. */
async function start() {
  await init({ module_or_path: module });
  const renderer = new Renderer();
  for (const [name, file] of faces)
    if (file instanceof ArrayBuffer) await renderer.registerFont({ name, data: new Uint8Array(file) });
  return renderer;
}
let started: ReturnType<typeof start> | undefined;

/** A drawing of a card's size as PNG. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const renderer = await (started ??= start());
  const size = pictureSizes.card;
  const image: Node = { type: 'image', src: `data:image/svg+xml,${encodeURIComponent(svg)}`, ...size };
  const sheet: Node = { type: 'container', style: { display: 'flex', ...size }, children: [image] };
  return renderer.render(sheet, { ...size, format: 'png' });
}
