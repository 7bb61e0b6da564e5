export interface Named {
  readonly id: string;
}

/** What says of an essay where it is listed: the same of a file that is checked and of one that is built. */
export interface Listed extends Named {
  readonly published: Date;
  /** The day that its page shows, which in another zone than UTC's may be of another year. */
  readonly publishedOn: Date;
  readonly tags: readonly Named[];
  readonly series: Named | undefined;
  /** Place in the series, as the author numbered it. */
  readonly order: number;
  readonly authors: readonly Named[];
  /** Those it cites. */
  readonly sources: readonly string[];
}

/** Whether readers may see an essay: it is no draft, and its day has come. */
export const isPublished = (draft: boolean | undefined, published: Date, now: number) =>
  draft !== true && published.getTime() <= now;

/** The last part of an essay's address: the slug it was given, else the name of its file or folder. */
export const slugOf = (written: unknown, file: string) =>
  typeof written === 'string' ? written : file.replace(/(?:\/index)?\.mdx?$/, '');
