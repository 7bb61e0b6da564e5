import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const second = {
  'content/essays/second/index.mdx': essay(
    { series: '{ name: building-again, order: 1 }' },
    '## “Who” pays -- *and* `when` <Cite id="peng-2023" />\n\n## Who pays\n\n## Who pays',
  ),
};
const lineFor = (text: string, beside = {}) =>
  onlyLine(reportOnEssay(essay({}, text), { ...second, ...beside }));

describe('a link', () => {
  test.each([
    '/',
    '/about/',
    '/search/?q=loops&tag=leadership',
    '/essays/second/',
    '/essays/second.md',
    '/essays/second/#who-pays',
    '/essays/second/#who-pays-1',
    '../second/#who-pays',
    '/series/building-again/',
    '/series/building-again/feed.json',
    '/tags/leadership/rss.xml',
    '/tags/team-size/',
    '/plates/queue.svg',
    '/plates/queue.csv',
    '/cards/plates/queue.png',
    '/cards/publication.png',
    '/cards/essays/second.png',
    '/404.html',
    '/authors/fulcrum/',
    '/evidence/peng-2023/#time-saved',
    '/data/returns/counts.csv',
    '#here',
    '#top',
    'https://example.org/not/asked/',
    'http://our.example/blog',
    'https://our.example/blogs/not/ours/',
    'mailto:editor@example.org',
  ])('may lead to %s', (address) => {
    const files = { ...second, 'public/data/returns/counts.csv': 'a,b' };
    expect(reportOnEssay(essay({}, `## Here\n\n[Words](${address})`), files)).toBe('');
  });

  test('may not lead to a file beside the text, where only pictures shown in the text are published', () => {
    for (const [file, address] of [
      ['a chart.png', './a%20chart.png'],
      ['report.pdf', 'report.pdf#page=2'],
    ] as const)
      expect(lineFor(`[Words](${address})`, { [`content/essays/${file}`]: 'x' })).toContain(
        `link: "${address}", a file beside the text; expected a file in public/, by its address from the root`,
      );
    expect(lineFor('[Words](second.md)', { ...second, 'content/essays/second.md': essay() })).not.toContain(
      'beside the text',
    );
  });

  test('that begins with our own domain is checked like one from the root', () => {
    expect(lineFor(`[Words](https://our.example/blog/essays/secnd/)`)).toContain(
      `link: "https://our.example/blog/essays/secnd/", where nothing is; expected a page of this publication, or a file in public/; nearest: /essays/second/`,
    );
    expect(lineFor(`[Words](https://our.example/blog/essays/second/#who).`)).toContain(
      'expected a heading of /essays/second/',
    );
    expect(lineFor('[Words](https://our.example/blog/essays/second/#who-pays)')).toContain(
      'expected the address from the root, which holds in every preview; nearest: /essays/second/#who-pays',
    );
  });

  /** `count` essays, one a month back from November 2026, each citing the same source. */
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, month) => {
        const fields = {
          pubDatetime: new Date(Date.UTC(2026, 10 - month)).toISOString(),
          series: `{ name: building-again, order: ${month + 1} }`,
        };
        return [`content/essays/no-${month}.mdx`, essay(fields, 'So <Cite id="peng-2023" /> says.')];
      }),
    );

  test.each([
    ['/essays/2025/', 51],
    ['/essays/2026/', 51],
    ['/tags/leadership/2022/', 51],
    ['/tags/leadership/2026/', 51],
    ['/authors/fulcrum/2022/', 51],
    ['/series/building-again/2022/', 51],
    ['/evidence/cited/2025/#peng-2023', 21],
  ])('may lead to %s once there are enough essays for pages by year', (address, count) => {
    const text = essay({}, `[Words](${address})`);
    expect(reportOnEssay(text, many(count))).toBe('');
    expect(onlyLine(reportOnEssay(text, many(2)))).toContain('where nothing is');
  });

  test('may not lead to a year in which nothing was published', () => {
    expect(lineFor('[Words](/essays/1999/)', many(51))).toContain('where nothing is');
  });

  test('may not lead to a year that shares the page of an earlier one', () => {
    expect(lineFor('[Words](/tags/leadership/2025/)', many(51))).toContain('where nothing is');
  });

  test('must lead to a page', () => {
    expect(lineFor('Go [there](/essays/secnd/).')).toBe(
      'content/essays/first.mdx:9:4  link: "/essays/secnd/", where nothing is; ' +
        'expected a page of this publication, or a file in public/; nearest: /essays/second/',
    );
  });

  test.each([
    ['/second/', '/essays/second/'],
    ['second', '/essays/second/'],
    ['/series/second', '/essays/second/'],
    ['./nots.pdf', undefined],
    ['/plates/queu.csv', '/plates/queue.csv'],
    ['mailto', 'mailto:…'],
    ['mailto//a@b.example', 'mailto:a@b.example'],
    ['a@b.example', 'mailto:a@b.example'],
    ['www.b.example/c?d#e', 'https://www.b.example/c?d#e'],
    ['b.example', 'https://b.example'],
    ['https//b.example', 'https://b.example'],
    ['https:/b.example/c', 'https://b.example/c'],
    ['http:/b.example', 'http://b.example'],
    ['htps://b.example', 'https://b.example'],
    ['//b.example', 'https://b.example'],
  ])('is reported with what %s was probably meant to be', (address, nearest) => {
    const text = `Go [there](${address}).`;
    expect(onlyLine(reportOnEssay(essay({}, text), second)).split('; nearest: ')[1]).toBe(nearest);
  });

  test.each([
    ['http://localhost:4321/essays/second/#who-pays', '/essays/second/#who-pays'],
    ['http://127.0.0.1:4321/', undefined],
    ['https://192.168.0.7/a', undefined],
    ['http://[::1]/', undefined],
  ])('may not lead to an address on this machine or its network: %s', (address, nearest) => {
    for (const text of [`[a](${address})`, `<Elsewhere href="${address}" title="A" />`]) {
      const line = lineFor(text);
      expect(line).toContain(`link: "${address}", which is on this machine alone; expected an address`);
      expect(line.split('; nearest: ')[1]).toBe(nearest);
    }
    expect(
      lineFor('`http://localhost/` and [a](https://localhost.example/) and [b](https://10.example/)'),
    ).toBe('');
  });

  test.each([
    ['/series/building-again/', 'where nothing is'],
    ['/series/building-again/rss.xml', 'where nothing is'],
    ['/tags/team-size/rss.xml', 'where nothing is'],
    ['/cards/tags/team-size.png', 'where nothing is'],
    ['/authors/fulcrum/rss.xml', 'where nothing is'],
    ['/404/', 'where nothing is'],
    ['/_headers', 'where nothing is'],
    ['/guide/', 'which is not published'],
  ])('must not lead to %s, which no build writes', (address, found) => {
    const guide = { 'content/pages/guide.mdx': essay(), 'public/_headers': '' };
    expect(onlyLine(reportOnEssay(essay({}, `[there](${address})`), guide))).toContain(
      `"${address}", ${found}`,
    );
  });

  test('from a draft may lead to a page that exists only while drafts are shown', () => {
    const draft = essay(
      { draft: 'true', series: '{ name: building-again, order: 1 }' },
      '[its series](/series/building-again/)',
    );
    expect(reportOnEssay(draft)).toBe('');
    expect(
      onlyLine(reportOnEssay(essay({}, '[it](/series/building-again/)'), { 'content/essays/d.mdx': draft })),
    ).toContain('"/series/building-again/", which is not published');
  });

  test('within a page for authors may lead to its headings', () => {
    expect(
      reportOn({
        'content/pages/styleguide.mdx': essay({}, '## Here\n\n[there](#here)').replace(
          /^(?:author|pub|tags).*\n/gm,
          '',
        ),
      }),
    ).toBe('');
  });

  test('without its closing slash is reported with the address that has one', () => {
    expect(lineFor('[there](/essays/second)')).toMatch(/nearest: \/essays\/second\/$/);
  });

  test('is checked in reference definitions and in HTML too', () => {
    expect(lineFor('[there][1]\n\n[1]: /abot/')).toContain('first.mdx:11:1  link: "/abot/"');
    expect(lineFor('<a href="/abot/">there</a>')).toMatch(/"\/abot\/".*nearest: \/about\/$/);
    expect(onlyLine(reportOn({ 'content/essays/old.md': essay({}, 'A <a href="/abot/">b</a>') }))).toContain(
      '"/abot/"',
    );
  });

  test('by reference leads where the first definition of that name does', () => {
    expect(lineFor('[there][r]\n\n[r]: /abot/\n\n[r]: /about/')).toContain('first.mdx:11:1  link: "/abot/"');
    expect(reportOnEssay(essay({}, '[there][r]\n\n[R]: /about/\n\n[r]: /abot/'))).toBe('');
  });

  test('by reference is checked even where a picture shares its definition', () => {
    const picture = { 'content/essays/chart.png': 'x' };
    expect(
      onlyLine(reportOnEssay(essay({}, '![A chart][c] [it][c]\n\n[c]: ./chart.png'), picture)),
    ).toContain('first.mdx:11:1  link: "./chart.png", a file beside the text');
  });

  test('must lead somewhere', () => {
    expect(lineFor('[there]()')).toContain('link: an empty address; expected the address of a page');
  });

  test('must lead to a heading of the same essay', () => {
    expect(lineFor('## Here\n\n[there](#her)')).toBe(
      'content/essays/first.mdx:11:1  link: "#her"; expected a heading of this text; nearest: #here',
    );
  });

  test('must lead to a heading of the other essay', () => {
    expect(lineFor('[there](/essays/second/#who-pay)')).toContain(
      'link: "/essays/second/#who-pay"; expected a heading of /essays/second/; nearest: /essays/second/#who-pays',
    );
  });

  test('must lead to a finding of the source', () => {
    expect(lineFor('[there](/evidence/peng-2023/#time-save)')).toContain(
      'nearest: /evidence/peng-2023/#time-saved',
    );
  });

  test('must not lead to what a build leaves out', () => {
    const draft = { 'content/essays/draft.mdx': essay({ draft: 'true' }) };
    const scheduled = { 'content/essays/later.mdx': essay({ pubDatetime: '2027-01-01T00:00:00Z' }) };
    expect(lineFor('[there](/essays/draft/)', draft)).toContain(
      'link: "/essays/draft/", a draft or an essay yet to come; expected a page that readers will find',
    );
    expect(lineFor('[there](/essays/later/)', scheduled)).toContain('a draft or an essay yet to come');
    expect(
      reportOn({ ...draft, 'content/essays/x.mdx': essay({ draft: 'true' }, '[y](/essays/draft/)') }),
    ).toBe('');
  });

  test('must not lead to an address that has moved', () => {
    expect(lineFor('[there](/old/)', { 'content/redirects.yaml': '/old/: /about/\n' })).toContain(
      'link: "/old/", which has moved; expected the new address; nearest: /about/',
    );
  });
});

describe('a redirect', () => {
  const redirects = (text: string) => onlyLine(reportOn({ ...second, 'content/redirects.yaml': text }));

  test('leads from an old address to a page', () => {
    expect(redirects('/essays/first/: /essays/second/#who-pays\n/out/: https://example.org/\n')).toBe('');
  });

  test('must lead to a page', () => {
    expect(redirects('/old/: /essays/secnd/\n')).toBe(
      'content/redirects.yaml:1:1  /old/: "/essays/secnd/", where nothing is; ' +
        'expected the address of a page of this publication; nearest: /essays/second/',
    );
  });

  test('must not start at a page', () => {
    expect(redirects('/about/: /essays/second/\n')).toContain(
      '/about/: an old address at which a page stands; expected an address that no page has any more',
    );
  });

  test('must not start at the file of a page', () => {
    expect(redirects('/essays/second: /about/\n')).toContain('an old address at which a page stands');
    expect(redirects('/about/index.html: /essays/second/\n')).toContain(
      'an old address at which a page stands',
    );
  });

  test('must not lead to what a build leaves out', () => {
    const draft = { 'content/essays/draft.mdx': essay({ draft: 'true' }) };
    const line = onlyLine(reportOn({ ...draft, 'content/redirects.yaml': '/old/: /essays/draft/\n' }));
    expect(line).toContain('/old/: "/essays/draft/", which is not published');
  });

  test('must not lead to another redirect', () => {
    expect(redirects('/a/: /b/\n/b/: /about/\n')).toContain(
      '/a/: a chain: /a/ → /b/ → /about/; expected the last address at once; nearest: /about/',
    );
  });

  test('must not lead in a circle', () => {
    expect(redirects('/a/: /a/\n')).toContain('/a/: a loop: /a/ → /a/; expected the address of a page');
    expect(redirects('/a/: /b/\n/b/: /a/\n')).toContain('/b/: a loop: /b/ → /a/ → /b/');
  });
});
