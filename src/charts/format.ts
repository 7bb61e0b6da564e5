import { charts } from '#words/charts';

/** Making a formatter takes longer than drawing a plate with it. */
const formats = new Map<number, Intl.NumberFormat>();

function formatOf(digits: number) {
  const cached = formats.get(digits);
  if (cached) return cached;
  const made = new Intl.NumberFormat(charts.language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // What rounds to nothing has no sign.
    signDisplay: 'negative',
  });
  formats.set(digits, made);
  return made;
}

/** A number with the minus sign of print: `number(-0.5, 1)` → −0.5. */
export const number = (value: number, digits: number) => formatOf(digits).format(value).replace('-', '−');
/** `ratio(1.256)` → 1.26×. */
export const ratio = (value: number, digits = 2) => `${number(value, digits)}×`;
/** A share of one: `percent(0.236)` → 24%. */
export const percent = (share: number, digits = 0) => charts.percent(number(share * 100, digits));
/** Whole dollars: `dollars(1144.4)` → $1,144. */
export const dollars = (value: number) => charts.dollars(number(value, 0));
