import { describe, expect, test } from 'vitest';
import { correction, essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

/** The line reported on an essay published on 1 November 2026 and checked on the 21st. */
const lineFor = (fields: Record<string, string>) => onlyLine(reportOnEssay(essay(fields)));
const modDatetime = '2026-11-15T09:00:00Z';

describe('the revisions of an essay', () => {
  test('must each have a day and a note, the newest on the day of modDatetime', () => {
    const revisions = '[{ date: 2026-11-03, note: One. }, { date: 2026-11-15, note: Two. }]';
    expect(lineFor({ modDatetime, revisions })).toBe('');
    expect(lineFor({ modDatetime: '2026-11-16T09:00:00Z', revisions })).toMatch(
      /first\.mdx:7:14 {2}modDatetime: "2026-11-16T09:00:00Z"; expected a moment of the newest revision’s day, 2026-11-15$/,
    );
    expect(lineFor({ revisions })).toContain('modDatetime: missing; expected a moment of the newest');
  });

  test('may be left out where only modDatetime is given', () => {
    expect(lineFor({ modDatetime })).toBe('');
  });

  test('must be in order, the oldest first', () => {
    const revisions =
      '[{ date: 2026-11-15, note: Two. }, { date: 2026-11-03, note: One. }, { date: 2026-11-15, note: Three. }]';
    expect(lineFor({ modDatetime, revisions })).toContain(
      'revisions[2].date: "2026-11-03"; expected days in their order, the oldest first',
    );
  });

  test('must not be dated before publication', () => {
    const revisions = '[{ date: 2026-10-31, note: One. }, { date: 2026-11-15, note: Two. }]';
    expect(lineFor({ modDatetime, revisions })).toContain(
      'revisions[1].date: "2026-10-31"; expected a day not before that of pubDatetime, 2026-11-01',
    );
  });

  test('must not be dated in the future', () => {
    expect(
      lineFor({
        modDatetime: '2026-11-22T09:00:00Z',
        revisions: '[{ date: 2026-11-22, note: One. }]',
      }),
    ).toContain('revisions[1].date: "2026-11-22"; expected a day that has come; today is 2026-11-21');
  });

  test('leave no modDatetime in the future, except on the day of an essay dated ahead', () => {
    expect(lineFor({ modDatetime: '2027-11-01T09:00:00Z' })).toMatch(
      /first\.mdx:7:14 {2}modDatetime: "2027-11-01T09:00:00Z"; expected a day that has come; today is 2026-11-21$/,
    );
    const ahead = { pubDatetime: '2027-01-02T09:00:00Z', modDatetime: '2027-01-02T10:00:00Z' };
    expect(lineFor(ahead)).toBe('');
    expect(lineFor({ ...ahead, modDatetime: '2027-01-03T10:00:00Z' })).toContain('a day that has come');
  });

  test('may be dated tomorrow where it is tomorrow already in the time zone of modDatetime', () => {
    const fields = {
      modDatetime: '2026-11-22T08:00:00+13:00',
      revisions: '[{ date: 2026-11-22, note: One. }]',
      reviewed: '{ date: 2026-11-22, note: It stands. }',
    };
    const files = { 'content/essays/first.mdx': essay(fields) };
    expect(reportOn(files, { now: new Date('2026-11-21T20:00:00Z') })).toBe('');
    expect(reportOn(files, { now: new Date('2026-11-21T18:00:00Z') })).toContain('a day that has come');
  });

  test('may be left out where modDatetime has come but is dated tomorrow in its time zone', () => {
    const files = { 'content/essays/first.mdx': essay({ modDatetime: '2026-11-22T08:00:00+13:00' }) };
    expect(reportOn(files, { now: new Date('2026-11-21T20:00:00Z') })).toBe('');
    expect(reportOn(files, { now: new Date('2026-11-21T18:00:00Z') })).toContain('a day that has come');
  });

  test('must say what changed', () => {
    expect(lineFor({ modDatetime, revisions: '[{ date: 2026-11-15 }]' })).toContain(
      'revisions[1].note: missing; expected a text',
    );
    expect(lineFor({ modDatetime, revisions: '[]' })).toContain(
      'revisions: an empty list; expected a list of days and sentences, the oldest first',
    );
  });

  test('and a review of the evidence have no unknown field, even where checks are not strict', () => {
    const stray = reportOnEssay(
      essay({ modDatetime, revisions: '[{ date: 2026-11-15, note: One., nots: x }]' }),
    );
    expect(stray).toContain('1 mistake');
    expect(onlyLine(stray)).toMatch(
      /first\.mdx:8:45 {2}revisions\[1\]\.nots: an unknown field; expected one of date, note; nearest: note$/,
    );
    const look = reportOnEssay(essay({ reviewed: '{ date: 2026-11-20, note: Yes., by: us }' }));
    expect(look).toContain('1 mistake');
  });

  test('must have quotation marks around a text with a comma', () => {
    const revisions = '[{ date: 2026-11-15, note: What changed, in a sentence. }]';
    expect(lineFor({ modDatetime, revisions })).toMatch(
      /first\.mdx:8:53 {2}revisions\[1\]\.in a sentence\.: an unknown field; expected quotation marks around a text with a comma inside \{ \}$/,
    );
    expect(
      lineFor({ modDatetime, revisions: revisions.replace('What', '"What').replace('. }', '." }') }),
    ).toBe('');
    expect(reportOnEssay(essay({ series: '{ name: Building, again, order: 1 }' }))).toContain(
      'series.again: an unknown field; expected quotation marks around a text with a comma',
    );
  });

  test('must include every day on which the essay was corrected', () => {
    const corrections = {
      'content/corrections/one.yaml': correction({ pages: '[/essays/first/, /about/]' }),
      'content/corrections/two.yaml': correction({ pages: '[/essays/first/]' }),
    };
    const revisions = '[{ date: 2026-11-14, note: One. }]';
    const source = essay({ modDatetime: '2026-11-14T09:00:00Z', revisions });
    expect(onlyLine(reportOnEssay(source, corrections))).toBe(
      'content/essays/first.mdx:8:12  revisions: none of 2026-11-15; expected one, as the essay was corrected that ' +
        'day: content/corrections/one.yaml, content/corrections/two.yaml',
    );
    expect(onlyLine(reportOnEssay(essay(), corrections))).toContain(
      'content/essays/first.mdx  revisions: none of 2026-11-15',
    );
  });
});

const ledger = (finding: string) => `title: A trial
label: Ours 2026
authors: [Ada Lovelace]
kind: survey
read: primary
added: 2026-11-21
checked: 2026-11-21
volatility: stable
summary: A.
findings:
  - { id: moved, question: speed, statement: A.${finding} }
  - { id: still, question: speed, statement: B. }
`;
const revised = ', revised: [{ date: 2026-11-10, before: Seven., after: Eight., why: C. }]';

describe('an essay whose evidence has changed', () => {
  const lineOn = (fields: Record<string, string>, text: string, finding = revised) =>
    onlyLine(reportOnEssay(essay(fields, text), { 'content/sources/ours-2026.yaml': ledger(finding) }));
  const citing = 'So.<Cite id="ours-2026" finding="moved" />';

  test('is reported until it has been reviewed since', () => {
    expect(lineOn({}, citing)).toBe(
      'content/essays/first.mdx  reviewed: published on 2026-11-01, and since then ours-2026/moved was revised on ' +
        '2026-11-10; expected a look at whether the conclusion stands: reviewed: { date: 2026-11-10 or later, note: "…" }',
    );
    const reviewed = (date: string) => `{ date: ${date}, note: The conclusion stands. }`;
    expect(lineOn({ reviewed: reviewed('2026-11-09') }, citing)).toContain(
      'reviewed: 2026-11-09, and since then ours-2026/moved was revised on 2026-11-10',
    );
    expect(lineOn({ reviewed: reviewed('2026-11-10') }, citing)).toBe('');
  });

  test('draws a warning, which stops nothing', () => {
    const files = { 'content/sources/ours-2026.yaml': ledger(revised) };
    expect(reportOnEssay(essay({}, citing), files)).toMatch(
      /^1 warning about the content, which stops nothing:/,
    );
  });

  test.each([
    ['another finding of the source', 'So.<Cite id="ours-2026" finding="still" />', revised, ''],
    ['the source as a whole', 'So.<Cite id="ours-2026" />', revised, 'ours-2026/moved'],
    ['what came in later', citing, ', added: 2026-11-12', ''],
    ['what moved before', citing, revised.replace('2026-11-10', '2026-11-01'), ''],
  ])('is reported only if a cited finding changed since then: %s', (_, text, finding, expected) => {
    const line = lineOn({}, text, finding);
    if (expected === '') expect(line).toBe('');
    else expect(line).toContain(expected);
  });

  test('is not reported while it is a draft', () => {
    expect(lineOn({ draft: 'true' }, citing)).toBe('');
  });

  test('must have a review dated after publication and not in the future, with a note', () => {
    expect(lineOn({ reviewed: '{ date: 2026-10-31, note: Yes. }' }, 'So.')).toContain(
      'reviewed.date: "2026-10-31"; expected a day not before that of pubDatetime',
    );
    expect(lineOn({ reviewed: '{ date: 2026-11-22, note: Yes. }' }, 'So.')).toContain(
      'reviewed.date: "2026-11-22"; expected a day that has come',
    );
    expect(lineOn({ reviewed: '{ date: 2026-11-20 }' }, 'So.')).toContain('reviewed.note: missing');
  });
});
