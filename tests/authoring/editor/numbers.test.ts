import { describe, expect, it } from 'vitest';
import { uncitedNumbers } from '../../../src/authoring/editor/numbers.ts';
import { passagesOf } from '../../../src/manuscript/passages.ts';

const remarks = (source: string) =>
  uncitedNumbers('x.mdx', passagesOf(source, 'x.mdx')).map(
    ({ field, found, line, column }) => `${line}:${column} ${field}: ${found}`,
  );

describe('uncitedNumbers(passages)', () => {
  it.each([
    '55.8% less time',
    '12 per cent of it',
    'a ratio of 1.26',
    '4,867 developers',
    'some 150 engineers',
    '£120 an hour',
    '3 of 20 came back',
    '4 times as fast',
    '15 percent faster',
    'Forty per cent of them',
    'forty-two percent',
    '10x as productive',
    'a 2.5× gain',
    'a factor of 12',
    'a factor of twelve',
    '42 engineers',
    '60 senior engineers',
    '12 to 15 weeks',
    '12–15 weeks',
    '90 dollars',
    'five million lines',
    '3 hundred of them',
    'four times as many',
  ])('asks for a citation where a passage states %j', (text) => {
    expect(remarks(`Here are ${text}, so they say.`)).toEqual([expect.stringContaining('number: ')]);
  });

  it.each([
    'in 2026 and in 1967',
    'at 10:30 on 3 November',
    'eight people, 6 of them new',
    'step 12',
    'code such as `x = 1.25`',
    'GPT-4100',
    'from 2019 to 2026 in all',
    'in 2023–24 at last',
    'the one of a kind, two at most',
    'on 21 November, this',
    'a 10 is a ten',
    'at 9 to 5',
    '14 on people',
    'constructed: 150 engineers',
  ])('asks for no citation for %j', (text) => {
    expect(remarks(`It was ${text}, so they say.`)).toEqual([]);
  });

  it.each(['<Cite id="a" />', '[the ledger](/evidence/a/)', '[the sum](/calculators/b/)', '<Constructed />'])(
    'takes %s for a source',
    (source) => {
      expect(remarks(`It was 55.8% less. ${source}`)).toEqual([]);
    },
  );

  it('reads a note as a passage of its own', () => {
    expect(remarks('A claim.<Cite id="a" /><Note>It was 12%.</Note> More.')).toEqual([
      expect.stringContaining('number: 12%'),
    ]);
  });

  it.each(['<Aside title="x">It was 55.8%.</Aside>', '- It was 55.8%.', '<Note>It was 55.8%.</Note>'])(
    'reads %s',
    (source) => {
      expect(remarks(source)).toEqual([expect.stringContaining('number: 55.8% in "It was 55.8%."')]);
    },
  );

  const table = '| a | b |\n| - | - |\n| one | 55 |\n| two | 66 |\n';

  it('asks for one citation for a table, in it or right beside it', () => {
    expect(remarks(`Words.\n\n${table}\nWords.`)).toEqual(['5:9 number: 55 in "55"']);
    expect(remarks(table.replace('two', 'two<Cite id="a" />'))).toEqual([]);
    expect(remarks(`So it was.<Cite id="a" />\n\n${table}`)).toEqual([]);
    expect(remarks(`${table}\nSo it was.<Cite id="a" />`)).toEqual([]);
    expect(remarks(`<Constructed /> Two rows:\n\n${table}`)).toEqual([]);
    expect(remarks(`${table}\n<Calculator model="a" />`)).toEqual([]);
    expect(remarks('| a | b |\n| - | - |\n| 2024 | 5 |\n')).toEqual([]);
  });

  it.each(['## Some %s of it', '<PullQuote>Some %s of it</PullQuote>'])(
    'lets %j repeat a number that a passage cites, but no other',
    (form) => {
      const text = 'It was 40% of 1,900.<Cite id="a" />';
      for (const again of ['40%', 'forty per cent', '1900', '40 things'])
        expect(remarks(`${form.replace('%s', again)}\n\n${text}`)).toEqual([]);
      expect(remarks(`${form.replace('%s', '41%')}\n\n${text}`)).toEqual([
        expect.stringContaining('number: 41%'),
      ]);
    },
  );

  it('reads neither code in fences nor the words of attributes', () => {
    expect(remarks('<Prompt title="55.8%">\n\n```\n55.8%\n```\n\n</Prompt>')).toEqual([]);
  });
});
