import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DomUtils } from 'htmlparser2';
import { cssOf, pageParts } from '../../src/finishing/page-parts.ts';
import { isPlain } from '../../src/finishing/plain-html.ts';
import { hashesOf, isGoverned, withPolicy, withoutPolicy } from '../../src/finishing/security-policy.ts';
import { attribute, builtFiles, meta, pages, read } from './built.ts';

const yes = () => true;

/** The sources that a policy allows for one directive. */
const allows = (policy: string, directive: string) =>
  policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name === directive)
    ?.slice(1) ?? [];

const headers = read('_headers').toString('utf8');

/** The headers that are set below a path, by its rule alone. */
function headersOf(path: string) {
  const lines = headers.split('\n');
  const start = lines.indexOf(path) + 1;
  const rule = start === 0 ? [] : lines.slice(start, lines.indexOf('', start));
  return new Map(
    rule.map((line) => [line.replace(/:.*/, '').trim().toLowerCase(), line.replace(/^[^:]*: */, '')]),
  );
}
const policyOf = (path: string) => headersOf(path).get('content-security-policy') ?? '';

describe.each(pages)('$address', (page) => {
  const own = meta(page, 'content-security-policy') ?? '';
  const parts = pageParts(page.html);
  const scripts = hashesOf(parts.scripts);
  const styles = hashesOf(parts.sheets.map((sheet) => cssOf(sheet)));

  it('has a policy that names each of its inline scripts and styles', () => {
    expect(allows(own, 'script-src')).toEqual(expect.arrayContaining(scripts));
    expect(allows(own, 'style-src')).toEqual(expect.arrayContaining(styles));
  });

  it('has a policy that allows nothing that was not built', () => {
    expect(own).toMatch(/^default-src 'none'; /);
    expect(own).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|\{/);
  });

  it('states that policy before anything that it governs', () => {
    const governed = page.html.search(/<(?:script|style|link)\b/);
    const stated = page.html.search(/<meta http-equiv="content-security-policy"/i);
    expect(stated).toBeGreaterThan(-1);
    expect(stated).toBeLessThan(governed);
  });

  it('has no style attribute and no event handler, which the policy would refuse', () => {
    const refused = DomUtils.findAll(
      ({ attribs }) => Object.keys(attribs).some((name) => name === 'style' || /^on[a-z]+$/.test(name)),
      page.document.children,
    ).map((element) => `<${element.name} style="${attribute(element, 'style') ?? ''}">`);
    expect(refused.join('\n')).toBe('');
  });

  it('loads nothing from another host', () => {
    const loaded = DomUtils.findAll(
      ({ name, attribs }) =>
        name !== 'a' && ['src', 'srcset', 'poster', 'data', 'href'].some((key) => key in attribs),
      page.document.children,
    )
      // A canonical address and the like are names, not loads.
      .filter(
        ({ name, attribs }) =>
          name !== 'link' ||
          /stylesheet|preload|icon|manifest|prefetch|preconnect/.test(attribs['rel'] ?? ''),
      )
      .flatMap(({ attribs }) =>
        ['src', 'srcset', 'poster', 'data', 'href'].flatMap((key) => attribs[key] ?? []),
      )
      .filter((address) => /(?:^|[\s,])(?:[a-z][a-z+.-]*:)?\/\//i.test(address));
    expect(loaded.join('\n')).toBe('');
  });

  it('may compile WebAssembly only if it is the search page', () => {
    expect(own.includes('wasm-unsafe-eval')).toBe(page.address === '/search/');
  });
});

describe('the headers', () => {
  const paths = headers.split('\n').filter((line) => line.startsWith('/'));
  const policies = paths.map((path) => [path, policyOf(path)] as const).filter(([, policy]) => policy !== '');

  it('are at most half as long as they were with the hashes of all pages', () => {
    const lines = [...headersOf('/*')].map(([name, value]) => name.length + 2 + value.length + 2);
    expect(lines.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(2385 / 2);
  });

  it('leave scripts and styles to the policy of each page, and set for all files what only headers can', () => {
    const common = policyOf('/*');
    expect(common).not.toMatch(/script-src|style-src|default-src|unsafe|https?:|\*|\{/);
    for (const directive of ['object-src', 'frame-src', 'media-src', 'base-uri', 'frame-ancestors'])
      expect(allows(common, directive)).toEqual(["'none'"]);
    expect(allows(common, 'connect-src')).toEqual(["'self'"]);
  });

  it('give a full policy to every file that a browser shows as a document but that is no page', () => {
    const documents = builtFiles().filter((name) => /\.(?:svg|xml|xhtml|pdf)$/.test(name));
    expect(documents.length).toBeGreaterThan(3);
    const whole = policies.filter(([, policy]) => policy.startsWith("default-src 'none'; "));
    for (const [, policy] of whole) expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|\{/);
    const rules = whole.map(([path]) => new RegExp(`^${path.replace(/\*/g, '.*')}$`));
    expect(documents.filter((name) => !rules.some((rule) => rule.test(`/${name}`)))).toEqual([]);
  });

  it('let other sites frame a calculator, and nothing else', () => {
    const framed = policies.filter(([, policy]) => !policy.endsWith("; frame-ancestors 'none'"));
    expect(framed.map(([path]) => path)).toEqual(['/_astro/worker-*', '/embed/*']);
  });

  it('replace the common policy where a path has its own, instead of adding to it', () => {
    for (const [path] of policies.slice(1))
      expect(headersOf(path).has('! content-security-policy')).toBe(true);
  });

  it('stay within the CDN’s limits on the length of lines and the number of rules', () => {
    const longest = Math.max(...headers.split('\n').map(({ length }) => length));
    expect(longest).toBeLessThanOrEqual(2000);
    expect(paths.length).toBeLessThanOrEqual(100);
  });

  it('cache files with a hash in their names for a year, and no others', () => {
    const kept = paths.filter((path) => headersOf(path).has('cache-control'));
    expect(kept).toEqual(['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/filter/*']);
    for (const path of kept)
      expect(headersOf(path).get('cache-control')).toBe('public, max-age=31536000, immutable');
    const indexed = builtFiles().filter((name) => /^pagefind\/.*\/.*\.pf_\w+$/.test(name));
    for (const name of indexed) {
      const digest = createHash('sha256').update(read(name)).digest('hex');
      expect(name).toContain(`_${digest.slice(0, 10)}.pf_`);
    }
  });

  it('let other sites show pictures, as feed readers do, but not use scripts and fonts', () => {
    const ours = paths.filter(
      (path) => headersOf(path).get('cross-origin-resource-policy') === 'same-origin',
    );
    expect(ours).toEqual(['/_astro/*.js', '/_astro/*.woff2']);
  });

  it('allow other sites to use cards, plates and data, which are made for that', () => {
    const taken = builtFiles().filter((name) =>
      /^(?:cards|plates|data)\/|^evidence\.json$|\/model\.json$/.test(name),
    );
    const rules = paths
      .filter((path) => headersOf(path).get('cross-origin-resource-policy') === 'cross-origin')
      .map((path) => new RegExp(`^${path.replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+')}$`));
    expect(taken.filter((name) => !rules.some((rule) => rule.test(`/${name}`)))).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
  });
});

describe('isGoverned(html)', () => {
  const page = (head: string) => withPolicy(`<!doctype html><head>${head}</head>`, "default-src 'none'");

  it.each(['<meta charset="utf-8">', '<meta charset=UTF-8 />'])(
    'is true of a page that begins with %s',
    (charset) => {
      expect(isGoverned(page(`${charset}<script>1</script><link rel="canonical" href="/">`))).toBe(true);
    },
  );

  it('is true of a text with nothing to govern', () => {
    expect(isGoverned('google-site-verification: google1.html')).toBe(true);
  });

  it('is false where something governed comes before the policy, or where there is no policy', () => {
    expect(isGoverned(page('<script>1</script><meta charset="utf-8">'))).toBe(false);
    expect(isGoverned(page('<link rel="stylesheet" href="/a.css">'))).toBe(false);
  });
});

it('every page without a formula is plain enough to be judged by its tags, which is five times as fast', () => {
  const anything = { script: yes, style: yes, file: yes, action: yes, leadsOn: true, ownStyles: false };
  const slow = pages.filter(
    ({ html }) => !/<math\b/.test(html) && !isPlain(withoutPolicy(html), anything, true),
  );
  expect(slow.map(({ address }) => address)).toEqual([]);
});
