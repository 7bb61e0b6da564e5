import { DomUtils, parseDocument } from 'htmlparser2';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { absolute, site, to } from '../../src/site.ts';
import { faultsOf } from '../sharing/vocabulary.ts';
import { attribute, builtFiles, elements, isEssay, meta, pages, read, text, type Page } from './built.ts';

const files = new Set(builtFiles());
const root = absolute('/');
const written = (name: string) => read(name).toString('utf8');

/** `https://…/x.png` → `x.png`; undefined for what is not ours. */
const fileOf = (address: string) => (address.startsWith(root) ? address.slice(root.length) : undefined);

const property = (page: Page, name: string) =>
  elements(page, 'meta').flatMap(({ attribs }) =>
    attribs['property'] === name ? (attribs['content'] ?? '') : [],
  );
const alternates = (page: Page, type: string) =>
  elements(page, 'link').filter(({ attribs }) => attribs['rel'] === 'alternate' && attribs['type'] === type);
const things = (page: Page): unknown[] =>
  elements(page, 'script')
    .filter(({ attribs }) => attribs['type'] === 'application/ld+json')
    .flatMap((script) => {
      const { '@context': context, '@graph': graph } = JSON.parse(text(script)) as Record<string, unknown>;
      expect(context).toBe('https://schema.org');
      return Array.isArray(graph) ? (graph as unknown[]) : [];
    });

const shared = pages.filter(
  (page) => !meta(page, 'robots')?.includes('noindex') && page.address !== '/404.html',
);

describe.each(shared)('$address', (page) => {
  it('says once, in Open Graph tags, what a link to it shows', () => {
    for (const name of [
      'og:type',
      'og:title',
      'og:description',
      'og:url',
      'og:site_name',
      'og:image',
      'og:image:alt',
    ]) {
      expect(property(page, name), name).toHaveLength(1);
      expect(property(page, name)[0], name).not.toBe('');
    }
    expect(property(page, 'og:image:width')).toEqual(['1200']);
    expect(property(page, 'og:image:height')).toEqual(['630']);
    expect(meta(page, 'twitter:card')).toBe('summary_large_image');
    expect(property(page, 'og:type')[0] === 'article').toBe(isEssay(page));
  });

  it('has a card that exists', () => {
    expect(files.has(fileOf(property(page, 'og:image')[0] ?? '') ?? '')).toBe(true);
  });

  it('describes itself correctly in the vocabulary of schema.org', () => {
    expect(things(page).flatMap((thing) => faultsOf(thing))).toEqual([]);
  });

  it('names feeds and Markdown twins that exist', () => {
    for (const type of ['application/rss+xml', 'application/feed+json', 'text/markdown']) {
      for (const link of alternates(page, type)) {
        const name = (attribute(link, 'href') ?? '').slice(to('/').length);
        expect(files.has(name), name).toBe(true);
      }
    }
    expect(alternates(page, 'application/rss+xml').length).toBeGreaterThan(0);
  });
});

describe.each(shared.filter(isEssay))('the essay $address', (page) => {
  it('is a BlogPosting to schema.org, and has its date of publication', () => {
    expect(things(page)[0]).toMatchObject({ '@type': 'BlogPosting', url: absolute(page.address) });
    expect(property(page, 'article:published_time')[0]).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('has a Markdown twin with every citation resolved and no component left', () => {
    const twin = written(`${page.address.slice(1, -1)}.md`).replace(/^(```+)[\s\S]*?^\1/gm, '');
    const cited = new Set(twin.match(/\[\^\d+\](?!:)/g));
    const resolved = new Set(twin.match(/^\[\^\d+\](?=:)/gm));
    expect([...cited].sort()).toEqual([...resolved].sort());
    expect(twin).not.toMatch(/<\/?[A-Z]|\[\^0\]|\]\(\//);
    // No reference repeats a year that its place has already named: “METR blog, 24 Feb 2026, 2026.”
    expect(twin).not.toMatch(/^\[\^\d+\]:[^”]*”[^.]*\b(\d{4}),? \1\./m);
  });
});

const cards = [...files].filter((name) => /^cards\/.*\.png$/.test(name));

it('every card is a PNG of its size and under 300 KB', async () => {
  const faults = await Promise.all(
    cards.map(async (name) => {
      const picture = read(name);
      const { format, width, height } = await sharp(picture).metadata();
      const [plate] = /plates\/[\w-]+(?=\.png$)/.exec(name) ?? [];
      // A plate leaves the site as SVG or as PNG: the same drawing, source line and all.
      const [, w, h] = / width="(\d+)" height="(\d+)"/.exec(plate ? written(`${plate}.svg`) : '') ?? [];
      const cardOf = /^cards\/(?:findings|slides)\//.test(name) ? '1600 × 900' : '1200 × 630';
      const size = plate ? `${2 * Number(w)} × ${2 * Number(h)}` : cardOf;
      const sound = format === 'png' && `${width} × ${height}` === size && picture.length < 300_000;
      return sound ? [] : [`${name}: ${format}, ${width} × ${height}, ${picture.length} bytes`];
    }),
  );
  expect(faults.flat()).toEqual([]);
});

/** Essays that are published, and old addresses that lead to one. */
const essays = new Set([
  ...shared.filter(isEssay).map(({ address }) => address),
  ...(files.has('_redirects') ? written('_redirects').split('\n') : []).map((line) => line.split(' ')[0]),
]);
/** Paths of essays that a text names. */
const named = (content: string) =>
  [...content.matchAll(/essays\/(?!\d{4}\/)([a-z0-9-]+)(?=[/."<)\\#?]|$)/g)].map(
    ([, slug]) => `/essays/${slug ?? ''}/`,
  );

it('an essay that is not published leaves no trace in feeds, cards, twins or the sitemap', () => {
  const carriers = [...files].filter(
    (name) => /\.(?:xml|json|md|txt)$/.test(name) && !name.startsWith('pagefind/'),
  );
  const traces = [
    ...carriers.flatMap((name) => named(written(name)).map((path) => [name, path])),
    ...cards.flatMap((name) => named(name).map((path) => [name, path])),
  ].filter(([, path]) => !essays.has(path ?? ''));
  expect(traces).toEqual([]);
});

describe.each([...files].filter((name) => /(?:^|\/)rss\.xml$/.test(name)))('%s', (name) => {
  const document = parseDocument(written(name), { xmlMode: true });
  const all = (tag: string) => DomUtils.getElementsByTagName(tag, document.children);

  it('is RSS 2.0 and names its own address', () => {
    expect(all('rss')[0]?.attribs['version']).toBe('2.0');
    expect(all('atom:link')[0]?.attribs['href']).toBe(absolute(`/${name}`));
    for (const tag of ['title', 'link', 'description']) expect(all(tag).length).toBeGreaterThan(0);
    expect(all('item').length).toBeLessThanOrEqual(20);
  });

  it('has a stylesheet with which a browser shows it', () => {
    expect(written(name)).toContain(`<?xml-stylesheet type="text/css" href="${to('/feed.css')}"?>`);
    expect(files.has('feed.css')).toBe(true);
  });

  it('carries whole texts that need no script, style or base address of ours', () => {
    const texts = all('content:encoded').map((element) => DomUtils.textContent(element));
    expect(texts).toHaveLength(all('item').length);
    // A correction and a change in the ledger are told in a few lines; everything else is an essay.
    const least = /^(?:corrections|evidence\/changes)\//.test(name) ? 100 : 500;
    for (const html of texts) {
      const inner = parseDocument(html);
      expect(html.length).toBeGreaterThan(least);
      const used = DomUtils.findAll(() => true, inner.children);
      expect(used.map(({ name: tag }) => tag)).not.toContain('script');
      const addresses = used.flatMap(({ attribs }) => attribs['href'] ?? attribs['src'] ?? []);
      expect(addresses.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
      const lost = addresses
        .flatMap((address) => fileOf(address.replace(/#.*$/, '')) ?? [])
        .filter((path) => !files.has(path) && !files.has(`${path}index.html`));
      expect(lost).toEqual([]);
      expect(
        used
          .flatMap(({ attribs }) => Object.keys(attribs))
          .filter((key) => /^on|^style$|^class$|^data-/.test(key)),
      ).toEqual([]);
    }
  });

  it('has a JSON Feed beside it with the same items', () => {
    const json = JSON.parse(written(name.replace('rss.xml', 'feed.json'))) as {
      version: string;
      items: { url: string }[];
    };
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items.map(({ url }) => url)).toEqual(all('guid').map((guid) => DomUtils.textContent(guid)));
  });
});

it('the sitemap lists every page that is not noindex, essays with the date of their last change', () => {
  const document = parseDocument(written('sitemap-0.xml'), { xmlMode: true });
  const entries = DomUtils.getElementsByTagName('url', document.children).map(({ children }) => {
    const of = (tag: string) =>
      DomUtils.getElementsByTagName(tag, children).map((one) => DomUtils.textContent(one))[0];
    return { address: of('loc') ?? '', lastmod: of('lastmod') };
  });
  expect(entries.map(({ address }) => address).sort()).toEqual(
    shared.map(({ address }) => absolute(address)).sort(),
  );
  const undated = entries.filter(
    ({ address, lastmod }) => essays.has(`/${fileOf(address) ?? ''}`) && !lastmod,
  );
  expect(undated).toEqual([]);
});

it('robots.txt leads to the sitemap', () => {
  expect(written('robots.txt')).toContain(`Sitemap: ${absolute('/sitemap-index.xml')}`);
  expect(files.has('sitemap-index.xml')).toBe(true);
  expect(site.address).not.toBe('');
});
