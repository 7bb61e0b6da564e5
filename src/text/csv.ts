type Field = string | number | boolean | null | undefined;

/** One that a spreadsheet would take for a formula is marked as text. */
function field(value: Field) {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV, the first of them the names of the columns. */
export const csv = (rows: readonly (readonly Field[])[]) =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
