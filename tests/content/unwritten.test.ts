import { describe, expect, test } from 'vitest';
import { essay, reportOn } from './folder.ts';

const lines = (words: string) => words.split('\n').filter((line) => line.startsWith('  '));
const left = '"Yours to write: it."; expected your own words';
const tag = `label: New\ndescription: 'Yours to write: it.'\nintroduction: 'Yours to write: it.'\n`;

describe('a placeholder that a tool left for the author', () => {
  test('stops a build wherever it would be published, and is reported by file and line', () => {
    const words = reportOn({
      'content/essays/a.mdx': essay(
        { description: "'Yours to write: it.'", inBrief: "[One., 'Yours to write: it.', Three.]" },
        '## Yours to write: it.\n\nWords. Yours to write: it.\n\n<Aside title="Yours to write: it.">\n\nWords.\n\n</Aside>',
      ),
      'content/tags/new.yaml': tag,
      'content/authors/new.yaml': "name: New\ndescription: 'Yours to write: it.'\n",
      'content/pages/new.mdx': '---\ntitle: New\ndescription: New.\n---\n\nYours to write: it.\n',
    });
    expect(words).toMatch(/^9 mistakes/);
    expect(lines(words).filter((line) => line.includes('your own words'))).toEqual([
      `  content/authors/new.yaml:2:14  description: ${left}`,
      `  content/essays/a.mdx:3:14  description: ${left}`,
      `  content/essays/a.mdx:7:17  inBrief[2]: ${left}`,
      `  content/essays/a.mdx:10:4  text: ${left}`,
      `  content/essays/a.mdx:12:8  text: ${left}`,
      `  content/essays/a.mdx:14:15  text: ${left}`,
      `  content/pages/new.mdx:6:1  text: ${left}`,
      `  content/tags/new.yaml:2:14  description: ${left}`,
      `  content/tags/new.yaml:3:15  introduction: ${left}`,
    ]);
  });

  test('is found in nested lists, as a source has them', () => {
    const source = `title: A
label: A
authors: ['Yours to write: it.']
kind: survey
read: primary
checked: 2026-11-21
volatility: stable
summary: A.
findings:
  - { id: one, question: speed, statement: 'Yours to write: it.' }
`;
    expect(lines(reportOn({ 'content/sources/a.yaml': source }))).toEqual([
      `  content/sources/a.yaml:3:11  authors[1]: ${left}`,
      `  content/sources/a.yaml:10:44  findings[1].statement: ${left}`,
    ]);
  });

  test('stops nothing in a draft, nor in a series that has only drafts', () => {
    const draft = essay(
      {
        draft: 'true',
        series: '{ name: new, order: 1 }',
        description: "'Yours to write: what it is about, in fifty to a hundred and sixty.'",
      },
      'Yours to write: it.',
    );
    const series = "title: New\ndescription: 'Yours to write: it.'\nintroduction: A.\n";
    expect(reportOn({ 'content/essays/a.mdx': draft, 'content/series/new.yaml': series })).toBe('');
    const published = { 'content/essays/b.mdx': essay({ series: '{ name: New, order: 2 }' }) };
    expect(lines(reportOn({ ...published, 'content/series/new.yaml': series }))).toEqual([
      `  content/series/new.yaml:2:14  description: ${left}`,
    ]);
  });

  test('stops a build in an essay dated ahead, but not in a comment', () => {
    const waiting = essay(
      { pubDatetime: '2027-01-01T00:00:00Z' },
      '{/* Yours to write: it. */}\n\nYours to write: it.',
    );
    expect(lines(reportOn({ 'content/essays/a.mdx': waiting }))).toEqual([
      `  content/essays/a.mdx:11:1  text: ${left}`,
    ]);
  });

  test('is reported also in a text that cannot be parsed', () => {
    const words = reportOn({ 'content/essays/a.mdx': essay({}, 'Yours to write: it.\n\n<Aside>') });
    expect(words).toContain(`content/essays/a.mdx:9:1  text: ${left}`);
  });
});
