import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const lineFor = (changes: Record<string, string | undefined>) => onlyLine(reportOnEssay(essay(changes)));

describe('the front matter of an essay', () => {
  test('is not reported when all is well', () => {
    expect(reportOnEssay(essay())).toBe('');
  });

  test('needs a title', () => {
    expect(reportOnEssay(essay({ title: undefined }))).toBe(
      [
        '1 mistake in the content. Nothing is published until it is mended:',
        '',
        '  content/essays/first.mdx  title: missing; expected a title',
      ].join('\n'),
    );
  });

  test('needs a title that is not empty', () => {
    expect(lineFor({ title: '""' })).toBe('content/essays/first.mdx:2:8  title: empty; expected a title');
  });

  test('needs a description', () => {
    expect(lineFor({ description: undefined })).toBe(
      'content/essays/first.mdx  description: missing; expected a description of 50 to 160 characters',
    );
  });

  test('refuses a number where text is expected', () => {
    expect(lineFor({ title: '2024' })).toBe(
      'content/essays/first.mdx:2:8  title: 2024 (a number); expected a text, in quotation marks: "2024"',
    );
  });

  test('refuses a bare date where text is expected', () => {
    expect(lineFor({ title: '2024-05-01' })).toBe(
      'content/essays/first.mdx:2:8  title: 2024-05-01 (a date); expected a text, in quotation marks: "2024-05-01"',
    );
  });

  test('refuses a text where a list is expected', () => {
    expect(lineFor({ tags: 'leadership' })).toBe(
      'content/essays/first.mdx:6:7  tags: "leadership"; expected a list; nearest: [leadership]',
    );
    expect(lineFor({ tags: 'leadership, team-size' })).toContain('nearest: [leadership, team-size]');
  });

  test('says what a group of fields should hold', () => {
    expect(lineFor({ series: 'building-again' })).toContain(
      'series: "building-again"; expected a name and a place, written { name: building-again, order: 1 }',
    );
  });

  test('refuses a text where true or false is expected', () => {
    expect(lineFor({ featured: '"yes"' })).toBe(
      'content/essays/first.mdx:7:11  featured: "yes"; expected true or false',
    );
  });

  test('takes up to six tags, or none', () => {
    expect(reportOnEssay(essay({ tags: '[]' }))).toBe('');
    expect(reportOnEssay(essay({ tags: '[a, b, c, d, e, f, g]' }))).toContain(
      'tags: a list of 7; expected at most 6 entries',
    );
  });

  test('takes exactly three sentences in inBrief', () => {
    expect(lineFor({ inBrief: '[One., Two.]' })).toContain(
      'inBrief: a list of 2; expected a list of exactly three sentences',
    );
  });

  test.each([
    ['[One, two., Three.]', '"One", cut off before ", two."', 'inBrief[1]'],
    [
      '[One., In 2026, METR asked 349., Three.]',
      '"In 2026", cut off before ", METR asked 349."',
      'inBrief[2]',
    ],
    ['[One., "Two.", Three, four]', '"Three", cut off before ", four"', 'inBrief[3]'],
    ['[“One, two.”, “Two.”, “Three.”]', '"“One", cut off before ", two.”"', 'inBrief[1]'],
  ])('refuses a sentence that a comma has cut in two: %s', (inBrief, found, field) => {
    expect(lineFor({ inBrief })).toContain(
      `${field}: ${found}; expected quotation marks around a sentence with a comma`,
    );
    expect(lineFor({ pairedWith: `{ essay: second, bothAccept: ${inBrief} }` })).toContain(found);
  });

  test.each([
    '["One, two.", Two (so to speak)., “Three.”]',
    '[Speed, Quality, Cost]',
    "['one', 'two', 'three']",
    '\n  - One, two.\n  - Two\n  - three',
  ])('accepts sentences that no comma has cut: %s', (inBrief) => {
    expect(reportOnEssay(essay({ inBrief }))).toBe('');
  });

  test('takes complete URLs only', () => {
    expect(lineFor({ canonicalURL: 'example.org' })).toContain(
      'canonicalURL: "example.org"; expected a whole address, https:// included',
    );
  });

  test('counts places in a series from 1', () => {
    expect(lineFor({ series: '{ name: building-again, order: 0 }' })).toContain(
      'series.order: 0 (a number); expected the place in the series, a whole number from 1',
    );
  });

  test.each([
    ['A short one.', 12],
    ['A description that goes on. '.repeat(6).trim(), 167],
  ])('warns of a description of unusual length, and stops nothing', (description, length) => {
    const words = reportOnEssay(essay({ description }));
    expect(words).toContain('1 warning about the content, which stops nothing:');
    expect(words).toContain(`(${length} characters); expected 50 to 160 characters`);
    expect(words).not.toContain('mistake');
  });

  test('warns of an unknown field, which stops a strict publication if it is a misspelt field of ours', () => {
    const slip = { 'content/essays/first.mdx': essay({ featurd: 'true' }) };
    expect(reportOn(slip)).toContain('1 warning');
    expect(onlyLine(reportOn(slip))).toMatch(
      /^content\/essays\/first\.mdx:7:1 {2}featurd: an unknown field; .*; nearest: featured$/,
    );
    expect(reportOn(slip, { strict: true })).toContain('1 mistake');
    const foreign = { 'content/essays/first.mdx': essay({ podcast: 'weekly' }) };
    expect(reportOn(foreign, { strict: true })).toContain('1 warning');
  });

  test.each([
    ['date', 'pubDatetime'],
    ['published', 'pubDatetime, draft'],
    ['updated', 'modDatetime'],
    ['category', 'tags'],
    ['summary', 'description'],
    ['cover', 'thumbnail'],
    ['permalink', 'slug'],
    ['aliases', 'a line in content/redirects.yaml'],
  ])('names our field for what other tools call %s', (field, ours) => {
    expect(lineFor({ [field]: 'x' })).toMatch(
      new RegExp(`:7:1 {2}${field}: an unknown .*; nearest: ${ours}$`),
    );
  });

  test('names our field in a tag file too, and suggests none for a field unlike any of ours', () => {
    const tag = 'name: New\nbio: x\n';
    const words = reportOn({ 'content/tags/new.yaml': tag, 'content/essays/first.mdx': essay() });
    expect(words).toMatch(/name: an unknown field; .*; nearest: label\n.*bio: .*; nearest: description$/);
    for (const field of ['podcast', 'toc', 'layout', 'lang'])
      expect(lineFor({ [field]: 'x' })).not.toContain('nearest');
  });

  test('refuses a misspelt `draft`, which would publish a draft', () => {
    const words = reportOnEssay(essay({ darft: 'true' }));
    expect(words).toContain('1 mistake');
    expect(words).toContain('nearest: draft');
  });

  test.each([
    ['published', 'false'],
    ['publish', 'false'],
    ['status', 'draft'],
    ['status', 'Draft'],
    ['private', 'true'],
    ['hidden', 'true'],
    ['unlisted', 'true'],
  ])('refuses `%s: %s` of other tools, which would publish a draft here', (field, written) => {
    const words = reportOnEssay(essay({ [field]: written }));
    expect(words).toContain('1 mistake');
    expect(onlyLine(words)).toBe(
      `content/essays/first.mdx:7:1  ${field}: "${written}", which is not read here; expected the field that keeps an essay unpublished; nearest: draft: true`,
    );
    expect(reportOnEssay(essay({ [field]: written, draft: 'true' }))).not.toContain('mistake');
  });

  test('warns of `published: true` and `status: publish` as of any field of other tools', () => {
    expect(reportOnEssay(essay({ published: 'true', status: 'publish' }))).toContain('2 warnings');
  });

  test("notes AstroPaper's own fields once for all essays", () => {
    const words = reportOn({
      'content/essays/one.mdx': essay({ ogImage: 'x.png', timezone: 'Europe/London' }),
      'content/essays/two.mdx': essay({ hideEditPost: 'true' }),
    });
    expect(words).toBe(
      [
        'To know:',
        '',
        '  content/essays/one.mdx  ogImage, hideEditPost, timezone: written here and in 1 more; fields of AstroPaper that are not used here, and do no harm',
      ].join('\n'),
    );
  });

  test('takes an empty modDatetime, as AstroPaper writes it', () => {
    expect(reportOnEssay(essay({ modDatetime: '' }))).toBe('');
  });

  test('is checked in drafts too', () => {
    expect(lineFor({ draft: 'true', title: undefined })).toContain('title: missing');
  });

  test('must be there', () => {
    expect(onlyLine(reportOnEssay('Words.\n'))).toBe(
      'content/essays/first.mdx:1  front matter: missing; expected YAML between two lines of three hyphens',
    );
  });

  test('must be valid YAML, and is reported with the place where it is not', () => {
    expect(lineFor({ title: 'Again: the title' })).toBe(
      'content/essays/first.mdx:2:8  front matter: "title: Again: the title"; expected quotation marks around a text that holds a colon',
    );
    expect(lineFor({ description: '"It is never closed' })).toContain(
      'content/essays/first.mdx:3:14  front matter: "description: "It is never closed"; expected a closing quotation mark',
    );
    expect(lineFor({ tags: '[leadership, team-size' })).toContain(
      'content/essays/first.mdx:6:7  front matter: "tags: [leadership, team-size"; expected a closing quotation mark',
    );
    expect(lineFor({ tags: '[leadership', featured: 'true' })).toContain(
      'content/essays/first.mdx:6:7  front matter: "tags: [leadership"; expected a closing quotation mark',
    );
    expect(lineFor({ description: '*Emphasis* is no YAML' })).toContain(
      'content/essays/first.mdx:3:14  front matter: "description: *Emphasis* is no YAML"; expected quotation marks around a text that begins with *',
    );
    expect(lineFor({ title: "'It's'" })).toContain(
      'quotation marks around a whole text, and within it those of another kind',
    );
    expect(lineFor({ author: 'fulcrum\nauthor: ada' })).toBe(
      'content/essays/first.mdx:5:1  front matter: "author: ada"; expected each field once',
    );
  });

  test('is reported where a # meant as text starts a comment', () => {
    expect(lineFor({ title: 'Issue #5 is closed' })).toBe(
      'content/essays/first.mdx:2:8  front matter: "Issue", cut off before #5 is closed; ' +
        'expected quotation marks around a text that holds a #, or a blank behind the # of a comment',
    );
    for (const title of ['C# and F#', '"Issue #5"', 'A title # a comment', 'A title ## a comment'])
      expect(reportOnEssay(essay({ title }))).toBe('');
    expect(reportOnEssay(essay({ draft: 'true #later' }))).toBe('');
  });
});
