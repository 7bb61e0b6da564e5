import { describe, expect, it } from 'vitest';
import { DomUtils } from 'htmlparser2';
import { inlineHashes } from '../../src/build/security-policy.ts';
import { attribute, meta, pages, read } from './built.ts';

/** The sources that a policy allows for one directive. */
const allows = (policy: string, directive: string) =>
  policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name === directive)
    ?.slice(1) ?? [];

const headers = read('_headers').toString('utf8');
const union = /^\s*Content-Security-Policy:\s*(.*)$/im.exec(headers)?.[1] ?? '';

describe.each(pages)('$address', (page) => {
  const own = meta(page, 'content-security-policy') ?? '';
  const { scripts, styles } = inlineHashes(page.html);

  it('has a policy that names each of its inline scripts and styles', () => {
    expect(allows(own, 'script-src')).toEqual(expect.arrayContaining(scripts));
    expect(allows(own, 'style-src')).toEqual(expect.arrayContaining(styles));
  });

  it('states that policy before anything that it governs', () => {
    const governed = page.html.search(/<(?:script|style|link)\b/);
    const stated = page.html.search(/<meta http-equiv="content-security-policy"/i);
    expect(stated).toBeGreaterThan(-1);
    expect(stated).toBeLessThan(governed);
  });

  it('is served under the common policy, which names them too', () => {
    expect(allows(union, 'script-src')).toEqual(expect.arrayContaining(scripts));
    expect(allows(union, 'style-src')).toEqual(expect.arrayContaining(styles));
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
});

describe('the common policy', () => {
  it.each(['unsafe-inline', "'unsafe-eval'", 'http:', 'https:', '*'])('does not say %s', (weakness) => {
    expect(union).not.toContain(weakness);
  });

  it('is one line that the CDN does not cut', () => {
    const longest = Math.max(...headers.split('\n').map(({ length }) => length));
    expect(longest).toBeLessThanOrEqual(2000);
    expect(union).not.toContain('{policy}');
    expect(headers.split('\n').filter((line) => /^[/h]/.test(line)).length).toBeLessThanOrEqual(100);
  });
});
