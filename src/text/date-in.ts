/**
 * Returns a function that writes dates in a language: 21 November 2026. Make it once: making a formatter takes longer
 * than writing all dates of a page.
 */
export function dateIn(language: string) {
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (date: Date) => long.format(date);
}
