import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readAsBrowser } from '../../src/finishing/foreign-code.ts';
import type { Allowed } from '../../src/finishing/foreign-tag.ts';
import { isPlain } from '../../src/finishing/plain-html.ts';

const script = 'if(a<b)ours("</p>")';
const allowed: Allowed = {
  script: (text) => text === script,
  style: (text) => text === 'p>a{}',
  file: (address) => address === '/_astro/ours.js',
  action: (address) => address === '/search/',
  leadsOn: false,
  ownStyles: false,
};

const page = (head: string, text: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A &amp; B</title>${head}</head><body>${text}</body></html>`;
const isPlainPage = (text: string) => isPlain(page('', text), allowed, true);

describe('isPlain(html)', () => {
  it.each([
    '<p class="a b" data-x="1 &lt; 2">words &amp; more > less</p>',
    `<script>${script}</script><style>p>a{}</style>`,
    '<script type="module" src="/_astro/ours.js"></script>',
    '<script type="application/ld+json">{"a":"b"}</script>',
    '<svg viewBox="0 0 1 1"><title>A drawing</title><desc>Of a line</desc><g><path d="M0 0" /><use href="#a" /></g><svg x="10%"><text>a</text></svg></svg>',
    '<form action="/search/"><select name="a"><option value="1" selected>One</option></select></form>',
    '<noscript><p>Words</p></noscript><astro-island props="{&quot;a&quot;:[0,&quot;<b>&quot;]}"></astro-island><!--astro:end-->',
    '<img src="/a.png" alt="JavaScript: the good parts">',
    '<p title="a <b> c">d</p>',
    '<p>a',
    '<textarea>words</textarea><svg/><constructor>a</constructor>',
  ])('takes what our own pages hold: %s', (text) => {
    expect(isPlainPage(text)).toBe(true);
    expect(readAsBrowser(page('', text), allowed, true)).toEqual([]);
  });

  it.each([
    '<p title=a>a</p>',
    "<p title='a'>a</p>",
    '<p title="&colon;">a</p>',
    '<math><mi>x</mi></math>',
    '<template><p>a</p></template>',
    '<svg><p>a</p></svg>',
    '<svg><title><p>a</p></title></svg>',
    '<noscript><svg></svg></noscript>',
    '<!-- words, and more -->',
    '</svg>',
    '<svg></title></svg>',
    '<svg></p><title>a</title></svg>',
    '<a><svg></a><title/></svg><p title="</title><img src=x onerror=x>">a</p>',
    '<g><svg></g><title>a</title></svg>',
    '<svg><g><svg></g></svg><title/></svg><p title="</title><img src=x onerror=x>">a</p>',
    '<svg><path></svg>',
    '<script href="/_astro/ours.js" src="https://a.example/x.js"></script>',
    '<noscript><p title="</noscript><img src=x onerror=x>">a</p></noscript>',
    '<noscript><script type="application/ld+json">"</noscript><img src=x onerror=x>"</script></noscript>',
    '<script type="application/ld+json"><!--<script></script><p title="</script><img src=x onerror=x>">a</p>',
    '<a href="da\nta:text/html,x">a</a>',
  ])('leaves to a parser what a browser may read in another way: %s', (text) => {
    expect(isPlainPage(text)).toBe(false);
  });

  it('does not take a page that breaks off', () => {
    expect(isPlain('<p>a</p>', allowed, true)).toBe(false);
    expect(isPlain('<p>a</p>', allowed, false)).toBe(true);
    const swallowed = '<!DOCTYPE html><html><body><noscript></html></noscript><p>a</p>';
    expect(isPlain(swallowed, allowed, true)).toBe(false);
  });

  it('never takes a page in which a browser would find something foreign', () => {
    const names = fc.constantFrom(
      ...'p a div svg g path title desc textarea select option noscript script style math mi template table td meta link img form body head html xmp iframe foreignObject plaintext use b SVG Title STYLE'.split(
        ' ',
      ),
    );
    const values = fc.constantFrom(
      'a',
      '/_astro/ours.js',
      '/search/',
      'javascript:x',
      'JaVaScript:x',
      '&#106;avascript:x',
      'java&Tab;script:x',
      ' java\nscript:x',
      'data:text/html,x',
      'da\nta:text/html,x',
      '</title><img src=x onerror=x>',
      '</noscript><script>x</script>',
      '--><script>x</script>',
      'text/x',
      'application/ld+json',
      'refresh',
      'stylesheet',
      '#a',
      '&lt;p&gt;',
      '&quot;>',
    );
    const attributes = fc.array(
      fc.tuple(
        fc.constantFrom(' ', '\n', '/', '  ', ''),
        fc.constantFrom(
          ...'href src title class style onclick ONLOAD action formaction name http-equiv rel type xlink:href component-url content srcdoc'.split(
            ' ',
          ),
        ),
        fc.constantFrom('="', "='", '=', ''),
        values,
      ),
      { maxLength: 3 },
    );
    const opening = fc
      .tuple(names, attributes, fc.constantFrom('>', '/>', ' >', ''))
      .map(
        ([name, all, end]) =>
          `<${name}${all
            .map(([space, attribute, quote, value]) =>
              quote === '' ? `${space}${attribute}` : `${space}${attribute}${quote}${value}${quote.slice(1)}`,
            )
            .join('')}${end}`,
      );
    const closing = fc.tuple(names, fc.constantFrom('>', ' >', '')).map(([name, end]) => `</${name}${end}`);
    const whole = names.chain((name) =>
      fc
        .constantFrom('', 'words', script, 'p>a{}', '<b>', '<img src=x onerror=x>', '<script>x</script>')
        .map((text) => `<${name}>${text}</${name}>`),
    );
    const others = fc.constantFrom(
      'words',
      '<',
      '>',
      '"',
      "'",
      '<!--astro:end-->',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x?>',
      `<script>${script}</script>`,
      '<style>p>a{}</style>',
      '<svg>',
      '</svg>',
      '<noscript>',
      '</noscript>',
      '<title>',
      '</title>',
      '<title/>',
      '<a>',
      '</a>',
      '<g>',
      '</g>',
      '<p title="</title><img src=x onerror=x>">',
      '<select>',
      '</select>',
      '\0',
      '&lt;',
    );
    const some = fc
      .array(fc.oneof(opening, closing, whole, others, others), { maxLength: 5 })
      .map((all) => all.join(''));
    const around = fc
      .tuple(fc.constantFrom('noscript', 'svg', 'select', 'title', 'p', 'style', 'script'), some)
      .map(([name, text]) => `<${name}>${text}</${name}>`);
    const pieces = fc.array(fc.oneof(some, around), { maxLength: 3 }).map((all) => all.join(''));
    let plain = 0;
    fc.assert(
      fc.property(pieces, pieces, fc.boolean(), (head, text, isWhole) => {
        const html = isWhole ? page(head, text) : text;
        if (!isPlain(html, allowed, isWhole)) return;
        plain += 1;
        expect(readAsBrowser(html, allowed, isWhole)).toEqual([]);
      }),
      { numRuns: Number(process.env['FUZZ'] ?? 5000), seed: Number(process.env['SEED'] ?? 20261129) },
    );
    expect(plain).toBeGreaterThan(100);
  });
});
