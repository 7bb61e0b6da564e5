export interface FeedItem {
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly published: Date;
  readonly modified: Date | undefined;
  readonly authors: readonly { readonly name: string; readonly address: string }[];
  readonly tags: readonly string[];
  readonly picture: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that lists the same. */
  readonly page: string;
  readonly rss: string;
  readonly json: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}
