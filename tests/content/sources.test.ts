import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn } from './folder.ts';

const source = (changes: Record<string, string> = {}, finding = '') =>
  `${Object.entries({
    title: 'A survey',
    label: 'Survey 2025',
    authors: '[A. Writer]',
    kind: 'survey',
    read: 'primary',
    checked: '2026-11-21',
    volatility: 'yearly',
    summary: 'What people say.',
    findings: `\n  - { id: share, question: speed, statement: Some said so.${finding} }`,
    ...changes,
  })
    .map(([name, written]) => `${name}: ${written}`)
    .join('\n')}\n`;

const lineFor = (text: string) =>
  onlyLine(reportOn({ 'content/essays/answer.mdx': essay(), 'content/sources/survey.yaml': text }));

describe('a source of the ledger', () => {
  test('is accepted where it follows the schema', () => {
    expect(lineFor(source({ answeredBy: 'answer' }))).toBe('');
  });

  test('must be of a known kind', () => {
    expect(lineFor(source({ kind: 'surwey' }))).toMatch(
      /^content\/sources\/survey\.yaml:4:7 {2}kind: "surwey"; expected one of field-trial, .*; nearest: survey$/,
    );
  });

  test('must be of a year up to the next one', () => {
    expect(lineFor(source({ year: '2062' }))).toContain(
      'year: 2062 (a number); expected a year that has come, or 2027',
    );
    expect(lineFor(source({ year: '202' }))).toContain(
      'year: 202 (a number); expected a year of four digits',
    );
    expect(lineFor(source({ year: '2027' }))).toBe('');
  });

  test.each([
    ['ratio: { low: 1.4, likely: 1.2, high: 0.9 }', 'ratio', '1.4, 1.2, 0.9', '0.9, 1.2, 1.4'],
    ['ratio: { likely: 2, high: 1.9 }', 'ratio', '2, 1.9', '1.9, 2'],
    ['numbers: { ratio: { low: 2, likely: 1 } }', 'numbers.ratio', '2, 1', '1, 2'],
    ['numbers: { ci95_pct: [9, -15] }', 'numbers.ci95_pct', '9, -15', '-15, 9'],
  ])('must have the low end of a range first: %s', (written, field, found, near) => {
    expect(lineFor(source({}, `, ${written}`))).toContain(
      `findings[1].${field}: ${found}; expected the least first; nearest: ${near}`,
    );
  });

  test('must write a ratio as a group of positive numbers, not as a list', () => {
    expect(lineFor(source({}, ', ratio: [0.9, 1.4]'))).toContain(
      'findings[1].ratio: a list of 2; expected what is likely and perhaps the ends around it, written {',
    );
    expect(lineFor(source({}, ', ratio: { likely: -1 }'))).toContain('expected more than 0');
    const numbers = '{ ci_pct: [-15, 9], range: [0.11, 5.32], ratio: 1.4, shares: [3, 1], ci: not seen }';
    expect(lineFor(source({}, `, ratio: { low: 0.9, likely: 1.2, high: 1.4 }, numbers: ${numbers}`))).toBe(
      '',
    );
  });

  test('needs no title, and may be by persons and organisations', () => {
    const written = source({ authors: '[Ada Lovelace, { organisation: METR }]', answeredBy: 'answer' });
    expect(lineFor(written.replace('title: A survey\n', ''))).toBe('');
  });

  test.each(['7', "''", '{ organization: METR }', '[METR]'])('may not have %s as an author', (author) => {
    expect(lineFor(source({ authors: `[Ada Lovelace, ${author}]` }))).toMatch(
      /authors\[2\]: .*; expected a person such as Ada Lovelace, or an organisation, written \{ organisation: Its Name \}/,
    );
  });

  test('may have no other field in an organisation', () => {
    expect(lineFor(source({ authors: '[{ organisation: METR, url: x }]' }))).toMatch(
      /authors\[1\]\.url: an unknown field; expected one of organisation/,
    );
  });

  test('must have a label that fits the margin', () => {
    expect(lineFor(source({ label: 'A label that is far too long to fit' }))).toContain(
      'label: "A label that is far too long to fit" (35 characters); expected at most 28 characters',
    );
  });

  test('must have been checked on a day that exists', () => {
    expect(lineFor(source({ checked: '2026-11-31' }))).toContain(
      'checked: "2026-11-31", a day that does not exist',
    );
  });

  test('is reported where a date is left empty, even an optional one', () => {
    expect(lineFor(source({ added: '' }))).toContain('added: empty; expected');
    expect(lineFor(source({}, ', added: '))).toContain('findings[1].added: empty; expected');
  });

  test.each([
    [source({ checked: '2026-11-22' }), 'checked'],
    [source({ added: '2026-11-22' }), 'added'],
    [source({}, ', added: 2026-11-22'), 'findings\\[1\\]\\.added'],
    [
      source({}, ', revised: [{ date: 2026-11-22, before: A., after: B., why: C. }]'),
      'findings\\[1\\]\\.revised\\[1\\]\\.date',
    ],
    [source({}, ', withdrawn: { date: 2026-11-22, why: C. }'), 'findings\\[1\\]\\.withdrawn\\.date'],
  ])('may not have anything done on a day in the future', (text, field) => {
    expect(lineFor(text)).toMatch(
      new RegExp(` ${field}: "2026-11-22"; expected a day that has come; today is 2026-11-21$`),
    );
    expect(lineFor(text.replace('2026-11-22', '2026-11-21'))).toBe('');
  });

  test('may have no unknown field', () => {
    expect(lineFor(source({ venu: 'x' }))).toMatch(
      /venu: an unknown field; expected one of .*; nearest: venue$/,
    );
    expect(lineFor(source({}, ', fgure: x'))).toMatch(
      /findings\[1\]\.fgure: an unknown field; .*; nearest: figure$/,
    );
  });

  test('may disagree only with findings that exist', () => {
    expect(lineFor(source({}, ', disagrees: [{ source: peng-2023, finding: time-save, why: So. }]'))).toBe(
      'content/sources/survey.yaml:10:73  findings[1].disagrees[1]: "peng-2023/time-save"; ' +
        'expected a finding of the ledger, as source/finding; nearest: peng-2023/time-saved',
    );
  });

  test('may have claims that cite only findings that exist', () => {
    const claims = (cited: string) =>
      source({ claims: `[{ claim: A, verdict: fine, why: B, cites: [${cited}] }]` });
    expect(lineFor(claims('peng-2023/time-saved'))).toBe('');
    expect(lineFor(claims('peng-2023/time-save'))).toContain(
      'claims[1].cites[1]: "peng-2023/time-save"; expected a finding of the ledger, as source/finding; nearest: peng-2023/time-saved',
    );
    expect(lineFor(claims('A01'))).toContain(
      'cites[1]: "A01"; expected source/finding, as both are named in content/sources',
    );
  });

  test('must be answered by an essay that exists', () => {
    expect(lineFor(source({ answeredBy: 'anser' }))).toContain(
      'answeredBy: "anser"; expected the slug of an essay; nearest: answer',
    );
  });

  test('must give each finding an id of its own', () => {
    const twice = `\n  - &f { id: share, question: speed, statement: So. }\n  - { id: share, question: speed, statement: So. }`;
    expect(lineFor(source({ findings: twice }))).toContain(
      'findings[2].id: "share", which stands in "survey" twice',
    );
  });

  test('must have been revised and searched on days that exist', () => {
    const history = (day: string) =>
      source(
        { answeredBy: 'answer', added: '2026-11-20' },
        `, revised: [{ date: ${day}, before: None., after: Some., why: A count. }], searched: [{ where: Here, terms: this, when: 2026-11-20 }]`,
      );
    expect(lineFor(history('2026-11-20'))).toBe('');
    expect(lineFor(history('2026-02-30'))).toContain(
      'findings[1].revised[1].date: "2026-02-30", a day that does not exist; expected a date, or a date with time and zone such as 2026-11-21T09:00:00Z; nearest: 2026-02-28',
    );
  });
});

describe('a finding that was withdrawn', () => {
  const withdrawn = source({}, ', withdrawn: { date: 2026-11-28, why: Two accounts contradict each other. }');
  const words =
    '"share", withdrawn on 2026-11-28: Two accounts contradict each other; expected a finding that stands';

  test('may not be cited by an essay', () => {
    const text = essay({}, 'Some said so.<Cite id="survey" finding="share" />');
    expect(
      onlyLine(reportOn({ 'content/essays/answer.mdx': text, 'content/sources/survey.yaml': withdrawn })),
    ).toContain(`<Cite finding>: ${words}`);
  });

  test('may not be cited for a verdict', () => {
    const claims = `${withdrawn}claims:\n  - { claim: So., verdict: wrong, why: Not so., cites: [survey/share] }\n`;
    expect(lineFor(claims)).toContain(`claims[1].cites[1]: ${words.replace('share', 'survey/share')}`);
  });

  test('must say when and why', () => {
    expect(lineFor(source({}, ', withdrawn: true'))).toContain('findings[1].withdrawn: ');
  });
});
