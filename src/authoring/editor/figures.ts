import { words } from '../../words/words.ts';

const { decimal } = words.quantities;
const thousands = decimal === '.' ? ',' : '.';
const { numerals } = words.prose;

const escaped = (sign: string) => sign.replace('.', String.raw`\.`);

/** What parts decimals and thousands in the publication's language, and digits so parted: sources of patterns. */
export const [pointed, parted] = [escaped(decimal), escaped(thousands)];
export const digits = String.raw`\d[\d${parted}]*(?:${pointed}\d+)?`;
export const inWords = `(?:${numerals.toReversed().join('|')})`;

/** A number as a program writes it, however the language does: `1.900,5` → `1900.5`. */
export const plainNumber = (written: string) => written.replaceAll(thousands, '').replace(decimal, '.');

/** The figures of a text in digits, however they are written: `1,900` and `forty` are `1900` and `40`. */
export function figuresIn(text: string) {
  const named = [...text.matchAll(new RegExp(`(?<!\\p{L})${inWords}(?!\\p{L})`, 'giu'))];
  return [
    ...[...text.matchAll(new RegExp(digits, 'g'))].map(([written]) => plainNumber(written)),
    ...named.map(([word]) => String(numerals.indexOf(word.toLowerCase()) + 1)),
  ];
}

/** Groups of digits; one that belongs to a name, as in GPT-4, is none. */
export const numeralsIn = (text: string): readonly string[] =>
  text.match(
    new RegExp(String.raw`(?<![\p{L}\d]|\p{L}[-/])\d+(?:${parted}\d{3})*(?:${pointed}\d+)?`, 'gu'),
  ) ?? [];
