import { expect, it } from 'vitest';
import { entriesShown } from '../../src/publication/paging.ts';
import { attribute, elements, isEssay, pages, type Page } from './built.ts';

const linked = (page: Page | undefined) =>
  new Set(page ? elements(page, 'a').flatMap((link) => attribute(link, 'href') ?? []) : []);

const all = pages.find(({ address }) => address === '/essays/');
const years = pages.filter(({ address }) => /^\/essays\/\d{4}\/$/.test(address));
const essays = pages.filter(isEssay);

const yearOf = (page: Page) =>
  elements(page, 'meta')
    .find(({ attribs }) => attribs['property'] === 'article:published_time')
    ?.attribs['content']?.slice(0, 4) ?? '';

it('the list of all essays shows each of them or, where there are many, the newest and a link to every year', () => {
  const missing = essays.filter(({ address }) => !linked(all).has(address));
  if (essays.length <= entriesShown) expect([...missing, ...years]).toEqual([]);
  else {
    expect(missing.length).toBe(essays.length - entriesShown);
    expect(years.filter(({ address }) => !linked(all).has(address))).toEqual([]);
  }
});

it('every essay stands in the list of its year and in that of no other', () => {
  const misplaced = essays.flatMap((essay) => {
    const own = years.length > 0 ? `/essays/${yearOf(essay)}/` : '';
    const lists = years.flatMap((page) => (linked(page).has(essay.address) ? page.address : []));
    return lists.join() === own ? [] : [`${essay.address} stands in ${lists.join(', ') || 'none'}`];
  });
  expect(misplaced).toEqual([]);
});
