import { DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { absolute, to } from '../../src/site.ts';
import { attribute, builtFiles, elements, isEssay, pages, read, text, type Element } from './built.ts';

interface Ledger {
  readonly sources: readonly {
    readonly id: string;
    readonly address: string;
    readonly findings: readonly {
      readonly id: string;
      readonly figure?: string;
      readonly statement: string;
      readonly withdrawn?: object;
    }[];
  }[];
}
const { sources } = JSON.parse(read('evidence.json').toString('utf8')) as Ledger;
const files = new Set(builtFiles());

const offers = (page: (typeof pages)[number]) =>
  elements(page, 'details').filter((one) => /^Take this /.test(text(summaryOf(one))));
const summaryOf = (details: Element) => DomUtils.getElementsByTagName('summary', details.children)[0];
const all = (within: Element, name: string) => DomUtils.getElementsByTagName(name, within.children);

describe.each(sources)('$id', ({ id, address, findings }) => {
  const page = pages.find((one) => absolute(one.address) === address);
  const offered = page ? offers(page) : [];
  const standing = findings.filter(({ withdrawn }) => !withdrawn);

  it('offers every finding that was not withdrawn, in words, with its address and its citation', () => {
    expect(offered).toHaveLength(standing.length);
    for (const finding of standing) {
      const offer = offered.find((one) =>
        all(one, 'div').some(({ attribs }) => attribs['id'] === `take_${finding.id}`),
      );
      const [words = '', citation = ''] = offer ? all(offer, 'pre').map(text) : [];
      expect(words).toContain(finding.statement);
      expect(words.endsWith(` ${address}#${finding.id}`)).toBe(true);
      expect(citation).toContain(address);
    }
  });

  it('has a picture of each finding that has a number to show, and of no other', () => {
    const drawn = offered.flatMap((offer) => all(offer, 'img').map((img) => attribute(img, 'src')));
    const shown = standing.flatMap(({ id: finding, figure }) =>
      figure ? [`cards/findings/${id}/${finding}.png`] : [],
    );
    expect(drawn.sort()).toEqual(shown.map((name) => to(`/${name}`)).sort());
    expect([...files].filter((name) => name.startsWith(`cards/findings/${id}/`)).sort()).toEqual(
      shown.sort(),
    );
  });
});

it('every essay with citations links to a finding to take away', () => {
  const cited = pages.filter(
    (page) => isEssay(page) && elements(page, 'span').some(({ attribs }) => attribs['class'] === 'cite'),
  );
  const silent = cited.filter(
    (page) => !elements(page, 'a').some((link) => attribute(link, 'href')?.includes('/#take_')),
  );
  expect(silent.map(({ address }) => address)).toEqual([]);
});
