import * as quantities from '#words/quantities';

/** A decimal sign: always a point in addresses; in text, that of the publication's language. */
export type DecimalSign = '.' | ',';

/** Converts between a decimal point and `sign`, in either direction: for a comma, points and commas change places. */
export const withSign = (text: string, sign: DecimalSign) =>
  text.replace(/[.,]/g, (one) => (one === sign ? '.' : ','));

/** A number with a decimal point as the publication's language writes it: `1,234.5` → `1.234,5`. */
export const inLanguage = (text: string) => withSign(text, quantities.decimal);
