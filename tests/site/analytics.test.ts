import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { essay, Trial } from '../finishing/trial.ts';
import { pages, read } from './built.ts';

/** Visits are counted only where site.ts says so, by a single script; otherwise no other host learns of them. */

const script = 'https://static.cloudflareinsights.com/beacon.min.js';
const host = 'https://cloudflareinsights.com';

it('visits are counted only on request: no page here names the host, and no policy allows it', () => {
  const named = pages.filter(({ html }) => html.includes('cloudflareinsights')).map(({ address }) => address);
  expect(named).toEqual([]);
  expect(read('_headers').toString()).not.toContain('cloudflareinsights');
});

describe('a publication that counts visits', () => {
  const trial = new Trial('analytics', {
    'content/essays/one/index.md': essay('The only essay there is', 'Some words.'),
  });
  let outcome: Awaited<ReturnType<Trial['build']>>;
  beforeAll(async () => {
    trial.erase('public/data');
    const site = trial.read('src/site.ts');
    trial.write(
      'src/site.ts',
      site.replace(/(const extras: \{[^]*?\n\} = \{)/, "$1 analytics: { token: 'abc' },"),
    );
    outcome = await trial.build();
  });
  afterAll(() => {
    trial.remove();
  });

  it('loads only the script that counts, and may connect only to its host', () => {
    expect(outcome.code, outcome.said).toBe(0);
    const html = trial.read('dist/essays/one/index.html');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hosts = policy.match(/https?:[^\s;]+/g);
    expect(hosts).toEqual([script, host]);
    expect(policy).toMatch(new RegExp(`script-src [^;]*${script}`));
    expect(policy).toContain(`connect-src 'self' ${host};`);
    expect(html.match(/<script[^>]*cloudflareinsights[^>]*>/g)).toHaveLength(1);
    expect(html.replaceAll(/&(?:quot|#34);/g, '"')).toContain('{"token":"abc"}');
  });

  it('may do so by its headers too, and tells its readers', () => {
    expect(trial.read('dist/_headers')).toContain(
      `Content-Security-Policy: connect-src 'self' ${host}; frame-src`,
    );
    const html = trial.read('dist/essays/one/index.html');
    expect(html).toContain('Visits are counted by Cloudflare');
    expect(html).not.toContain('no tracking');
  });

  it('with a single essay looks complete: it links to no empty page, and shows no count of zero', () => {
    const front = trial.read('dist/index.html');
    expect(front).toContain('The only essay there is');
    for (const name of [
      'index.html',
      'essays/one/index.html',
      'search/index.html',
      'subscribe/index.html',
      '404.html',
    ]) {
      const html = trial.read(`dist/${name}`).replace(/^[^]*<body/, '');
      const led = [...html.matchAll(/ href="([^"#?]*)/g)].map(([, address]) => address);
      for (const empty of ['/series/', '/calculators/', '/evidence/', '/corrections/', '/evidence/changes/'])
        expect(led, name).not.toContain(empty);
      expect(html, name).not.toMatch(/>0 \w|\b0 (?:sources|findings|essays|parts|calculators)/);
    }
    // No drawing of our own essays and no data of our own studies is published.
    expect(
      [...trial.built().keys()].filter((name) => /^(?:data|plates|cards\/(?:plates|slides))\//.test(name)),
    ).toEqual([]);
    const map = trial.read('dist/sitemap-0.xml');
    expect(map).toContain('/essays/one/');
    expect(map).not.toMatch(/\/(?:series|calculators|evidence|corrections)\//);
  });
});
