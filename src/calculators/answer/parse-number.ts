import * as words from '#words/answering';
import * as quantities from '#words/quantities';
import type { Parameter } from '../../models/model.ts';
import { type DecimalSign, inLanguage, withSign } from './decimal-sign.ts';
import { print, type Printed, printRange } from './quantity.ts';

/** What a text says: a number, or why it says none; both numbers where a comma may mean two things. */
export interface ParsedNumber {
  readonly number?: number;
  readonly problem?: string;
  readonly readings?: readonly string[];
}

/** What was typed, quoted, and cut where it is long. */
export const quote = (text: string) => words.quote(text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Digits and signs of other keyboards, as ours has them: full width as in Japan, Arabic, Persian. */
const inOurDigits = (text: string, decimalSign: DecimalSign) =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace('٫', decimalSign);

/**
 * The one parser of numbers, for fields, addresses, logs and their files. `4,5` and `4.5` are one number; `1,234` may be
 * two, and is handed back with both. Where a comma parts the decimals it is `1.234` that may be two.
 *
 * @param sign what parts decimals where the text was written
 */
export function parseNumber(text: string, sign: DecimalSign = quantities.decimal): ParsedNumber {
  const entered = text.trim();
  // A space or apostrophe stands between thousands, and nowhere else: `2 4` is no 24.
  const unsigned = inOurDigits(entered, sign)
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
    .replace(/^\$\s*|\s*[%×$]$/g, '')
    .replace('−', '-');
  const bare = withSign(unsigned, sign);
  if (!entered) return { problem: words.empty };
  const ambiguous = (numbers: readonly string[]) => {
    const readings = numbers.map((number) => withSign(number, sign));
    return { problem: words.ambiguous(quote(entered), readings.join(` ${quantities.or} `)), readings };
  };
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(bare))
    return ambiguous([bare.replace(',', '.'), bare.replace(',', '')]);
  // With a dot too, where its last digit says so: nobody writes two and a half as 2.500, and nothing of ours does.
  if (/^[+-]?[1-9]\d{0,2}\.\d\d0$/.test(bare))
    return ambiguous([bare.replace(/\.?0+$/, ''), bare.replace('.', '')]);
  const number = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : /^[+-]?[1-9]\d{0,2}((\.\d{3}){2,}(,\d*)?|\.\d{3},\d*)$/.test(bare)
      ? bare.replaceAll('.', '').replace(',', '.')
      : bare.replace(',', '.').replace(/^([+-]?)\./, '$10.');
  // As long as decimal() writes without an exponent.
  return number.length < 20 && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(number)
    ? { number: Number(number) + 0 }
    : { problem: words.noNumber(quote(entered)) };
}

/** A number in full, as the parser reads it back: 1e-7 → `0.0000001`. */
export function decimal(value: number): string {
  const [written = '', places] = String(value).split('e-');
  if (places === undefined) return written;
  const digits = '0'.repeat(Number(places) - 1) + written.replace(/\D/g, '');
  return `${value < 0 ? '-' : ''}0.${digits}`;
}

/** A number as it stands in a text field: a share in per cent, at most four decimals, no grouping. */
export const fieldText = (value: number, unit: Printed) =>
  inLanguage(String(Number((unit === 'share' ? value * 100 : value).toFixed(4)) + 0));

/** Why a number is not taken for a parameter, in words; nothing where it is. */
export function refusal(
  number: number,
  { minimum, maximum, whole, unit }: Parameter,
  printed: Printed = unit,
) {
  if (number < minimum || number > maximum) {
    const outside = Math.abs(number) < 1e7 ? print(number, printed) : words.thatNumber;
    return words.outside(outside, printRange(minimum, maximum, printed));
  }
  return whole && number % 1 ? words.whole(inLanguage(String(number))) : undefined;
}
