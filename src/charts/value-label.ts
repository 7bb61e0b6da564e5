import { labelSize, lineHeight, type Role, type Sheet } from './sheet.ts';
import { textWidth } from './text-width.ts';

/** A strong value with words after it on the same line; further words stand below. */
export function valueLabel(
  page: Sheet,
  value: string,
  words: readonly string[],
  x: number,
  y: number,
  role: Role = 'ink',
) {
  page.label(value, x, y, { role, strong: true });
  const [first = '', ...rest] = words;
  page.label(first, x + textWidth(value, labelSize, 600) + 5, y, { role });
  page.lines(rest, x, y + lineHeight, { role });
}
