import { readFile, readdir, rm } from 'node:fs/promises';
import { createHash, hash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { writeWhole } from '../reuse/write-whole.ts';

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

const digestOf = (content: string | Uint8Array) => hash('sha256', content).slice(0, 8);

/** The file that is kept for a key, if it still is what its name says. */
async function cachedFont(key: string) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(`${key}-`))) {
    const file = path.join(folder, name);
    if (name === `${key}-${digestOf(await readFile(file))}.woff2`) return name;
    await rm(file);
  }
  return undefined;
}

/** A face cut to a text, as a file of the folder; its name says what it is made from, and what it holds. */
async function cut(file: string, text: string, weight: { min: number; max: number }) {
  const source = await readFile(require.resolve(file));
  const madeFrom = createHash('sha256')
    .update(source)
    .update(JSON.stringify([text, weight, features]));
  const key = madeFrom.digest('hex').slice(0, 8);
  const before = await cachedFont(key);
  if (before) return before;
  const font = await subsetFont(source, text, {
    targetFormat: 'woff2',
    variationAxes: { wght: weight.min === weight.max ? weight.min : weight },
    keepFeatures: features,
  });
  const name = `${key}-${digestOf(font)}.woff2`;
  await writeWhole(path.join(folder, name), font);
  return name;
}

/** Cuts every face to the characters and weights in use, and says so in CSS. What was cut is kept by what it is made from. */
export async function typefaces() {
  const rules = families.map(async ({ name, cssVariable, faces }) => {
    const cutFaces = faces.flatMap(({ file, style, weight }) =>
      cuts.map(async ({ text, claimed }) => {
        const weights = weight.min === weight.max ? weight.min : `${weight.min} ${weight.max}`;
        return (
          `@font-face{font-family:"${name}";src:url("/.cache/fonts/${await cut(file, text, weight)}") format("woff2");` +
          `font-display:swap;unicode-range:${unicodeRange(claimed).join(',')};font-weight:${weights};font-style:${style}}`
        );
      }),
    );
    return `${(await Promise.all(cutFaces)).join('\n')}\n:root{${cssVariable}:"${name}"}`;
  });
  return (await Promise.all(rules)).join('\n');
}
