import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn } from './folder.ts';

const correction = (changes: Record<string, string> = {}) =>
  `${Object.entries({
    date: '2026-11-28',
    pages: '[/essays/answer/, /evidence/peng-2023/]',
    before: 'They took no time.',
    after: 'They took less time.',
    why: 'The source says less.',
    noticedBy: 'ourselves',
    ...changes,
  })
    .map(([name, written]) => `${name}: ${written}`)
    .join('\n')}\n`;

const lineFor = (text: string) =>
  onlyLine(reportOn({ 'content/essays/answer.mdx': essay(), 'content/corrections/less-time.yaml': text }));

describe('a correction', () => {
  test('is as the schema has it', () => {
    expect(lineFor(correction({ withdrawn: '[no time]' }))).toBe('');
  });

  test('names pages that are there', () => {
    expect(lineFor(correction({ pages: '[/essays/answer/, /essays/anwser/]' }))).toMatch(
      /^content\/corrections\/less-time\.yaml:2:26 {2}pages\[2\]: "\/essays\/anwser\/"; expected the address of a page that is published; nearest: \/essays\/answer\/$/,
    );
  });

  test('names them from the root', () => {
    expect(lineFor(correction({ pages: '[essays/answer]' }))).toContain(
      'pages[1]: "essays/answer"; expected an address from the root, such as /essays/the-title/',
    );
  });

  test('says who noticed', () => {
    expect(lineFor(correction({ noticedBy: 'raeder' }))).toContain(
      'noticedBy: "raeder"; expected one of ourselves, reader; nearest: reader',
    );
  });

  test('was made on a day that exists', () => {
    expect(lineFor(correction({ date: '2026-11-31' }))).toContain(
      'date: "2026-11-31", a day that does not exist',
    );
  });
});
