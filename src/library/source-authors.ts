import type { SourceAuthor } from '../schema.ts';

export const nameOf = (author: SourceAuthor) => (typeof author === 'string' ? author : author.organisation);

/** Who wrote a source, as pages, feeds and search print it: `Harvey, DORA`. */
export const byline = (authors: readonly SourceAuthor[]) => authors.map(nameOf).join(', ');
