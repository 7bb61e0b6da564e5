import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/authoring/editor/passages.ts';
import { remarksOn, sentencesOf } from '../../../src/authoring/editor/remarks.ts';

const remarks = (source: string) =>
  remarksOn('x.mdx', passagesOf(source, true), true).map(
    ({ field, found, line, column }) => `${line}:${column} ${field}: ${found}`,
  );

const words = (count: number) =>
  `${Array.from({ length: count }, (_, index) => `w${'a'.repeat((index % 5) + 1)}`).join(' ')}.`;

describe('remarksOn(passages)', () => {
  it('says nothing of a text in order', () => {
    expect(remarks('## A\n\nShort, and to the point.\n\n### B\n\n- a\n- b\n\n## C\n')).toEqual([]);
  });

  it('counts the words of a sentence, 45 being enough, through emphasis and links', () => {
    expect(remarks(words(45))).toEqual([]);
    expect(remarks(`First. *W${words(45).slice(1, -1)}* [more](/a/).`)).toEqual([
      expect.stringMatching(/^1:9 sentence: ".*" \(46 words\)$/),
    ]);
  });

  it('finds a word that stands twice, also across a line and emphasis', () => {
    expect(remarks('See the\nthe end, and *is* is odd.')).toEqual([
      '1:5 word: "the the"',
      '2:15 word: "is is"',
    ]);
  });

  it('lets English repeat what English repeats', () => {
    expect(remarks('All that that had had was well-well known, 5 5.')).toEqual([]);
  });

  it.each([
    '55.8% less time',
    '12 per cent of it',
    'a ratio of 1.26',
    '4,867 developers',
    'some 150 engineers',
    '£120 an hour',
    '3 of 20 came back',
    '4 times as fast',
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
  ])('asks for none for %j', (text) => {
    expect(remarks(`It was ${text}, so they say.`)).toEqual([]);
  });

  it.each(['<Cite id="a" />', '[the ledger](/evidence/a/)', '[the sum](/calculators/b/)'])(
    'takes %s for a source',
    (source) => {
      expect(remarks(`It was 55.8% less. ${source}`)).toEqual([]);
    },
  );

  it('reads neither code, nor prompts in fences, nor the words of attributes', () => {
    expect(remarks('<Prompt title="the the 55.8%">\n\n```\nthe the 55.8%\n```\n\n</Prompt>')).toEqual([]);
  });

  it('reads a note as a passage of its own', () => {
    expect(remarks('A claim.<Cite id="a" /><Note>It was 12%.</Note> More.')).toEqual([
      expect.stringContaining('number: 12%'),
    ]);
  });

  it('finds headings that skip an order, and a second title', () => {
    expect(remarks('## A\n\n#### B\n\n# C\n')).toEqual(['3:6 heading: #### "B"', '5:3 heading: # "C"']);
  });
});

describe('sentencesOf(text)', () => {
  it('does not end one at an abbreviation', () => {
    expect(
      sentencesOf('So say Peng et al. 2023, i.e. them. And J. R. Hackman too.').map(({ text }) =>
        text.trim(),
      ),
    ).toEqual(['So say Peng et al. 2023, i.e. them.', 'And J. R. Hackman too.']);
  });
});
