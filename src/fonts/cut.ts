import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const folder = path.resolve('.cache/fonts');

const characters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** `unicodeRange('abcx')` → ['U+61-63', 'U+78']. */
function unicodeRange(text: string) {
  const ranges: [number, number][] = [];
  for (const point of [...text].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`);
}

const always = `${characters(0x20, 0x7e)}\u00a0§°±²·×÷½–—‘’“”•…′″−←→≈≤≥▲ÅÉÖØÜáäåæçèéñöøü`;

const accented = characters(0xa1, 0xff);

/**
 * Two cuts of each face: other accents, fetched only where they stand, and what English text and common names need. Of
 * two that claim a letter the later is asked, so the first may claim its block whole, which is shorter to say.
 */
const cuts = [
  { text: [...accented].filter((letter) => !always.includes(letter)).join(''), claimed: accented },
  { text: always, claimed: always },
];

const families = [
  {
    name: 'Source Serif 4',
    cssVariable: '--font-source-serif',
    faces: [
      {
        file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
        style: 'normal',
        weight: { min: 400, max: 650 },
      },
      {
        file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
        style: 'italic',
        weight: { min: 400, max: 400 },
      },
    ],
  },
  {
    name: 'Instrument Sans',
    cssVariable: '--font-instrument-sans',
    faces: [
      {
        file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
        style: 'normal',
        weight: { min: 400, max: 650 },
      },
    ],
  },
] as const;

/** Neither face has old-style figures as it is published, so none are asked for. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'pnum'];

/** A WOFF2 says in its head how long it is. */
const isWhole = (font: Buffer) => font.length > 12 && font.readUInt32BE(8) === font.length;

async function cut(file: string, text: string, weight: { min: number; max: number }) {
  const source = await readFile(require.resolve(file));
  const key = createHash('sha256')
    .update(source)
    .update(JSON.stringify([text, weight, features]))
    .digest('hex')
    .slice(0, 12);
  const target = path.join(folder, `${path.basename(file, '.woff2')}-${key}.woff2`);
  const kept = await readFile(target).catch(() => undefined);
  if (!kept || !isWhole(kept)) {
    await mkdir(folder, { recursive: true });
    const wght = weight.min === weight.max ? weight.min : weight;
    const font = await subsetFont(source, text, {
      targetFormat: 'woff2',
      variationAxes: { wght },
      keepFeatures: features,
    });
    const aside = `${target}.${process.pid}`;
    await writeFile(aside, font);
    await rename(aside, target);
  }
  return target;
}

/** Cuts every face to the characters and weights in use; results are kept by content hash. */
export function cutFonts() {
  return Promise.all(
    families.map(async ({ name, cssVariable, faces }) => ({
      name,
      cssVariable,
      variants: await Promise.all(
        faces.flatMap(({ file, style, weight }) =>
          cuts.map(async ({ text, claimed }) => ({
            src: [await cut(file, text, weight)],
            style,
            weight: weight.min === weight.max ? weight.min : `${weight.min} ${weight.max}`,
            unicodeRange: unicodeRange(claimed),
            display: 'swap',
          })),
        ),
      ),
    })),
  );
}
