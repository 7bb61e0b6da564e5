import type { SourceAuthor } from '../schema.ts';

export const nameOf = (author: SourceAuthor) => (typeof author === 'string' ? author : author.organisation);

/** Who wrote a source, as pages, feeds and search print it: `Harvey, DORA`. */
export const byline = (authors: readonly SourceAuthor[]) => authors.map(nameOf).join(', ');

/** Who wrote a source and where it came out, which is often the same name. */
export const credit = (authors: readonly SourceAuthor[], venue: string | undefined) =>
  [...new Set([byline(authors), venue])].filter(Boolean).join('. ');
