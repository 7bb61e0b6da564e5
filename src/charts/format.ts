/** Making a formatter takes longer than drawing a plate with it. */
const formats = new Map<number, Intl.NumberFormat>();

function formatOf(digits: number) {
  const kept = formats.get(digits);
  if (kept) return kept;
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(digits, made);
  return made;
}

const shown = (value: number, digits: number) => formatOf(digits).format(value).replace('-', '−');

/** A number with the minus sign of print: `number(-0.5, 1)` → −0.5. */
export const number = shown;
/** `ratio(1.256)` → 1.26×. */
export const ratio = (value: number, digits = 2) => `${shown(value, digits)}×`;
/** A share of one: `percent(0.236)` → 24%. */
export const percent = (share: number, digits = 0) => `${shown(share * 100, digits)}%`;
/** Whole dollars: `dollars(1144.4)` → $1,144. */
export const dollars = (value: number) => `$${shown(value, 0)}`;
