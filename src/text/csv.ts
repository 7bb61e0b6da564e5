type Value = string | number | boolean | null | undefined;

/**
 * A cell of a CSV file, quoted where it must be; an apostrophe marks a text that a spreadsheet would take for a
 * formula: `=cmd` → `'=cmd`.
 */
export function csvCell(value: Value) {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV, the first of them the names of the columns. */
export const csv = (rows: readonly (readonly Value[])[]) =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
