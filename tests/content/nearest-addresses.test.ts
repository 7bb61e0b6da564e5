import { expect, it } from 'vitest';
import { nearestAddresses, pathsIn, wordsOfAddress } from '../../src/publication/nearest-addresses.ts';

const paths = [
  '/',
  '/essays/',
  '/essays/the-ceiling-on-your-week/',
  '/essays/what-may-it-do-alone/',
  '/calculators/feedback-loop/',
  '/tags/feedback-loops/',
];
const near = (asked: string) => nearestAddresses(asked, paths);

it('finds an address despite a typing mistake, another ending, case, accents or separators', () => {
  for (const asked of [
    '/essays/the-cieling-on-your-week/',
    '/essays/The-Ceiling-on-your-Week',
    '/essays/the_ceiling_on_your_week.html',
    '/essays/the%20ceiling%20on%20your%20week',
    '/essays/thé-ceiling-on-your-week/index.html',
  ])
    expect(near(asked), asked).toEqual(['/essays/the-ceiling-on-your-week/']);
});

it('finds a page that moved by the last part of its address, and others by some of their words', () => {
  expect(near('/blog/2026/11/the-ceiling-on-your-week/')).toEqual(['/essays/the-ceiling-on-your-week/']);
  expect(near('/essays/ceiling-week')).toEqual(['/essays/the-ceiling-on-your-week/']);
  expect(near('/feedback-loop/')).toEqual(['/calculators/feedback-loop/', '/tags/feedback-loops/']);
});

it('guesses nothing where nothing is near', () => {
  for (const asked of ['/no-such-page/', '/', '/%E0%A4%A', `/${'x'.repeat(5000)}`, '/a'])
    expect(near(asked), asked).toEqual([]);
});

it('extracts the words of an address', () => {
  expect(wordsOfAddress('/essays/the-cieling-on_your%20week.html')).toBe('the cieling your week');
  expect(wordsOfAddress('/%E5%86%85%E5%AD%98%E7%AE%A1/')).toBe('内存管');
  expect(wordsOfAddress('/')).toBe('');
});

it('reads the paths of a sitemap', () => {
  expect(pathsIn('<urlset><url><loc>https://a.example/b/c/</loc></url></urlset>')).toEqual(['/b/c/']);
});
