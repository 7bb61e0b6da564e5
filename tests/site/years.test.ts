import { expect, it } from 'vitest';
import { attribute, elements, isEssay, pages, type Page } from './built.ts';

const linked = (page: Page | undefined) =>
  new Set(page ? elements(page, 'a').flatMap((link) => attribute(link, 'href') ?? []) : []);

const newest = pages.find(({ address }) => address === '/essays/');
const others = pages.filter(({ address }) => /^\/essays\/\d{4}\/$/.test(address));

const yearOf = (page: Page) =>
  elements(page, 'meta')
    .find(({ attribs }) => attribs['property'] === 'article:published_time')
    ?.attribs['content']?.slice(0, 4) ?? '';

it('the list of essays opens with the newest year and leads to every other', () => {
  expect(others.map(({ address }) => address).filter((address) => !linked(newest).has(address))).toEqual([]);
});

it('every essay stands in the list of its year and in no other', () => {
  const essays = pages.filter(isEssay);
  const last = essays.map(yearOf).sort().at(-1);
  const misplaced = essays.flatMap((essay) => {
    const own = yearOf(essay) === last ? '/essays/' : `/essays/${yearOf(essay)}/`;
    const lists = [newest, ...others].flatMap((page) =>
      page && linked(page).has(essay.address) ? page.address : [],
    );
    return lists.join() === own ? [] : [`${essay.address} stands in ${lists.join(', ') || 'none'}`];
  });
  expect(misplaced).toEqual([]);
});
