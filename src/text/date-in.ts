/** Dates in a language, as 21 November 2026; a formatter is made once, since making it takes longer than writing a page's dates. */
export function dateIn(language: string) {
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (date: Date) => long.format(date);
}
