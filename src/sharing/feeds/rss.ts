import { to } from '../../site.ts';
import { escape } from '../../text/escape.ts';
import type { Feed, FeedItem } from './feed.ts';

/** XML 1.0 forbids these even when escaped. */
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const clean = (text: string) => text.toWellFormed().replace(forbidden, '');

const line = (name: string, text: string) => `<${name}>${escape(clean(text))}</${name}>`;
const section = (text: string) => `<![CDATA[${clean(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const item = ({ address, title, summary, html, published, authors, tags }: FeedItem) =>
  `<item>${[
    line('title', title),
    line('link', address),
    `<guid isPermaLink="true">${escape(address)}</guid>`,
    line('pubDate', published.toUTCString()),
    ...authors.map(({ name }) => line('dc:creator', name)),
    ...tags.map((tag) => line('category', tag)),
    line('description', summary),
    `<content:encoded>${section(html)}</content:encoded>`,
  ].join('\n')}</item>`;

/** RSS 2.0 with whole texts. */
export function rss({ title, description, language, page, rss: self, items }: Feed) {
  const changes = items.map(({ published, modified }) => (modified ?? published).getTime());
  return `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/css" href="${escape(to('/feed.css'))}"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
${[
  line('title', title),
  line('link', page),
  line('description', description),
  line('language', language),
  // Of the newest change and not of the build, so that an unchanged publication has an unchanged feed.
  ...(changes.length ? [line('lastBuildDate', new Date(Math.max(...changes)).toUTCString())] : []),
  `<atom:link href="${escape(self)}" rel="self" type="application/rss+xml"/>`,
  ...items.map(item),
].join('\n')}
</channel></rss>
`;
}
