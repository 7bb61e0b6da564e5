import type { SourceAuthor } from '../schema.ts';

export const nameOf = (author: SourceAuthor) => (typeof author === 'string' ? author : author.organisation);

/** Who wrote a source, as pages, feeds and search print it: `Harvey, DORA`. */
export const byline = (authors: readonly SourceAuthor[]) => authors.map(nameOf).join(', ');

/** Authors and venue of a source; if the venue begins with the same name, the venue alone. */
export function credit(authors: readonly SourceAuthor[], venue = '') {
  const names = byline(authors);
  const isNamed = venue.startsWith(names) && !/^[\p{L}\p{N}]/u.test(venue.slice(names.length));
  return isNamed ? venue : [names, venue].filter(Boolean).join('. ');
}

/** Venue and year of a work, without the year if the venue has it already, as in “METR blog, 24 Feb 2026”. */
export const cameOut = (venue = '', when: number | string = '') =>
  [venue, venue.split(/\D+/).includes(String(when)) ? '' : when].filter((part) => part !== '').join(', ');
