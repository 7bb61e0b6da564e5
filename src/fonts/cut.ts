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
 * Two cuts of each face: other accents, fetched only by pages that contain one, and what English text and common names
 * need. Where two cuts claim a letter, the browser takes the later, so the first may claim its whole block, which makes
 * for a shorter `unicode-range`.
 */
const cuts = [
  { text: [...accented].filter((letter) => !always.includes(letter)).join(''), claimed: accented },
  { text: always, claimed: always },
];

/** Neither text face has old-style figures as it is published, so none are asked for. */
const ofText = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'pnum'];

/** What formulas are set in: letters upright and slanted, Greek, signs, and brackets of every size. */
const inFormulas = `${characters(0x20, 0x7e)}${characters(0x391, 0x3c9)}ϕϵϑ±×÷·−∗′″ℎ…⋯←→↦⇒⇔↑↓∀∂∃∅∆∇∈∉∏∑√∛∝∞∧∨∩∪∫∼≈≠≡≤≥≪≫⊂⊆⌈⌉⌊⌋⟨⟩‖𝔼𝟙ℝℕ${characters(0x1d434, 0x1d467)}${characters(0x1d6fc, 0x1d71b)}`;

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
    cuts,
    features: ofText,
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
    cuts,
    features: ofText,
  },
  {
    // Only the rule for formulas names it, so that a page without a formula carries none of it.
    name: 'STIX Two Math',
    cssVariable: undefined,
    faces: [
      {
        file: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
        style: 'normal',
        weight: undefined,
      },
    ],
    // Includes the space: without it a browser takes the metrics of formulas from another face.
    cuts: [{ text: inFormulas, claimed: inFormulas }],
    features: ['ssty', 'dtls', 'flac', 'kern', 'ccmp'],
  },
] as const;

const digestOf = (content: string | Uint8Array) => hash('sha256', content).slice(0, 8);

/** The cached file for a key, if its content still matches the digest in its name. */
async function cachedFont(key: string) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(`${key}-`))) {
    const file = path.join(folder, name);
    if (name === `${key}-${digestOf(await readFile(file).catch(() => ''))}.woff2`) return name;
    await rm(file, { recursive: true });
  }
  return undefined;
}

interface Weight {
  readonly min: number;
  readonly max: number;
}

const weights = ({ min, max }: Weight) => (min === max ? `${min}` : `${min} ${max}`);

/**
 * Cuts a face to the characters of a text. The file's name holds a digest of what it is made from and one of its
 * content.
 */
async function cut(file: string, text: string, weight: Weight | undefined, features: readonly string[]) {
  const source = await readFile(require.resolve(file));
  const madeFrom = createHash('sha256')
    .update(source)
    .update(JSON.stringify([text, weight, features]));
  const key = madeFrom.digest('hex').slice(0, 8);
  const before = await cachedFont(key);
  if (before) return before;
  const font = await subsetFont(source, text, {
    targetFormat: 'woff2',
    ...(weight && { variationAxes: { wght: weight.min === weight.max ? weight.min : weight } }),
    keepFeatures: features,
  });
  const name = `${key}-${digestOf(font)}.woff2`;
  await writeWhole(path.join(folder, name), font);
  return name;
}

/**
 * Cuts every face to the characters and weights in use, and returns the CSS for them. Cut files are cached by what they
 * are made from.
 */
export async function typefaces() {
  const rules = families.map(async ({ name, cssVariable, faces, cuts: texts, features }) => {
    const cutFaces = faces.flatMap(({ file, style, weight }) =>
      texts.map(async ({ text, claimed }) => {
        return (
          `@font-face{font-family:"${name}";src:url("/.cache/fonts/${await cut(file, text, weight, features)}") format("woff2");` +
          `font-display:swap;unicode-range:${unicodeRange(claimed).join(',')};font-weight:${weight ? weights(weight) : 400};font-style:${style}}`
        );
      }),
    );
    return `${(await Promise.all(cutFaces)).join('\n')}${cssVariable ? `\n:root{${cssVariable}:"${name}"}` : ''}`;
  });
  return (await Promise.all(rules)).join('\n');
}
