import { describe, expect, it } from 'vitest';
import { addressesOf, placesOf, type Content } from '../../src/publication/addresses.ts';
import { fileOfRedirect } from '../../src/publication/old-addresses.ts';
import { fileOf } from '../../src/publication/paths.ts';
import { isPublished, slugOf } from '../../src/publication/published.ts';

const now = Date.UTC(2026, 10, 28);

const nothing: Content = {
  essays: [],
  tags: [],
  series: [],
  authors: [],
  sources: [],
  calculators: [],
  texts: [],
  plates: [],
  routes: [],
  served: [],
  redirects: [],
};

const essay = (id: string, more: Partial<Content['essays'][number]> = {}): Content['essays'][number] => ({
  id,
  draft: false,
  published: new Date(Date.UTC(2026, 0, 1)),
  publishedOn: new Date(Date.UTC(2026, 0, 1)),
  tags: [],
  series: undefined,
  order: 0,
  authors: [],
  sources: [],
  ...more,
});

const files = (content: Partial<Content>) =>
  placesOf({ ...nothing, ...content })
    .map(({ kind, file }) => `${kind} ${file}`)
    .filter((one) => one !== 'card cards/publication.png');

describe('isPublished(draft, published, now)', () => {
  it('is true of what is not a draft and not dated in the future', () => {
    expect(isPublished(undefined, new Date(now), now)).toBe(true);
    expect(isPublished(false, new Date(now + 1), now)).toBe(false);
    expect(isPublished(true, new Date(0), now)).toBe(false);
  });
});

describe('slugOf(written, file)', () => {
  it('is what was written, else the name of the file or its folder', () => {
    expect(slugOf('x', 'y.mdx')).toBe('x');
    expect([slugOf(undefined, 'y.md'), slugOf(7, 'y/index.mdx'), slugOf(undefined, 'y')]).toEqual([
      'y',
      'y',
      'y',
    ]);
  });
});

describe('placesOf(content)', () => {
  it('gives only the card of the publication where there is no content', () => {
    expect(placesOf(nothing).map(({ address }) => address)).toEqual(['/cards/publication.png']);
  });

  it('takes only the routes that have no parameters and no private part', () => {
    const routes = [
      'index.astro',
      '404.astro',
      'essays/index.astro',
      '[guide].astro',
      '_part.astro',
      'x/_y/z.astro',
    ];
    expect(files({ routes: [...routes, 'rss.xml.ts', '.well-known/security.txt.ts', 'style.css'] })).toEqual([
      'page index.html',
      'missing 404.html',
      'page essays/index.html',
      'feed rss.xml',
      'data .well-known/security.txt',
    ]);
  });

  it('gives an essay its page, card and Markdown twin', () => {
    expect(files({ essays: [essay('x')] })).toEqual([
      'page essays/x/index.html',
      'card cards/essays/x.png',
      'twin essays/x.md',
    ]);
  });

  it('gives a tag a feed and a card from its second essay on', () => {
    const under = (count: number) =>
      files({
        tags: [{ id: 'x' }],
        essays: Array.from({ length: count }, (_, index) =>
          essay(`e${index}`, { tags: [{ id: 'x' }, { id: 'x' }] }),
        ),
      }).filter((one) => one.includes('tags/'));
    expect(under(0)).toEqual(['page tags/x/index.html']);
    expect(under(1)).toEqual(['page tags/x/index.html']);
    expect(under(2)).toEqual([
      'page tags/x/index.html',
      'feed tags/x/rss.xml',
      'feed tags/x/feed.json',
      'card cards/tags/x.png',
    ]);
  });

  it('gives a series nothing before its first essay, but an author a page and a card', () => {
    const series = [{ id: 'x' }];
    expect(files({ series })).toEqual([]);
    expect(files({ series, essays: [essay('e', { series: { id: 'x' } })] })).toContain(
      'feed series/x/rss.xml',
    );
    expect(files({ authors: [{ id: 'a' }] })).toEqual([
      'page authors/a/index.html',
      'card cards/authors/a.png',
    ]);
  });

  it('gives a calculator, a source with a finding and a plate all their files', () => {
    expect(
      files({
        calculators: [{ id: 'c', presets: ['a-team-of-five'] }],
        sources: [{ id: 's', pictured: ['f'] }],
        plates: ['p'],
      }),
    ).toEqual([
      'page evidence/s/index.html',
      'card cards/evidence/s.png',
      'card cards/findings/s/f.png',
      'page calculators/c/index.html',
      'card cards/calculators/c.png',
      'embed embed/c/index.html',
      'model calculators/c/model.json',
      'data calculators/c/words.json',
      'page calculators/c/for/a-team-of-five/index.html',
      'card cards/calculators/c/for/a-team-of-five.png',
      'plate plates/p.svg',
      'card cards/plates/p.png',
      'card cards/slides/p.png',
      'data plates/p.csv',
    ]);
  });

  it('writes a redirect as a line for the host, and as a page where it can be one', () => {
    expect(files({ redirects: ['/a/', '/b', '/c.html', '/d.xml'] })).toEqual([
      'host _redirects',
      'redirect a/index.html',
      'redirect b/index.html',
      'redirect c.html',
    ]);
  });
});

describe('addressesOf(content, now)', () => {
  const later = essay('later', { published: new Date(now + 1), series: { id: 'x' }, anchors: ['there'] });
  const addresses = addressesOf({ ...nothing, essays: [later, essay('x')], series: [{ id: 'x' }] }, now);

  it('hides what exists only while drafts are shown', () => {
    const hidden = [...addresses.values()].filter((one) => one.hidden).map(({ address }) => address);
    expect(hidden).toEqual([
      '/essays/later/',
      '/cards/essays/later.png',
      '/essays/later.md',
      '/series/x/',
      '/series/x/rss.xml',
      '/series/x/feed.json',
      '/cards/series/x.png',
    ]);
    expect(addresses.get('/essays/x/')?.hidden).toBeUndefined();
  });

  it('keeps the anchors of an essay', () => {
    expect(addresses.get('/essays/later/')?.anchors).toEqual(['there']);
  });
});

describe('files', () => {
  it.each([
    ['/', 'index.html'],
    ['/a/b/', 'a/b/index.html'],
    ['/a.md', 'a.md'],
  ])('fileOf(%s) is %s', (address, file) => expect(fileOf(address)).toBe(file));

  it('fileOfRedirect(old) takes a name with a dot for a folder where a slash follows it', () => {
    expect(fileOfRedirect('/v2.0/notes/')).toBe('v2.0/notes/index.html');
    expect(fileOfRedirect('/.hidden/')).toBe('.hidden/index.html');
  });
});
