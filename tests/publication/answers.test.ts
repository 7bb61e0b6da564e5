import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { models } from '../../src/models/index.ts';
import { print, type Printed } from '../../src/calculators/answer/quantity.ts';
import { calculators } from '../calculators/words-of.ts';
import { pages, read } from '../site/built.ts';

/** For each calculator, the outputs that answer its question, which every place must state. */
const answering: Readonly<Record<string, readonly string[]>> = {
  'personal-leverage': ['hoursFreed'],
  'team-coordination': ['bestTeamSizeWithAi', 'bestTeamSize'],
  'decision-velocity': ['meanLeadTime', 'misroutedLeadTime'],
  'feedback-loop': ['loopsPerQuarter', 'loopsPerQuarterWithoutAi'],
  'hour-a-week': ['factor'],
  'build-or-delegate': ['saving'],
  'leverage-audit': ['widestHours', 'widestRating'],
  'executive-compression': ['managersAfter', 'managers'],
  'senior-pipeline': ['shortfall', 'year'],
};

const hardSpace = /[\u00a0\u202f]/g;
/** The text of HTML, with a space between elements so that their words do not run together. */
const plain = (html: string) =>
  DomUtils.textContent(parseDocument(html.replaceAll('<', ' <')))
    .replace(hardSpace, ' ')
    .replace(/\u2060/g, '');
const pageAt = (address: string) => pages.find((page) => page.address === address)?.html ?? '';
const part = (html: string, name: string) =>
  plain(new RegExp(`<(\\w+) [^>]*data-part="${name}"[^>]*>([^]*?)</\\1>`).exec(html)?.[0] ?? '');
const attributeOf = (html: string, tag: RegExp) => plain(tag.exec(html)?.[1] ?? '');

/** A number as it may stand in a sentence: `25` is not in `125` nor in `25.5`. */
const saysNumber = (text: string, number: string) =>
  new RegExp(`(?<![\\d.,])${number.replace(/[.$]/g, '\\$&')}(?![\\d]|[.,]\\d)`).test(text);

describe.each(calculators)('the answer of $id', ({ id, model, words }) => {
  const outputs = model.evaluate();
  const numbers = (answering[id] ?? []).map((key) => {
    const value = outputs[key];
    const unit: Printed = words.outputs[key]?.unit ?? 'plain';
    if (typeof value !== 'number') throw new Error(`${id} gives no number for ${key}`);
    // A factor of 1.3 may also be stated as "off by no more than 29%".
    const said = [print(value, unit), ...(unit === 'factor' ? [`${Math.round((value - 1) * 100)}%`] : [])];
    return { key, said: said.map((one) => one.replace(hardSpace, ' ').replace(/ [a-z]+$/, '')) };
  });
  const page = pageAt(`/calculators/${id}/`);
  const essays = pages.filter(
    ({ address, html }) => /^\/essays\/[^/]+\/$/.test(address) && html.includes(`data-calculator="${id}"`),
  );
  const row = (address: string) =>
    pageAt(address)
      .split(/<li\b/)
      .map(plain)
      // A reading list names the calculator too, but without its question and what its answer is for.
      .find((one) => [words.question, words.given].every((text) => one.includes(text))) ?? '';

  it('has its numbers listed in this test', () => {
    expect(Object.keys(models).sort()).toEqual(Object.keys(answering).sort());
    expect(numbers).not.toEqual([]);
  });

  it.each([
    ['the headline', () => part(page, 'answer')],
    ['the line that stays in sight', () => part(page, 'short')],
    ['the table of all results', () => plain(/<table[^]*?<\/table>/.exec(page)?.[0] ?? '')],
    ['the front page', () => row('/')],
    ['the list of calculators', () => row('/calculators/')],
    [
      'what the card is said to show',
      () => attributeOf(page, /<meta property="og:image:alt" content="([^"]*)"/),
    ],
    ['the embed', () => part(pageAt(`/embed/${id}/`), 'answer')],
    [
      'the list for machines',
      () =>
        read('llms.txt')
          .toString('utf8')
          .split('\n')
          .find((line) => line.includes(`/calculators/${id}/`)) ?? '',
    ],
  ] as const)('is the same in %s', (_, textOf) => {
    const text = textOf().replace(hardSpace, ' ');
    for (const { said } of numbers)
      expect(
        said.some((one) => saysNumber(text, one)),
        `${said.join(' or ')} in: ${text}`,
      ).toBe(true);
  });

  it('is the same in every essay that shows it, and in its Markdown twin', () => {
    for (const { address, html } of essays) {
      const twin = read(`${address.replace(/^\/|\/$/g, '')}.md`).toString('utf8');
      for (const text of [
        part(html.slice(html.indexOf(`data-calculator="${id}"`)), 'answer'),
        twin.replace(hardSpace, ' '),
      ])
        for (const { said } of numbers)
          expect(
            said.some((one) => saysNumber(text, one)),
            `${said.join(' or ')} in ${address}`,
          ).toBe(true);
    }
  });
});
