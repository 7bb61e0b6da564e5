import sharp from 'sharp';
import { expect, it } from 'vitest';
import { to } from '../../src/site.ts';
import { attribute, elements, pages, read } from './built.ts';

const front = pages.find(({ address }) => address === '/');
const named = (relation: string) =>
  (front ? elements(front, 'link') : [])
    .filter((link) => attribute(link, 'rel') === relation)
    .map((link) => attribute(link, 'href'));

it('the front page names the icons for tabs and for phones, and the manifest', () => {
  expect(named('icon')).toEqual([to('/favicon.ico'), to('/favicon.svg')]);
  expect(named('apple-touch-icon')).toEqual([to('/apple-touch-icon.png')]);
  expect(named('manifest')).toEqual([to('/manifest.webmanifest')]);
});

it.each([
  ['apple-touch-icon.png', 180],
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['favicon.svg', 32],
])('%s is a square picture', async (name, pixels) => {
  const { width, height } = await sharp(read(name)).metadata();
  expect([width, height]).toEqual([pixels, pixels]);
});

it('favicon.ico contains a single intact PNG', async () => {
  const ico = read('favicon.ico');
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 1]);
  const { width, format } = await sharp(ico.subarray(ico.readUInt32LE(18))).metadata();
  expect([width, format]).toEqual([32, 'png']);
});
