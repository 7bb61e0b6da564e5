import * as quantities from '#words/quantities';

/** What parts the decimals of a number: as an address writes it, or as the publication's language does. */
export type DecimalSign = '.' | ',';

/** A number with a decimal point, written with another sign; and back, since of the two each stands for the other. */
export const withSign = (text: string, sign: DecimalSign) =>
  text.replace(/[.,]/g, (one) => (one === sign ? '.' : ','));

/** A number with a decimal point as the publication's language writes it: `1,234.5` → `1.234,5`. */
export const inLanguage = (text: string) => withSign(text, quantities.decimal);
