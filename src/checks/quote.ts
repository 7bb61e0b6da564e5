const longest = 60;

/** A text on one line, with invisible characters and terminal control codes spelt out. */
export const onOneLine = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu,
      (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    );

/** A text as it is quoted in a report: on one line, cut where it is long. */
export function quoted(text: string) {
  const line = onOneLine(text.slice(0, 10 * longest));
  return `"${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}"`;
}

/** The value of a field in words. `source` is its original text. */
export function describe(written: unknown, source?: string): string {
  if (written === undefined) return 'missing';
  if (written === null) return 'empty';
  if (typeof written === 'string') return written.trim() === '' ? 'empty' : quoted(written);
  if (typeof written === 'number') return `${source ?? written} (a number)`;
  if (typeof written === 'boolean') return `${source ?? written} (true or false)`;
  if (written instanceof Date) return `${source ?? 'a date'} (a date)`;
  if (Array.isArray(written)) return written.length === 0 ? 'an empty list' : `a list of ${written.length}`;
  return 'a group of fields';
}
