type Value = string | number | boolean | null | undefined;

/**
 * A cell of a CSV file, quoted where it must be; a text that a spreadsheet would take for a formula is marked as one:
 * `=cmd` → `'=cmd`.
 */
export function csvCell(value: Value) {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV, the first of them the names of the columns. */
export const csv = (rows: readonly (readonly Value[])[]) =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
