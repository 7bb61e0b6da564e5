import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const lineFor = (changes: Record<string, string | undefined>) => onlyLine(reportOnEssay(essay(changes)));

describe('a mistake in YAML is explained by what its author wrote:', () => {
  test.each(['@', '%', '`', '|', '>', '?', '&', '*', '-'])('a text that begins with %s', (sign) => {
    expect(lineFor({ title: `${sign} 1 text` })).toContain(
      `expected quotation marks around a text that begins with ${sign}`,
    );
  });

  test('a text that begins with a word in brackets, or is emphasised', () => {
    expect(lineFor({ title: '[Draft] A title' })).toContain('a text that begins with [');
    expect(lineFor({ title: '{A} title' })).toContain('a text that begins with {');
    expect(lineFor({ title: '*Why* not' })).toMatch(
      /^content\/essays\/first\.mdx:2:8 .* a text that begins with \*$/,
    );
  });

  test.each([
    ['!important text', '!'],
    ['&why not', '&'],
  ])('a word that YAML takes for a tag or an anchor, %s', (title, sign) => {
    const line = lineFor({ title });
    expect(line).toContain(`front matter: "title: ${title}"; expected quotation marks around a text`);
    expect(line).toMatch(new RegExp(`begins with ${sign}$`));
    const named = { title: '&here A title', description: '*here' };
    expect(reportOnEssay(essay(named))).not.toContain('begins with &');
  });

  test('a whole text that is taken for a comment', () => {
    expect(reportOnEssay(essay({ title: '#1 reason' }))).toContain(
      'first.mdx:2:8  front matter: #1 reason; expected quotation marks around a text that holds a #',
    );
    expect(reportOnEssay(essay({ modDatetime: '# not yet' }))).toBe('');
  });

  test.each([`'It's a title'`, `"He said "no" to it"`, `"Move fast" is over`, `["One "two", b]`])(
    'quotation marks within others, %s',
    (title) => {
      expect(lineFor({ title })).toContain(
        `front matter: "title: ${title}"; expected quotation marks around a whole text, and within it those of another kind`,
      );
    },
  );

  test.each([
    ['title:A title', 'title: A title'],
    ['title = A title', 'title: A title'],
    ['title： A title', 'title: A title'],
    ['title:\u00a0A title', 'title: A title'],
  ])('a field without a colon and a space, %s', (written, near) => {
    const source = essay().replace('title: A title', written);
    expect(onlyLine(reportOnEssay(source))).toContain(
      `expected a field written as "name: text"; nearest: ${near}`,
    );
    const group = essay({ series: '{ name: building-again, order:1 }' });
    expect(reportOnEssay(group)).toContain('expected a blank behind the colon; nearest: order: 1');
  });

  test('a text that goes on in a line without an indent', () => {
    expect(lineFor({ title: 'A title\nthat goes on' })).toMatch(
      /:3:1 {2}front matter: "that goes on"; .* a line that goes on with the one above begins with a blank$/,
    );
  });

  test.each([
    [
      'tags',
      '\n  - leadership\n - team-size',
      '8:1  front matter: "- team-size"; expected entries of one list',
    ],
    [
      'tags',
      '\n  - leadership\n  -team-size',
      'expected a blank behind the - of an entry; nearest: - team-size',
    ],
    ['tags', '\n  -leadership\n  -team-size', 'expected a list; nearest: [leadership, team-size]'],
    [
      'series',
      '\n  name: building-again\n   order: 1',
      '9:1  front matter: "order: 1"; expected fields of one',
    ],
    ['tags', '[leadership, team-size]]', 'expected each bracket closed once'],
  ])('lists and groups out of line: %s: %s', (field, written, line) => {
    expect(lineFor({ [field]: written })).toContain(line);
  });

  test.each([
    ['series: { name: building-again, order: 1 }]', 'each bracket closed once'],
    [
      'series:\n  name: building-again\n   order: 1\n  at: 2\n   in: 3',
      'fields of one group to start in the same',
    ],
    [' featured: true', 'fields of one group to start in the same column'],
  ])('a mistake after which no line makes sense, once: %s', (written, expected) => {
    const source = essay().replace('author:', `${written}\nauthor:`);
    expect(reportOnEssay(source)).toMatch(/^1 mistake /);
    expect(reportOnEssay(source)).toContain(`; expected ${expected}`);
  });

  test.each(['One: a thing.', '{ One }', '[One.]'])('a text that is taken for a group or list, %s', (one) => {
    expect(lineFor({ inBrief: `\n  - ${one}\n  - Two.\n  - Three.` })).toContain(
      '; expected a text, in quotation marks where it holds a colon or begins with',
    );
  });

  test('an unknown escape, a comment without a space before it, a line of dots', () => {
    expect(lineFor({ title: '"A \\d title"' })).toContain('expected each \\ within double quotation marks');
    expect(lineFor({ title: '"A title"# new' })).toContain('expected a blank before the # of a comment');
    const tag = 'label: One\n...\ndescription: x\n';
    expect(onlyLine(reportOn({ 'content/tags/new.yaml': tag }))).toContain('expected no line of three dots');
  });
});
