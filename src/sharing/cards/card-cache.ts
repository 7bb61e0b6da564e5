import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cardSize, type Drawing } from './card.ts';
import type { Plate } from '../../plates/plate.ts';
import { cachedFile } from '../../reuse/cached-file.ts';
import { onceABuild } from '../../reuse/once-a-build.ts';
import { drawCard, drawPlate, plateTree, tree } from './draw.ts';
import { pictureSize, plateFile } from './plate-picture.ts';
import { drawSlide, slideSizes, slideTree, type Slide } from './slide.ts';

const rendererVersion = onceABuild(async () => {
  const description: unknown = JSON.parse(
    await readFile(path.resolve('node_modules/@takumi-rs/core/package.json'), 'utf8'),
  );
  return description instanceof Object && 'version' in description ? String(description.version) : '';
});

/** A picture, drawn once and kept between builds under the hash of all that it is drawn from. */
async function cachedPicture(drawnFrom: unknown, draw: () => Promise<Uint8Array>) {
  const key = createHash('sha256')
    .update(JSON.stringify([await rendererVersion(), drawnFrom]))
    .digest('hex');
  return cachedFile(path.resolve('.cache/cards', key.slice(0, 32)), draw);
}

const picturePng = (svg: string, size: Parameters<typeof drawPlate>[1]) =>
  cachedPicture(plateTree(svg, size), () => drawPlate(svg, size));

export const cardPng = (card: Drawing) =>
  'picture' in card ? picturePng(card.picture, cardSize) : cachedPicture(tree(card, 0), () => drawCard(card));

/** A plate as it is downloaded, with its provenance. */
export const platePng = async (plate: Plate) => picturePng(await plateFile(plate), pictureSize(plate));

export const slidePng = (slide: Slide) =>
  cachedPicture([slide, slideTree(slide, { figure: 0, statement: 0 }), slideSizes], () => drawSlide(slide));
