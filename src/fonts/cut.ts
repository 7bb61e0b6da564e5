import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const folder = path.resolve('.cache/fonts');

const characters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Two cuts of each face: what English text always needs, and accents, fetched only where they stand. */
const cuts = [
  {
    text: characters(0x20, 0x7e) + '\u00a0§°±²·×÷½–—‘’“”•…′″−←→≈≤≥▲',
    unicodeRange: [
      'U+20-7E',
      'U+A0',
      'U+A7',
      'U+B0-B2',
      'U+B7',
      'U+BD',
      'U+D7',
      'U+F7',
      'U+2013-2014',
      'U+2018-201D',
      'U+2022',
      'U+2026',
      'U+2032-2033',
      'U+2212',
    ],
  },
  {
    text: characters(0xa1, 0xff),
    unicodeRange: ['U+A1-A6', 'U+A8-AF', 'U+B3-B6', 'U+B8-BC', 'U+BE-D6', 'U+D8-F6', 'U+F8-FF'],
  },
];

const families = [
  {
    name: 'Source Serif 4',
    cssVariable: '--font-source-serif',
    fallbacks: ['Georgia', 'serif'],
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
    fallbacks: ['Arial', 'sans-serif'],
    faces: [
      {
        file: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
        style: 'normal',
        weight: { min: 400, max: 650 },
      },
    ],
  },
] as const;

const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'onum', 'tnum', 'pnum'];

async function cut(file: string, text: string, weight: { min: number; max: number }) {
  const source = await readFile(require.resolve(file));
  const key = createHash('sha256')
    .update(source)
    .update(JSON.stringify([text, weight, features]))
    .digest('hex')
    .slice(0, 12);
  const target = path.join(folder, `${path.basename(file, '.woff2')}-${key}.woff2`);
  if (!existsSync(target)) {
    await mkdir(folder, { recursive: true });
    const wght = weight.min === weight.max ? weight.min : weight;
    await writeFile(
      target,
      await subsetFont(source, text, {
        targetFormat: 'woff2',
        variationAxes: { wght },
        keepFeatures: features,
      }),
    );
  }
  return target;
}

/** Cuts every face to the characters and weights in use; results are kept by content hash. */
export function cutFonts() {
  return Promise.all(
    families.map(async ({ name, cssVariable, fallbacks, faces }) => ({
      name,
      cssVariable,
      fallbacks: [...fallbacks],
      variants: await Promise.all(
        faces.flatMap(({ file, style, weight }) =>
          cuts.map(async ({ text, unicodeRange }) => ({
            src: [await cut(file, text, weight)],
            style,
            weight: weight.min === weight.max ? weight.min : `${weight.min} ${weight.max}`,
            unicodeRange,
            display: 'swap',
          })),
        ),
      ),
    })),
  );
}
