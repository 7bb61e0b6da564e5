import { expect, it } from 'vitest';
import { unscripted } from '../../src/components/prose/unscripted.ts';

it('returns HTML that runs nothing unchanged', () => {
  const html =
    '<ul><li>A <a href="/x/" popovertarget="y">link</a> &amp; <button type="button">b</button></li></ul>';
  expect(unscripted(html)).toBe(html);
});

it.each([
  '<script>x()</script>',
  '<p onclick="x()">y</p>',
  '<p STYLE="color:red">y</p>',
  '<a href=" JavaScript:x()">y</a>',
  '<svg><use xlink:href="data:text/html,x"></use></svg>',
  '<iframe src="/"></iframe>',
])('throws where something would run: %s', (html) => {
  expect(() => unscripted(`<p>Words.</p>${html}`)).toThrow(/would run/);
});
