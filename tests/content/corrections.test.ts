import { describe, expect, test } from 'vitest';
import { corrected, correction, essay, onlyLine, reportOn } from './folder.ts';

const lineFor = (text: string) =>
  onlyLine(
    reportOn({ 'content/essays/answer.mdx': essay(corrected), 'content/corrections/less-time.yaml': text }),
  );

describe('a correction', () => {
  test('is as the schema has it', () => {
    expect(lineFor(correction({ withdrawn: '[no time]' }))).toBe('');
  });

  test('names pages that are there', () => {
    expect(lineFor(correction({ pages: '[/essays/answer/, /essays/anwser/]' }))).toMatch(
      /^content\/corrections\/less-time\.yaml:3:26 {2}pages\[2\]: "\/essays\/anwser\/"; expected the address of a page that is published; nearest: \/essays\/answer\/$/,
    );
  });

  test('names a page that has moved since as it was called then', () => {
    const problems = reportOn({
      'content/essays/answer.mdx': essay(corrected),
      'content/redirects.yaml': '/essays/old/: /essays/answer/\n',
      'content/corrections/less-time.yaml': correction({ pages: '[/essays/answer/, /essays/old/]' }),
    });
    expect(onlyLine(problems)).toBe('');
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

  test('has a title', () => {
    expect(lineFor(correction({ title: '' }))).toContain('title: empty; expected what it is about');
  });

  test('was made on a day that exists', () => {
    expect(lineFor(correction({ date: '2026-11-31' }))).toContain(
      'date: "2026-11-31", a day that does not exist',
    );
  });
});
