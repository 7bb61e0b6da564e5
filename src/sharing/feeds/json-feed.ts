import type { Feed } from './feed.ts';

/** JSON Feed 1.1 with whole texts. */
export const jsonFeed = ({ title, description, language, page, json, items }: Feed) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language,
    home_page_url: page,
    feed_url: json,
    items: items.map(({ address, modified, ...item }) => ({
      id: address,
      url: address,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: item.published.toISOString(),
      ...(modified && { date_modified: modified.toISOString() }),
      authors: item.authors.map(({ name, address: url }) => ({ name, url })),
      tags: item.tags,
      image: item.picture,
    })),
  });
