import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pMap from 'p-map';
import sharp from 'sharp';
import { Refusal } from '../../refusal.ts';
import { slugFrom } from '../../slug.ts';
import { decoded } from '../addresses.ts';
import { faultOfDrawing } from '../drawing.ts';
import { fetchBytes, type Limits } from './fetch-bytes.ts';

/** The local copy of a picture from another site, or why there is none. */
export type Fetched = { readonly file: string } | { readonly fault: string };

const endings: Readonly<Record<string, string>> = {
  avif: '.avif',
  gif: '.gif',
  heif: '.avif',
  jpeg: '.jpg',
  png: '.png',
  tiff: '.tiff',
  webp: '.webp',
};

/** The file extension of a picture, by its bytes and media type, whatever its address ends in. */
async function endingOf(type: string, bytes: Buffer) {
  const [kind = ''] = type.split(';');
  if (!/^(?:image\/[\w.+-]+|\w+\/octet-stream)$/i.test(kind.trim()))
    throw new Refusal([`is ${kind.trim() || 'something of no type'}, and no picture`]);
  if (/svg/i.test(kind) || /^(?:\uFEFF)?\s*</.test(bytes.subarray(0, 100).toString('utf8'))) {
    const drawing = bytes.toString('utf8');
    const fault = /<svg[\s>]/.test(drawing) ? faultOfDrawing(drawing) : 'no drawing, but other markup';
    if (fault !== undefined) throw new Refusal([`is ${fault}`]);
    return '.svg';
  }
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  const ending = metadata && endings[metadata.format];
  if (ending === undefined || (metadata?.format === 'heif' && metadata.compression !== 'av1'))
    throw new Refusal(['is no picture that can be drawn']);
  return ending;
}

const limits: Limits = { bytes: 30_000_000, seconds: 20 };
const mostTogether = 2_000_000_000;
const atOnce = 4;

/** Fetches pictures of other sites into a folder, each address once. */
export async function fetchPictures(
  addresses: Iterable<string>,
  folder: string,
  within: Partial<Limits> = {},
): Promise<ReadonlyMap<string, Fetched>> {
  let together = 0;
  const fetchOne = async (address: string, number: number): Promise<Fetched> => {
    if (together > mostTogether) return { fault: 'comes after 2 GB of other pictures' };
    try {
      const { type, bytes } = await fetchBytes(address, { ...limits, ...within });
      together += bytes.length;
      const ending = await endingOf(type, bytes);
      const [last = ''] = /[^/]*$/.exec(address.replace(/[?#].*$/, '')) ?? [];
      const name = slugFrom(decoded(last.replace(/\.\w+$/, ''))).slice(0, 60) || 'picture';
      const file = path.join(folder, String(number), name + ending);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      return { file };
    } catch (error) {
      if (error instanceof Refusal) return { fault: error.reasons.join(' ') };
      throw error;
    }
  };
  const fetched = await pMap(
    new Set(addresses),
    async (address, number) => [address, await fetchOne(address, number)] as const,
    { concurrency: atOnce },
  );
  return new Map(fetched);
}
