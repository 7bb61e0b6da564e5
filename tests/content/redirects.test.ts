import { expect, test } from 'vitest';
import { essay, onlyLine, reportOn } from './folder.ts';

const report = (text: string) => reportOn({ 'content/redirects.yaml': text });

test.each(['/old place/', '/old/*', '/old/:id/', '/old/?page=2', '/old/#part'])(
  'an old address that a host cannot match is refused: %s',
  (from) => {
    expect(onlyLine(report(`"${from}": /about/\n`))).toContain(
      `${from}: an old address with a space or one of * : ? #; expected one address, written as browsers ask for it`,
    );
  },
);

test('a new address on another site must be a complete URL', () => {
  expect(report('/old/: https://example.org/new/\n')).toBe('');
  expect(onlyLine(report('/old/: https://\n'))).toContain('/old/: "https://", where nothing is');
  expect(onlyLine(report('/old/: "https://example.org/a b"\n'))).toContain('where nothing is');
});

test('a redirect from an existing page does not turn a redirect to that page into a chain', () => {
  expect(onlyLine(report('/old/: /about/\n/about/: /search/\n'))).toContain(
    '/about/: an old address at which a page stands',
  );
});

test('a heading in a new address must exist', () => {
  const essays = { 'content/essays/first.mdx': essay({}, '## Über all') };
  const on = (to: string) => reportOn({ ...essays, 'content/redirects.yaml': `/old/: ${to}\n` });
  expect(onlyLine(on('/essays/first/#uber-all'))).toBe(
    'content/redirects.yaml:1:1  /old/: "/essays/first/#uber-all"; expected a heading of /essays/first/; nearest: /essays/first/#über-all',
  );
  for (const to of ['/essays/first/', '#über-all', '#%C3%BCber-all', '#top', '#', '?a=b#über-all'])
    expect(on(to.replace(/^[?#]/, '/essays/first/$&'))).toBe('');
  expect(on('/about/#anything')).toBe('');
});
