import { describe, expect, it } from 'vitest';
import { cssOf, pageParts, withoutIslandIds, withSheet } from '../../src/finishing/page-parts.ts';

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="description" content="What a <style> element and a <script> cost </script>">
<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"><style>p{color:red}</style>
<script>let a = '<b>';</script><script type="module" src="/c.js"></script><script type="application/ld+json">{"a":1}</script></head>
<body><!-- <script>no()</script> --><a href='x"><script>alert(1)</script>'>&lt;script&gt;</a><p class="d">e</p></body></html>`;

describe('pageParts(html)', () => {
  const { tags, scripts, sheets } = pageParts(page);

  it('finds the inline scripts that run, but none within an attribute or a comment', () => {
    expect(scripts).toEqual(["let a = '<b>';"]);
  });

  it('finds style sheets, linked or inline, in their order', () => {
    const linked = (address: string) => `of ${address}`;
    expect(sheets.map((sheet) => cssOf(sheet, linked))).toEqual(['of /a.css', 'of /b.css', 'p{color:red}']);
  });

  it('finds every start tag, whatever its attributes hold', () => {
    expect(tags.map((tag) => /^<[a-z]+/.exec(tag)?.[0].slice(1)).join(' ')).toBe(
      'html head meta meta link link style script script script body a p',
    );
  });
});

describe('withSheet(html, places, css)', () => {
  it('puts one sheet in the place of all, and leaves what attributes say', () => {
    const finished = withSheet(page, pageParts(page).places, 'i{}');
    expect(pageParts(finished).sheets).toEqual(['<style>i{}</style>']);
    expect(finished).toContain('content="What a <style> element and a <script> cost </script>"');
    expect(pageParts(finished).scripts).toEqual(pageParts(page).scripts);
    expect(withSheet(finished, pageParts(finished).places, 'i{}')).toBe(finished);
    expect(withSheet('<p>a</p>', [], 'i{}')).toBe('<p>a</p>');
  });
});

it('withoutIslandIds(html) removes the ids that Astro makes from the path of the checkout, but not text that looks like them', () => {
  expect(
    withoutIslandIds(
      '<astro-island uid="Z1b_x-Q" ssr><p title="<astro-island uid=&quot;a&quot;">x</p></astro-island>',
    ),
  ).toBe('<astro-island ssr><p title="<astro-island uid=&quot;a&quot;">x</p></astro-island>');
});
