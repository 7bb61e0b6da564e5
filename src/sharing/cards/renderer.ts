import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Renderer } from '@takumi-rs/core';

/** The whole typefaces and not the ones cut for the pages: a title may hold any letter. */
const faces = [
  ...['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'].map((subset) => ({
    name: 'Serif',
    file: `source-serif-4/files/source-serif-4-${subset}-opsz-normal.woff2`,
  })),
  // For pictures of answers: the face that pages use, without the axis of optical sizes, by which widths differ.
  { name: 'Source Serif 4', file: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2' },
  ...['latin', 'latin-ext'].map((subset) => ({
    name: 'Instrument Sans',
    file: `instrument-sans/files/instrument-sans-${subset}-wght-normal.woff2`,
  })),
];

async function start() {
  const renderer = new Renderer();
  for (const { name, file } of faces) {
    const data = await readFile(path.resolve('node_modules/@fontsource-variable', file));
    await renderer.registerFont({ name, data });
  }
  return renderer;
}
let started: ReturnType<typeof start> | undefined;
export const renderer = () => (started ??= start());
