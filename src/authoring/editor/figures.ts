import { words } from '../../words/words.ts';

const { decimal } = words.quantities;
const thousands = decimal === '.' ? ',' : '.';
const { numerals } = words.prose;

const escaped = (sign: string) => sign.replace('.', String.raw`\.`);

/**
 * Regex sources: the decimal and thousands separators of the publication's language, and a number written with them.
 */
export const [pointed, parted] = [escaped(decimal), escaped(thousands)];
export const digits = String.raw`\d[\d${parted}]*(?:${pointed}\d+)?`;
export const inWords = `(?:${numerals.toReversed().join('|')})`;

/** A number with the separators of a programming language: `1.900,5` → `1900.5` in German. */
export const plainNumber = (written: string) => written.replaceAll(thousands, '').replace(decimal, '.');

/** The numbers in a text, as digits: `1,900` → `1900`, `forty` → `40`. */
export function figuresIn(text: string) {
  const named = [...text.matchAll(new RegExp(`(?<!\\p{L})${inWords}(?!\\p{L})`, 'giu'))];
  return [
    ...[...text.matchAll(new RegExp(digits, 'g'))].map(([written]) => plainNumber(written)),
    ...named.map(([word]) => String(numerals.indexOf(word.toLowerCase()) + 1)),
  ];
}

/** The numbers written in digits, except those that are part of a name, such as GPT-4. */
export const numeralsIn = (text: string): readonly string[] =>
  text.match(
    new RegExp(String.raw`(?<![\p{L}\d]|\p{L}[-/])\d+(?:${parted}\d{3})*(?:${pointed}\d+)?`, 'gu'),
  ) ?? [];
