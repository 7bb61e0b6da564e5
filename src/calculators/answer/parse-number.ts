import * as words from '#words/answering';
import * as quantities from '#words/quantities';
import type { Parameter } from '../../models/model.ts';
import { type DecimalSign, inLanguage, withSign } from './decimal-sign.ts';
import { print, type Printed, printRange } from './quantity.ts';

/** A parsed text: its number, or the problem with it, with both `readings` where a comma or point is ambiguous. */
export interface ParsedNumber {
  readonly number?: number;
  readonly problem?: string;
  readonly readings?: readonly string[];
}

/** What was typed, quoted, and cut where it is long. */
export const quote = (text: string) => words.quote(text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Converts full-width (Japanese), Arabic and Persian digits and signs to ours. */
const inOurDigits = (text: string, decimalSign: DecimalSign) =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace('٫', decimalSign);

/**
 * The one parser of numbers, for fields, addresses, logs and their files. `4,5` and `4.5` mean the same; `1,234` is
 * ambiguous and comes back with both readings. Where the decimal sign is a comma, `1.234` is the ambiguous one.
 *
 * @param sign the decimal sign where the text was written
 */
export function parseNumber(text: string, sign: DecimalSign = quantities.decimal): ParsedNumber {
  const entered = text.trim();
  // A space or apostrophe may only separate thousands: `2 4` is not 24.
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
  // A dot is ambiguous too before three digits that end in 0: neither people nor our pages write 2.5 as 2.500.
  if (/^[+-]?[1-9]\d{0,2}\.\d\d0$/.test(bare))
    return ambiguous([bare.replace(/\.?0+$/, ''), bare.replace('.', '')]);
  const number = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : /^[+-]?[1-9]\d{0,2}((\.\d{3}){2,}(,\d*)?|\.\d{3},\d*)$/.test(bare)
      ? bare.replaceAll('.', '').replace(',', '.')
      : bare.replace(',', '.').replace(/^([+-]?)\./, '$10.');
  // No longer than what `decimal` can write back without an exponent.
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

/** Why a parameter cannot take a number, in words; undefined where it can. */
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
