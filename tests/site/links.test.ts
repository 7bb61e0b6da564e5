import { LinkChecker, LinkState } from 'linkinator';
import { expect, it } from 'vitest';
import { pages } from './built.ts';

it('every link and fragment inside the site leads somewhere', async () => {
  const { links } = await new LinkChecker().check({
    path: pages.map(({ address }) => address),
    serverRoot: 'dist',
    checkFragments: true,
    concurrency: 20,
    // Other hosts are not asked: their state is not ours, and the test runs offline.
    linksToSkip: (link) => Promise.resolve(!/^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(link)),
  });
  const broken = Map.groupBy(
    links.filter(({ state }) => state === LinkState.BROKEN),
    ({ url }) => url,
  )
    .entries()
    .map(([url, from]) => {
      const parents = from.slice(0, 3).map(({ parent }) => parent ?? '');
      return `${url}, linked from ${parents.join(', ')}${from.length > 3 ? ` and ${from.length - 3} more` : ''}`;
    })
    .toArray();
  expect(broken.join('\n')).toBe('');
  expect(links.length).toBeGreaterThanOrEqual(pages.length);
});
