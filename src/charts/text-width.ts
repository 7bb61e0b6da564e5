import { wrap } from '../text/wrap.ts';

/** Advance widths of Instrument Sans with tabular figures, in hundredths of the size, from space to tilde. */
const regular =
  '20 27 38 72 61 60 76 23 41 41 41 60 26 51 26 44 60 60 60 60 60 60 60 60 60 60 26 26 60 60 60 57 85 73 64 74 75 64 60 77 74 25 46 69 59 91 74 79 66 79 66 61 65 71 73 109 69 68 62 41 44 41 53 43 35 53 61 53 61 56 35 61 60 24 24 54 24 92 60 58 61 61 38 47 38 59 52 77 55 52 50 41 24 41 53';
const semibold =
  '19 30 45 73 64 60 77 26 44 44 43 60 28 49 28 44 60 60 60 60 60 60 60 60 60 60 28 28 60 60 60 58 87 73 65 75 76 63 59 76 73 25 43 71 59 90 73 79 67 81 66 64 66 70 73 109 71 70 63 44 44 44 54 47 35 56 62 55 62 57 37 62 61 26 26 56 26 94 61 60 62 62 39 49 41 60 54 80 59 54 51 44 23 44 54';
/** The same of Source Serif at its text size. */
const serif =
  '24 29 38 53 52 93 73 18 32 31 46 53 26 32 26 27 53 53 53 53 53 53 53 53 53 53 30 30 53 53 53 41 83 72 63 66 71 64 60 73 81 38 38 71 60 94 77 75 62 75 69 53 65 74 71 101 67 67 59 29 26 29 53 51 40 54 61 52 61 53 35 55 64 33 30 59 33 96 64 58 61 60 46 47 36 63 59 85 57 60 49 31 29 31 53';
const beyondAscii: Readonly<Record<string, number>> = {
  '×': 60,
  '÷': 60,
  '−': 60,
  '–': 60,
  '’': 27,
  '·': 12,
  '…': 70,
  '\u00a0': 20,
};

const tables = {
  400: regular.split(' ').map(Number),
  600: semibold.split(' ').map(Number),
};
export type TextWeight = keyof typeof tables;

function widthIn(table: readonly number[], text: string, size: number) {
  const widths = [...text].map(
    (character) => table[character.charCodeAt(0) - 32] ?? beyondAscii[character] ?? 60,
  );
  return (widths.reduce((sum, width) => sum + width, 0) * size) / 100;
}

/** How wide a line of text will stand, in the unit of `size`; an unknown character counts as wide as a figure. */
export const textWidth = (text: string, size: number, weight: TextWeight = 400) =>
  widthIn(tables[weight], text, size);

const serifWidths = serif.split(' ').map(Number);
export const serifWidth = (text: string, size: number) => widthIn(serifWidths, text, size);

/** Breaks text at spaces into lines no wider than `width`; a word that is wider stands alone. */
export const wrapText = (text: string, width: number, size: number, weight: TextWeight = 400) =>
  wrap(text, (line) => textWidth(line, size, weight) <= width);
