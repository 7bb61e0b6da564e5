import { feedsOf } from '../../publication/paths.ts';
import { absolute, site } from '../../site.ts';

export interface FeedItem {
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly published: Date;
  readonly modified: Date | undefined;
  readonly authors: readonly { readonly name: string; readonly address: string }[];
  readonly tags: readonly string[];
  readonly picture: string | undefined;
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

/** A feed's name and place, without its items. */
export interface FeedPlace {
  readonly title: string;
  readonly description: string;
  /** The page it belongs to; the feed stands below it. */
  readonly path: string;
}

export const feedAt = ({ title, description, path }: FeedPlace, items: readonly FeedItem[]): Feed => ({
  title,
  description,
  language: site.language,
  page: absolute(path),
  rss: absolute(feedsOf(path).rss),
  json: absolute(feedsOf(path).json),
  items,
});

/** Items that a feed carries at most. */
export const longestFeed = 20;
