const longest = 60;

/** A text as it is quoted in a report: on one line, cut where it is long. */
export function quoted(text: string) {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}"`;
}

/** What stood in a field, in words. `source` is how it was written. */
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
