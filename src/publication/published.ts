export interface Named {
  readonly id: string;
}

/** What decides where an essay is listed, for the checks and for the build alike. */
export interface Listed extends Named {
  readonly published: Date;
  /** The day that its page shows, which in another zone than UTC's may be of another year. */
  readonly publishedOn: Date;
  readonly tags: readonly Named[];
  readonly series: Named | undefined;
  /** Place in the series, as the author numbered it. */
  readonly order: number;
  readonly authors: readonly Named[];
  /** The ids of the sources that it cites. */
  readonly sources: readonly string[];
}

/** Whether readers may see an essay: it is no draft, and its day has come. */
export const isPublished = (draft: boolean | undefined, published: Date, now: number) =>
  draft !== true && published.getTime() <= now;

/** The last part of an essay's address: the slug it was given, else the name of its file or folder. */
export const slugOf = (written: unknown, file: string) =>
  typeof written === 'string' ? written : file.replace(/(?:\/index)?\.mdx?$/, '');
