import type { SourceAuthor } from '../schema.ts';

export const nameOf = (author: SourceAuthor) => (typeof author === 'string' ? author : author.organisation);

/** Who wrote a source, as pages, feeds and search print it: `Harvey, DORA`. */
export const byline = (authors: readonly SourceAuthor[]) => authors.map(nameOf).join(', ');

/** Who wrote a source and where it came out, which often begins with the same name. */
export function credit(authors: readonly SourceAuthor[], venue = '') {
  const names = byline(authors);
  const isNamed = venue.startsWith(names) && !/^[\p{L}\p{N}]/u.test(venue.slice(names.length));
  return isNamed ? venue : [names, venue].filter(Boolean).join('. ');
}

/** Where a work came out, and when; a venue such as “METR blog, 24 Feb 2026” has named the year already. */
export const cameOut = (venue = '', when: number | string = '') =>
  [venue, venue.split(/\D+/).includes(String(when)) ? '' : when].filter((part) => part !== '').join(', ');
