import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/manuscript/passages.ts';
import { remarksOn } from '../../../src/authoring/editor/remarks.ts';

const remarks = (source: string) =>
  remarksOn('x.mdx', passagesOf(source, 'x.mdx')).map(
    ({ field, found, line, column }) => `${line}:${column} ${field}: ${found}`,
  );

const words = (count: number) =>
  `${Array.from({ length: count }, (_, index) => `w${'a'.repeat((index % 5) + 1)}`).join(' ')}.`;

describe('remarksOn(passages)', () => {
  it('reports nothing on a sound text', () => {
    expect(remarks('## A\n\nShort, and to the point.\n\n### B\n\n- a\n- b\n\n## C\n')).toEqual([]);
  });

  it('reports a sentence of more than 45 words, counted through emphasis and links', () => {
    expect(remarks(words(45))).toEqual([]);
    expect(remarks(`First. *W${words(45).slice(1, -1)}* [more](/a/).`)).toEqual([
      expect.stringMatching(/^1:9 sentence: ".*" \(46 words\)$/),
    ]);
  });

  it('finds a repeated word, also across a line break and in emphasis', () => {
    expect(remarks('See the\nthe end, and *is* is odd.')).toEqual([
      '1:5 word: "the the"',
      '2:15 word: "is is"',
    ]);
  });

  it('lets English repeat what English repeats', () => {
    expect(remarks('All that that had had was well-well known, 5 5.')).toEqual([]);
  });

  it('reads neither code, nor prompts in fences, nor the words of attributes', () => {
    expect(remarks('<Prompt title="the the">\n\n```\nthe the\n```\n\n</Prompt>')).toEqual([]);
  });

  it('finds headings that skip a level, and a second title', () => {
    expect(remarks('## A\n\n#### B\n\n# C\n')).toEqual(['3:6 heading: #### "B"', '5:3 heading: # "C"']);
  });
});
