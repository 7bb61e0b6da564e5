import sharp from 'sharp';
import { site, to } from '../site.ts';
import { light } from '../styles/palette.ts';

/** The mark in a square, with room around it where a system cuts the corners. */
const square = (room: number, colour: string, before = '') => {
  const side = 28 + 2 * room;
  const dy = (side - 20) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${before}` +
    `<g transform="translate(${room} ${dy})"><path d="${site.mark.stroked}" fill="none" stroke="${colour}" stroke-width="3"/>` +
    `<path d="${site.mark.filled}" fill="${colour}"/></g></svg>`
  );
};

/** For browser tabs, whose background may be light or dark. */
export const iconSvg = () =>
  square(2, 'currentColor').replace(
    '<g',
    `<style>g{color:${light('ink')}}@media(prefers-color-scheme:dark){g{color:${light('paper')}}}</style><g`,
  );

/** The mark on paper, as a system shows it among other apps. */
export const iconPng = (pixels: number) =>
  sharp(Buffer.from(square(10, light('ink'), `<rect width="48" height="48" fill="${light('paper')}"/>`)))
    .resize(pixels, pixels)
    .png()
    .toBuffer();

/** For clients that ask for `/favicon.ico` by default: a directory of one picture, which may be a PNG. */
export async function iconIco() {
  const pixels = 32;
  const png = await sharp(Buffer.from(square(2, light('ink'))))
    .resize(pixels, pixels)
    .png()
    .toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(pixels, 6);
  head.writeUInt8(pixels, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** The web app manifest: what a phone calls and shows for the publication among its apps. */
export const manifest = () => ({
  name: site.name,
  short_name: site.name,
  lang: site.language,
  start_url: to('/'),
  scope: to('/'),
  display: 'browser',
  background_color: light('paper'),
  theme_color: light('paper'),
  icons: [192, 512].map((pixels) => ({
    src: to(`/icon-${pixels}.png`),
    sizes: `${pixels}x${pixels}`,
    type: 'image/png',
    purpose: 'any maskable',
  })),
});
