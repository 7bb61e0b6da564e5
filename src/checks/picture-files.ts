import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { isPicture } from '../publication/paths.ts';
import { cachedFile } from '../reuse/cached-file.ts';
import { isHidden } from './folder.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { mistake, warning, type Problem } from './problem.ts';

/** The most pixels that are decoded, which takes 400 MB. */
const mostPixels = 100_000_000;

/** Decodes a whole picture, as a build does; throws if that fails. */
async function draw(bytes: Buffer, name: string) {
  const { width, height } = await imageMetadata(bytes, name);
  if (!(width > 0 && height > 0)) throw new Error('no size');
  if (width * height > mostPixels) throw new Error('too large');
  // SVG files are published unchanged, so they are not decoded.
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

/** Warns of Exif data in a picture that is published unchanged. */
async function telltale(absolute: string, file: string): Promise<Problem[]> {
  const { exif } = await sharp(absolute)
    .metadata()
    .catch(() => ({ exif: undefined }));
  return exif
    ? [
        warning(
          { file },
          'picture',
          'what its camera wrote into it: the day and the device, often the place',
          'the picture without it: beside its essay a build takes it off, in public it is served as it is',
        ),
      ]
    : [];
}

const picturesIn = (folder: string) => filesUnder(folder).filter((one) => isPicture(one) && !isHidden(one));

/**
 * Reports pictures in `content/` that would break a build: truncated, without a size, or too large to decode. Warns of
 * pictures in `public/`, beside it, that still contain Exif data.
 */
export async function checkPictureFiles(content: string, cache = '.cache/pictures'): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of picturesIn(content))
    problems.push(...(await faultOf(path.join(content, name), `content/${name}`, cache)));
  const served = path.join(content, '../public');
  for (const name of picturesIn(served))
    problems.push(...(await telltale(path.join(served, name), `public/${name}`)));
  return problems;
}
