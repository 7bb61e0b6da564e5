import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/sharing/feeds/feed.ts';
import { jsonFeed } from '../../src/sharing/feeds/json-feed.ts';
import { portable } from '../../src/sharing/feeds/portable.ts';
import { rss } from '../../src/sharing/feeds/rss.ts';
import { absolute } from '../../src/site.ts';

const item = {
  address: 'https://fulcrum.example/essays/x/',
  title: 'Q&A: "50% < 1"? ]]> #1 🎉\u0007',
  summary: 'One & two',
  html: '<p>Text with ]]> in it &amp; more</p>',
  published: new Date('2026-11-03T07:30:00Z'),
  modified: new Date('2026-11-05T07:30:00Z'),
  authors: [{ name: 'Ada & Co', address: 'https://fulcrum.example/authors/ada/' }],
  tags: ['R&D'],
  picture: 'https://fulcrum.example/cards/essays/x.png',
};
const feed: Feed = {
  title: 'Fulcrum',
  description: 'A feed',
  language: 'en-GB',
  page: 'https://fulcrum.example/',
  rss: 'https://fulcrum.example/rss.xml',
  json: 'https://fulcrum.example/feed.json',
  items: [item, { ...item, address: 'https://fulcrum.example/essays/y/', modified: undefined }],
};

describe('rss(feed)', () => {
  const xml = rss(feed);
  const document = parseDocument(xml, { xmlMode: true, decodeEntities: true });
  const all = (name: string) =>
    DomUtils.getElementsByTagName(name, document.children).map((element) => DomUtils.textContent(element));

  it('carries titles with &, <, quotation marks and ]]> unharmed, without control characters', () => {
    expect(all('title').slice(1)).toEqual(Array(2).fill('Q&A: "50% < 1"? ]]> #1 🎉'));
  });
  it('carries the whole text', () => {
    expect(all('content:encoded')[0]).toBe(item.html);
  });
  it('dates items as RSS does, and itself by the newest change', () => {
    expect(all('pubDate')[0]).toBe('Tue, 03 Nov 2026 07:30:00 GMT');
    expect(all('lastBuildDate')).toEqual(['Thu, 05 Nov 2026 07:30:00 GMT']);
  });
  it('gives each item an address that is its identity, names and categories', () => {
    expect(all('guid')).toEqual(feed.items.map(({ address }) => address));
    expect(all('dc:creator')[0]).toBe('Ada & Co');
    expect(all('category')[0]).toBe('R&D');
  });
  it('of a publication without essays is a feed without items', () => {
    const none = rss({ ...feed, items: [] });
    expect(none).toContain('<channel>');
    expect(none).not.toMatch(/<item>|lastBuildDate/);
  });
});

describe('jsonFeed(feed)', () => {
  it('is JSON Feed 1.1 with whole texts', () => {
    const read: unknown = JSON.parse(jsonFeed(feed));
    expect(read).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: feed.json,
      home_page_url: feed.page,
      items: [
        {
          id: item.address,
          content_html: item.html,
          date_published: '2026-11-03T07:30:00.000Z',
          date_modified: '2026-11-05T07:30:00.000Z',
          authors: [{ name: 'Ada & Co' }],
        },
        { id: 'https://fulcrum.example/essays/y/' },
      ],
    });
  });
});

describe('portable(html, address)', () => {
  const address = absolute('/essays/x/');
  it.each([
    [
      'a path of the publication',
      '<a href="/essays/y/#z">y</a>',
      `<a href="${absolute('/essays/y/#z')}">y</a>`,
    ],
    ['a fragment', '<a href="#z">z</a>', `<a href="${address}#z">z</a>`],
    ['another host', '<a href="https://a.example/b">b</a>', '<a href="https://a.example/b">b</a>'],
  ])('makes %s an absolute address', (_, html, expected) => expect(portable(html, address)).toBe(expected));

  it('makes the address of a picture absolute and keeps its size and alternative text', () => {
    expect(portable('<img src="/_astro/a.png" alt="A" width="2" class="b">', address)).toBe(
      `<img src="${new URL('/_astro/a.png', address).href}" alt="A" width="2"/>`,
    );
  });
  it('shows which tasks of a list are done and which are not', () => {
    const task = (more: string) => `<li><input type="checkbox" disabled${more}> Ask</li>`;
    expect(portable(task(' checked') + task(''), address)).toBe('<li>☑ Ask</li><li>☐ Ask</li>');
  });
  it('drops script, style, forms, classes, hooks and comments, and keeps the text', () => {
    const html =
      '<p class="a" style="b" onclick="c" data-d="e">One<!-- two --> <script>three()</script><style>four{}</style><button>five</button>six &lt;7&gt;</p>';
    expect(portable(html, address)).toBe('<p>One six &#60;7&#62;</p>');
  });
});
