import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sealed, unsealed } from '../../library/sealed.ts';
import type { Card } from './card.ts';
import type { Plate } from '../../plates/plate.ts';
import { site } from '../../site.ts';
import { drawCard, drawPlate, plateTree, tree } from './draw.ts';
import { pictureSize } from './plate-picture.ts';

const folder = path.resolve('.cache/cards');

async function rendererVersion() {
  const description: unknown = JSON.parse(
    await readFile(path.resolve('node_modules/@takumi-rs/core/package.json'), 'utf8'),
  );
  return description instanceof Object && 'version' in description ? String(description.version) : '';
}
let version: ReturnType<typeof rendererVersion> | undefined;

/** A picture, drawn once and kept between builds under the hash of all that it is drawn from. */
async function keptUnder(drawnFrom: unknown, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  version ??= rendererVersion();
  const key = createHash('sha256')
    .update(JSON.stringify([await version, drawnFrom]))
    .digest('hex');
  const file = path.join(folder, key.slice(0, 32));
  const kept = await readFile(file).then(unsealed, () => undefined);
  if (kept) return kept;
  const drawn = await draw();
  await mkdir(folder, { recursive: true });
  // Written aside and moved when whole, so that an interrupted build leaves no half picture behind.
  // Under a name of its own each time: two pages may have the same card.
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, sealed(drawn));
  await rename(aside, file);
  return drawn;
}

export const cardPng = (card: Card) => keptUnder(tree(card, 0), () => drawCard(card));

/** As it leaves the site: with its source line and the address it came from. */
export function platePng(plate: Plate) {
  const svg = plate.file(`${site.name}, ${site.address}`);
  const size = pictureSize(plate);
  return keptUnder(plateTree(svg, size), () => drawPlate(svg, size));
}
