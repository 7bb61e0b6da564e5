import { describe, expect, it } from 'vitest';
import { site } from '../../src/site.ts';
import { attribute, elements, meta, pages, text, type Page } from './built.ts';

/** The pages that search engines may list: all but the error page and those that tell them not to. */
const listed = pages.filter(
  (page) => !(meta(page, 'robots') ?? '').includes('noindex') && page.address !== '/404.html',
);
const canonical = (page: Page) =>
  attribute(
    elements(page, 'link').find(({ attribs }) => attribs['rel'] === 'canonical'),
    'href',
  );
const title = (page: Page) =>
  text(elements(page, 'title').find(({ parent }) => parent && 'name' in parent && parent.name === 'head'));

function shared(of: (page: Page) => string | undefined) {
  const byText = Map.groupBy(listed, (page) => of(page) ?? '');
  return [...byText]
    .filter(([, bearers]) => bearers.length > 1)
    .map(([words, bearers]) => `"${words}": ${bearers.map(({ address }) => address).join(' ')}`);
}

describe('the pages of the site', () => {
  it('each have a title of their own', () => {
    expect(shared(title).join('\n')).toBe('');
  });

  it('each have a description of their own', () => {
    expect(shared((page) => meta(page, 'description')).join('\n')).toBe('');
  });
});

describe.each(pages)('$address', (page) => {
  it('says its title, description and language', () => {
    expect(title(page)).not.toBe('');
    expect(meta(page, 'description')).toBeTruthy();
    expect(attribute(elements(page, 'html')[0], 'lang')).toBe(site.language);
  });

  it('has exactly one h1, which is not empty', () => {
    expect(elements(page, 'h1').map(text)).toHaveLength(1);
    expect(text(elements(page, 'h1')[0])).not.toBe('');
  });

  it('names one canonical address', () => {
    const links = elements(page, 'link').filter(({ attribs }) => attribs['rel'] === 'canonical');
    expect(links).toHaveLength(1);
    expect(URL.canParse(canonical(page) ?? '')).toBe(true);
  });
});

it('canonical addresses on this site lead to pages that exist', () => {
  const standing = new Set(pages.map(({ address }) => new URL(address.slice(1), site.address).href));
  const lost = pages.flatMap((page) => {
    const address = canonical(page) ?? '';
    const ours = address.startsWith(new URL(site.address).origin);
    const means404 = page.address === '/404.html';
    return ours && !means404 && !standing.has(address) ? `${page.address} → ${address}` : [];
  });
  expect(lost.join('\n')).toBe('');
});
