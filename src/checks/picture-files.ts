import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { cachedFile } from '../reuse/cached-file.ts';
import { filesUnder, isHidden } from './folder.ts';
import { mistake, type Problem } from './problem.ts';

/** The most that is drawn: as many pixels take 400 MB. */
const mostPixels = 100_000_000;

const endings = /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i;

/** Reads a picture as a build does, to its last line; throws where it cannot be drawn. */
async function draw(bytes: Buffer, name: string) {
  const { width, height } = await imageMetadata(bytes, name);
  if (!(width > 0 && height > 0)) throw new Error('no size');
  if (width * height > mostPixels) throw new Error('too large');
  // A drawing is published as it stands.
  if (!/\.svg$/i.test(name))
    await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' }).resize(8, 8).raw().toBuffer();
  return new Uint8Array();
}

async function faultOf(absolute: string, file: string, cache: string): Promise<Problem[]> {
  const bytes = await readFile(absolute);
  try {
    const digest = hash('sha256', bytes);
    await cachedFile(path.join(cache, `${digest}${path.extname(file)}`), () => draw(bytes, file));
    return [];
  } catch (error) {
    const isLarge = /too large|pixel limit/.test(String(error));
    const found =
      bytes.length === 0
        ? 'a file of 0 bytes'
        : isLarge
          ? 'a picture too large to be drawn'
          : 'a picture that cannot be drawn';
    const expected = isLarge
      ? 'at most 100 million pixels: 10,000 by 10,000'
      : /\.svg$/i.test(file)
        ? 'a drawing whose svg element says its width and height, or its viewBox'
        : 'a picture that is whole: save it anew from where it was made';
    return [mistake({ file }, 'picture', found, expected)];
  }
}

/** Pictures in a folder of content that would end a build: cut short, without a size, or larger than a machine can draw. */
export async function checkPictureFiles(content: string, cache = '.cache/pictures'): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of filesUnder(content).filter((one) => endings.test(one) && !isHidden(one)))
    problems.push(...(await faultOf(path.join(content, name), `content/${name}`, cache)));
  return problems;
}
