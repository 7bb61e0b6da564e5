/**
 * A cell of a CSV file, quoted where it must be; a text that a spreadsheet would take for a formula is marked as one:
 * `=cmd` → `'=cmd`.
 */
export function csvCell(value: string | number | boolean | null | undefined) {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
