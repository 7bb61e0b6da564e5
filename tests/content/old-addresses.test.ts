import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faultOfOldAddress,
  fileOfRedirect,
  isElsewhere,
  isWithin,
} from '../../src/publication/old-addresses.ts';
import { redirectLine } from '../../src/sharing/redirects.ts';
import { onlyLine, reportOn } from './folder.ts';

const report = (from: string, to = '/about/') =>
  reportOn({
    'content/redirects.yaml': `${JSON.stringify(from)}: ${JSON.stringify(to)}\n`,
    'public/notes.txt': 'x',
  });

describe('an old address', () => {
  it.each([
    ['/../x/', 'with "..", which leads elsewhere'],
    ['/a/../../x/', 'with "..", which leads elsewhere'],
    ['/./x/', 'with ".", which leads elsewhere'],
    ['/%2e%2e/x/', 'with "%2e%2e", which leads elsewhere'],
    ['/a%2Fb/', 'with a sign written as % that no name has'],
    ['/a%5c..%5cb/', 'with a sign written as % that no name has'],
    ['/%252e%252e/x/', 'with a sign written as % that no name has'],
    ['/a%0Ab/', 'with a sign written as % that no name has'],
    ['/a%zz/', 'with a % that encodes nothing'],
    ['/a//b/', 'with two / in a row'],
    ['//host/x/', 'with two / in a row'],
    ['/a\\..\\b/', 'with a sign that no address has'],
    ['/a\u0000b/', 'with a sign that no address has'],
    ['/caf\u0065\u0301/', 'whose accents stand apart'],
    ['/con/', 'with "con", a name that Windows has for itself'],
    ['/a/NUL.html', 'with "NUL.html", a name that Windows has for itself'],
    ['/a./', 'with "a.", a name that Windows has for itself'],
    [`/${'a'.repeat(256)}/`, 'with a name of 256 bytes'],
    [`/${'é'.repeat(128)}/`, 'with a name of 256 bytes'],
    [`/${'a/'.repeat(500)}`, 'of 1001 letters'],
    ['/_headers', 'below /_headers, which the site keeps for itself'],
    ['/_redirects/', 'below /_redirects'],
    ['/_astro/x.html', 'below /_astro'],
    ['/pagefind/pagefind.html', 'below /pagefind'],
    ['/%70agefind/x/', 'below /%70agefind'],
    ['/cards/essays/a.png', 'below /cards'],
  ])('%s is refused with the reason', (from, words) => {
    expect(onlyLine(report(from))).toContain(`an old address ${words}`);
  });

  it.each([
    '/',
    '/index.html',
    '/about',
    '/about.html',
    '/about/index.html',
    '/About/',
    '/ABOUT',
    '/%61bout/',
    '/404',
    '/404.html',
    '/404/',
    '/search/index.html',
    '/notes.txt',
    '/notes.txt/',
    '/notes.txt/old/',
  ])('%s, where a page or a file stands, is refused', (from) => {
    expect(onlyLine(report(from))).toContain('an old address at which a page stands');
  });

  it.each([
    '/essays/old/',
    '/2019/03/x.html',
    '/caf\u00e9/',
    '/caf%C3%A9',
    '/v2.0/notes/',
    '/feed/old.xml',
    '/.well-known/x/',
  ])('%s may be redirected', (from) => expect(report(from)).toBe(''));

  it('may not take the place of another old address', () => {
    const two = (lines: string) => reportOn({ 'content/redirects.yaml': lines });
    expect(two('/old: /about/\n/old/: /about/\n')).toBe('');
    expect(onlyLine(two('/old: /about/\n/OLD/: /search/\n'))).toContain(
      '/OLD/: an old address that takes the place of /old',
    );
    expect(onlyLine(two('/a.html: /about/\n/a.html/b/: /about/\n'))).toContain('takes the place of /a.html');
    expect(onlyLine(two('/a.html/b/: /about/\n/a.html: /about/\n'))).toContain(
      'takes the place of /a.html/b/',
    );
  });
});

describe('a new address', () => {
  it.each([
    'https://javascript:alert(1)',
    'javascript:alert(1)',
    'https:example.org',
    'https:///example.org',
    'https://user@example.org/',
    'https://./',
    'https://exa mple.org/',
    'https://example.org/\n/evil/ /x/',
    '//example.org/',
    '/\\example.org/',
    'ftp://example.org/',
    '../about/',
  ])('%j is refused', (to) => {
    expect(onlyLine(report('/old/', to))).toContain(', where nothing is');
  });

  it.each(['/about/#a b', '/about/?x 200', '/about/#x\n/evil/ /y/', '/about/#\\'])(
    '%j is refused, as it could add a rule',
    (to) => {
      expect(onlyLine(report('/old/', to))).toContain('expected an address without spaces');
    },
  );

  it.each(['https://example.org/a?b=c#d', 'http://[::1]/', 'https://münchen.example/', '/about/#x'])(
    '%s is accepted',
    (to) => expect(report('/old/', to)).toBe(''),
  );
});

const piece = fc.constantFrom(
  ...[
    '/',
    '//',
    '.',
    '..',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5C',
    '%00',
    '%0a',
    '%25',
    '%zz',
    '\\',
    '\n',
    '\r',
    '\0',
    ' ',
    '\t',
  ],
  ...[
    'a',
    'B',
    'é',
    'e\u0301',
    '\u202e',
    '\u2028',
    'con',
    'aux.html',
    'index.html',
    '.html',
    '_headers',
    '_astro',
  ],
  ...[
    'pagefind',
    'cards',
    '?',
    '#',
    '*',
    ':',
    '~',
    '@',
    'x'.repeat(260),
    'https://',
    'javascript:',
    '"',
    '<',
    '>',
  ],
);
const hostile = fc
  .tuple(fc.constantFrom('/', '', '//', '/old/'), fc.array(piece, { maxLength: 8 }))
  .map(([first, rest]) => first + rest.join(''));

describe('anything that is written as an address', () => {
  it('becomes a file inside the built folder with names that every system allows, or no file', () => {
    const root = path.resolve('/built');
    fc.assert(
      fc.property(hostile, (old) => {
        const file = fileOfRedirect(old);
        if (file === undefined) return;
        expect(path.join(root, file).startsWith(`${root}${path.sep}`)).toBe(true);
        for (const name of file.split('/')) {
          expect(name).toMatch(/^[^\\\p{Cc}\s]+$/u);
          expect(name).not.toMatch(/^\.{1,2}$|\.$|^(?:con|aux|nul)(?:\.|$)/i);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        }
        expect(file).not.toMatch(/^(?:_|pagefind\/|cards\/)/i);
        expect(file.normalize('NFC')).toBe(file);
      }),
      { numRuns: 3000 },
    );
  });

  it('becomes a single rule for the host, which leads to a page of ours or to a valid URL', () => {
    fc.assert(
      fc.property(hostile, hostile, (old, target) => {
        if (faultOfOldAddress(old) || !(isWithin(target) || isElsewhere(target))) return;
        expect(redirectLine(old, target)).toMatch(/^\/\S+ \S+ 301\n$|^\/ \S+ 301\n$/);
        const { protocol, hostname } = new URL(target, 'https://ours.invalid');
        expect(protocol).toMatch(/^https?:$/);
        if (isWithin(target)) expect(hostname).toBe('ours.invalid');
        expect(hostname).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});
