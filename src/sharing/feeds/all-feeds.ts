import { buildKey, inKey } from '../../library/build-key.ts';
import { publishedEssays, type Essay } from '../../library/essays.ts';
import { seriesInOrder } from '../../library/series.ts';
import { tagsWithEssays } from '../../library/tags.ts';
import { absolute, site } from '../../site.ts';
import { cardFor } from '../cards/all-cards.ts';
import type { Feed } from './feed.ts';
import { wholeText } from './whole-text.ts';
import { onceABuild } from '../../reuse/once-a-build.ts';

const most = 20;

export interface FeedPlace {
  readonly title: string;
  readonly description: string;
  /** The page it belongs to; the feed stands below it. */
  readonly path: string;
  /** Newest first. */
  readonly essays: readonly Essay[];
}

const newestFirst = (essays: readonly Essay[]) =>
  essays.toSorted((a, b) => b.published.getTime() - a.published.getTime() || a.id.localeCompare(b.id));

/** The feed of all essays. */
export const mainFeed = async (): Promise<FeedPlace> => ({
  title: site.name,
  description: site.description,
  path: '/',
  essays: await publishedEssays(),
});

async function load(): Promise<readonly FeedPlace[]> {
  const series = (await seriesInOrder()).map(({ title, description, path, essays }) => ({
    title: `${site.name}: ${title}`,
    description,
    path,
    essays: newestFirst(essays),
  }));
  const tags = (await tagsWithEssays())
    .filter(({ essays }) => essays.length > 1)
    .map(({ label, description, path, essays }) => ({
      title: `${site.name}: ${label}`,
      description,
      path,
      essays,
    }));
  return [...series, ...tags];
}

/** Of each series, and of each tag with two essays or more. */
export const partialFeeds = onceABuild(load);

/** The feeds a reader of this page may want, its own first. */
export async function feedsFor(path: string): Promise<readonly FeedPlace[]> {
  const own = (await partialFeeds()).filter((feed) => feed.path === path);
  return [...own, await mainFeed()];
}

/** Of a feed in a build: it is made from the essays that stand in it. */
export const feedKey = ({ path, essays }: FeedPlace) => buildKey(path, essays.slice(0, most).map(inKey));

export const feedOf = async ({ title, description, path, essays }: FeedPlace): Promise<Feed> => ({
  title,
  description,
  language: site.language,
  page: absolute(path),
  rss: absolute(`${path}rss.xml`),
  json: absolute(`${path}feed.json`),
  items: await Promise.all(
    essays.slice(0, most).map(async (essay) => ({
      address: absolute(essay.path),
      title: essay.title,
      summary: essay.description,
      html: await wholeText(essay),
      published: essay.published,
      modified: essay.modified,
      authors: essay.authors.map(({ name, path: page }) => ({ name, address: absolute(page) })),
      tags: essay.tags.map(({ label }) => label),
      picture: absolute((await cardFor(essay.path)).path),
    })),
  ),
});
