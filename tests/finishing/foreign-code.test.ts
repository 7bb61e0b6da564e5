import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { carriedHtml } from '../../src/finishing/carried-html.ts';
import { foreignIn } from '../../src/finishing/foreign-code.ts';
import { nothingAllowed, type Allowed } from '../../src/finishing/foreign-tag.ts';
import { foreignInDrawing } from '../../src/finishing/foreign-drawing.ts';

const allowed: Allowed = {
  script: (text) => text === 'ours()',
  style: (text) => text === 'p{}',
  file: (address) => ['/_astro/ours.js', '/_astro/ours.css'].includes(address),
  action: (address) => address === '/search/',
  leadsOn: false,
  ownStyles: false,
};

const page = (
  text: string,
) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="description" content="JavaScript: the good parts"><link rel="canonical" href="https://a.example/"><link rel="expect" href="#top" blocking="render">
<link rel="stylesheet" href="/_astro/ours.css"><script>ours()</script><script type="module" src="/_astro/ours.js"></script></head>
<body><svg><title>A drawing</title><use href="#a"></use></svg><form action="/search/"><select><option>a</option></select></form>
<main>
${text}
</main><script type="application/ld+json">{"a":"\\u003c"}</script></body></html>`;

const reasons = (text: string) => foreignIn(page(text), allowed, { whole: true }).map(({ why }) => why);

const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT>alert(1)</SCRIPT >',
  '<script >ours() </script>',
  '<script src="/data/x.js"></script>',
  '<script src="//a.example/_astro/ours.js">ours()</script>',
  '<script type="module">alert(1)</script>',
  '<script type="importmap">{}</script>',
  '<script type="speculationrules">{}</script>',
  '<script type="application/ld+json" src="/x.js"></script>',
  '<script/x>alert(1)</script>',
  '<script href="/_astro/ours.js" src="https://a.example/x.js"></script>',
  '<svg><title><b></title><title/></svg><p title="</title><img src=x onerror=x>">a</p>',
  '<svg><desc><b></desc><textarea/></svg><p title="</textarea><img src=x onerror=x>">a</p>',
  '<svg><use xlink:href="#a" href="//a.example/x.svg#b"></use></svg>',
  '<p title="</p><script>">a</p><script>alert(1)</script>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script href="/x.js" /></svg>',
  '<svg><script xlink:href="data:,alert(1)"></script></svg>',
  '<svg><![CDATA[><script>alert(1)</script>]]></svg><![CDATA[><script>alert(1)</script>]]>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<svg><title><script>alert(1)</script></title></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><animate attributeName="href" values="javascript:alert(1)"/></svg>',
  '<svg><a><set attributeName="href" to="javascript:alert(1)"/></a></svg>',
  '<svg><foreignObject><p>a</p></foreignObject></svg>',
  '<svg><use href="//a.example/x.svg#a"></use></svg>',
  '<svg><use xlink:href="data:image/svg+xml,x#a"></use></svg>',
  '<style>p{color:red}</style>',
  '<style>',
  '<p style="color:red">a</p>',
  '<img src=x onerror=alert(1)>',
  '<img src=x oNeRRoR =alert(1)>',
  '<img/src/onerror=alert(1)>',
  '<details ontoggle=alert(1) open>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=" \u0001java\tscr\nipt:alert(1)">a</a>',
  '<a href="&#106;avascript&colon;alert(1)">a</a>',
  '<area href="javascript:alert(1)">',
  '<a href="data:text/html,x">a</a>',
  '<a href="vbscript:x">a</a>',
  '<a href="data:image/png,x">a</a>',
  '<img src="data:text/html,x">',
  '<a xlink:href="javascript:alert(1)">a</a>',
  '<a data-href="javascript:alert(1)">a</a>',
  '<iframe src="/x/"></iframe>',
  '<iframe srcdoc="&lt;script&gt;"></iframe>',
  '<object data="/x.svg"></object>',
  '<embed src="/x.svg">',
  '<base href="https://a.example/">',
  '<meta http-equiv="refresh" content="0; url=https://a.example/">',
  '<meta name="referrer" content="unsafe-url">',
  '<link rel="stylesheet" href="/x.css">',
  '<link rel="import" href="/x.html">',
  '<link rel="preload" as="script" href="/x.js">',
  '<link rel="modulepreload" href="/x.js">',
  '<form action="https://a.example/"><input name="a"></form>',
  '<button formaction="https://a.example/">a</button>',
  '<input type="image" formaction="https://a.example/">',
  '<astro-island component-url="/x.js" client="load"></astro-island>',
  '<astro-island renderer-url="data:text/javascript,alert(1)"></astro-island>',
  '<img name="querySelector">',
  '<form name="body"></form>',
  '<select><img src=x onerror=alert(1)></select>',
  '<select><p>a</p></select>',
  '<template shadowrootmode="open"><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><script>alert(1)</script>"></noscript>',
  '<noscript><meta http-equiv="refresh" content="0; url=//a.example"></noscript>',
  '<table><script>alert(1)</script></table>',
  '<textarea><script>alert(1)</script></textarea><script>alert(1)</script>',
  '<noembed>a</noembed>',
  '<xmp>a</xmp>',
  '</main></body></html><script>alert(1)</script>',
] as const;

describe('foreignIn(page)', () => {
  it('finds nothing in what our own code wrote, nor in text about code', () => {
    expect(
      reasons('<p title="javascript: a language" id="on">&lt;script&gt;alert(1)&lt;/script&gt;</p>'),
    ).toEqual([]);
    expect(
      reasons('<pre><code>&lt;iframe src="javascript:x"></code></pre><!-- <script>alert(1)</script> -->'),
    ).toEqual([]);
    expect(
      reasons(
        '<img src="/a.png" alt="data: what we have"><img src="data:image/png;base64,AA" alt=""><x-y once only one></x-y><a href="mailto:a@b.example">a</a>',
      ),
    ).toEqual([]);
  });

  it.each(hostile)('finds %s', (text) => {
    expect(reasons(text)).not.toEqual([]);
    expect(reasons(`<ul><li><p>a ${text}`)).not.toEqual([]);
  });

  it.each([
    '<title>',
    '<textarea>',
    '<select>',
    '<noembed>',
    '<noframes>',
    '<plaintext>',
    '<!--',
    '<script>',
    '<style>',
    '<xmp>',
    '<a title="',
  ])('finds an unclosed %s, which swallows the rest of the page', (begun) => {
    expect(reasons(`<p>a ${begun}b</p>`)).not.toEqual([]);
  });

  it.each(['', '<!DOCTYPE html><html><head></head><body><p>a'])(
    'finds that a page breaks off: "%s"',
    (text) => {
      expect(foreignIn(text, allowed, { whole: true })).toHaveLength(1);
    },
  );

  it('says what each one is, and on which line', () => {
    expect(foreignIn(page('<p>a</p>\n<script>alert(1)</script>'), allowed, { whole: true })).toEqual([
      {
        why: 'is a script that is not ours',
        written: expect.stringMatching(/^<script>alert\(1\)<\/script>/) as unknown,
        line: 7,
      },
    ]);
  });

  it('finds what runs, whatever is around it', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '<table>',
        '<td>',
        '</table>',
        '<svg>',
        '</svg>',
        '<math>',
        '<mi>',
        '<ul>',
        '<li>',
        '<a>',
        'a',
        ' ',
        '&lt;',
      ),
      { maxLength: 12 },
    );
    const running = fc.constantFrom(
      ...hostile.slice(0, 2),
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:a()">a</a>',
    );
    fc.assert(
      fc.property(
        pieces,
        running,
        pieces,
        (before, one, after) => reasons(`${before.join('')}${one}${after.join('')}`).length > 0,
      ),
      { numRuns: 2000 },
    );
  });
});

describe('foreignInDrawing(svg)', () => {
  const drawing = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

  it('finds nothing in a drawing that only draws', () => {
    const svg =
      '<title>a</title><style>path{fill:red}</style><path style="fill:red" d="M0 0"/><use href="#a"/><animate attributeName="r" to="5"/>';
    expect(foreignInDrawing(`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b">${drawing(svg)}`)).toEqual([]);
  });

  it.each([
    drawing('<script>alert(1)</script>'),
    drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
    drawing('<foreignObject><p>a</p></foreignObject>'),
    drawing('<a href="java&#115;cript:alert(1)"><text>a</text></a>'),
    drawing('<a><animate attributeName="xlink:href" to="x"/></a>'),
    drawing('<use href="https://a.example/x.svg#a"/>'),
    drawing('<path onload="alert(1)"/>'),
    `<?xml-stylesheet href="x.xsl"?>${drawing('')}`,
    `<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>${drawing('&a;')}`,
  ])('finds what runs in %s', (svg) => {
    expect(foreignInDrawing(svg)).toHaveLength(1);
  });
});

describe('the sheet of a feed', () => {
  const feed = (href: string) =>
    `<?xml version="1.0"?>\n<?xml-stylesheet type="text/css" href="${href}"?>\n<rss/>`;
  const isOurs = (address: string) => address === '/feed.css';

  it('may be ours, and no other', () => {
    expect(foreignInDrawing(feed('/feed.css'), isOurs)).toEqual([]);
    expect(foreignInDrawing(feed('https://a.example/feed.css'), isOurs)).toHaveLength(1);
    expect(foreignInDrawing(feed('/feed.css'))).toHaveLength(1);
  });
});

describe('carriedHtml(file)', () => {
  const found = (name: string, text: string) =>
    carriedHtml(name, text).flatMap((html) => foreignIn(html, nothingAllowed, { whole: false }));

  it('finds the HTML that feeds and Markdown hand to readers’ own tools', () => {
    expect(
      found(
        'rss.xml',
        '<rss><item><description>a</description><content:encoded><![CDATA[<p><script>a()</script>]]></content:encoded></item></rss>',
      ),
    ).toHaveLength(1);
    expect(
      found('rss.xml', '<rss><item><description>&lt;img onerror=a()></description></item></rss>'),
    ).toHaveLength(1);
    expect(
      found('tags/a/feed.json', '{"items":[{"content_html":"<a href=\\"javascript:a()\\">a</a>"}]}'),
    ).toHaveLength(1);
    expect(found('essays/a.md', 'A\n\n<script>a()</script>\n')).toHaveLength(1);
    expect(found('essays/a.md', '[a](javascript:a())\n')).toHaveLength(1);
  });

  it('passes over what only shows code', () => {
    expect(
      found('essays/a.md', '```html\n<script>a()</script>\n```\n\n`<script>`\n\n| a |\n|-:|\n| 1 |\n'),
    ).toEqual([]);
    expect(found('evidence.json', '{"content_html":"<script>"}')).toEqual([]);
  });

  it('passes over Markdown only where nothing in it could run', () => {
    const pieces = fc.constantFrom(
      ...'[a](/b) ![a](/b.png) [a]: (JaVaScript:x) (data:text/html,x) (vbscript:x) <b> <img/onerror=x> <javascript:x> &lt; &#106; \\ ` ``` | --- # > {onclick=x} {#a} :::note ::a{onload=x} $x$ [^1] [^1]: * _ ~~ https://a.example - [x] \n\n'.split(
        ' ',
      ),
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
        const text = all.join('').replaceAll('\\n', '\n');
        if (carriedHtml('essays/a.md', text).length > 0) return;
        expect(foreignIn(markdownToHtml(text).html, nothingAllowed, { whole: false })).toEqual([]);
      }),
      { numRuns: 2000, seed: 20261129 },
    );
  });
});
