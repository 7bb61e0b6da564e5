import { DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { absolute } from '../../src/site.ts';
import { elements, pages, read, text, type Page } from './built.ts';

interface Ledger {
  readonly sources: readonly {
    readonly address: string;
    readonly title: string;
    readonly authors: readonly string[];
    readonly checked: string;
    readonly url?: string;
    readonly findings: readonly {
      readonly id: string;
      readonly statement: string;
      readonly withdrawn?: object;
    }[];
  }[];
}
const { sources } = JSON.parse(read('evidence.json').toString('utf8')) as Ledger;

const copied = (page: Page, form: string) =>
  elements(page, 'div')
    .filter(({ attribs }) => attribs['data-copied'] === form)
    .flatMap((one) => DomUtils.getElementsByTagName('pre', one.children).map(text));
const isThing = ({ address }: Page) =>
  /^\/(?:essays|calculators|evidence)\/(?!\d{4}\/|cited\/|changes\/|weigh\/)[^/]+\/$/.test(address);

it('pages that only lead to others do not say how to cite them', () => {
  const leading = pages.filter((page) => !isThing(page) && page.address !== '/evidence/');
  expect(leading.filter((page) => copied(page, 'citation').length > 0)).toEqual([]);
});

describe.each(pages.filter(isThing))('$address', (page) => {
  const [citation = '', ...more] = copied(page, 'citation');

  it('says once how to cite it, with a date, in words and for reference managers', () => {
    expect(more).toEqual([]);
    expect(citation).toContain(absolute(page.address));
    expect(citation).toMatch(/\d{1,2} [A-Z][a-z]+ \d{4}/);
    expect(copied(page, 'bibtex')).toEqual([expect.stringMatching(/^@misc\{[\w.:+/-]+,\n[^]*\n\}$/)]);
    const items = copied(page, 'csl').flatMap((item) => JSON.parse(item) as Record<string, unknown>[]);
    expect(items).toHaveLength(1);
    for (const field of ['id', 'type', 'title', 'author']) expect(items[0]).toHaveProperty(field);
  });

  const source = sources.find(({ address }) => address === absolute(page.address));
  if (!source) return;

  it('credits the source to its authors, and the grade to us', () => {
    expect(citation.startsWith(`${source.authors.join(', ')}. “`)).toBe(true);
    if (source.url) expect(citation).toContain(source.url);
    expect(citation).toContain('as graded in');
  });

  it('begins with a finding that was not withdrawn, and names the source after it', () => {
    const [heading] = elements(page, 'h1');
    expect(heading && text(heading)).toBe(source.title);
    const words = elements(page, 'main').map(text).join('');
    const standing = source.findings.filter(({ withdrawn }) => !withdrawn);
    if (standing.length === 0) return;
    const first = Math.min(...standing.map(({ statement }) => words.indexOf(statement)));
    expect(first).toBeGreaterThanOrEqual(0);
    expect(first).toBeLessThan(words.indexOf(source.title));
  });
});
