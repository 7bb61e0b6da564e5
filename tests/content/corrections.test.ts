import { describe, expect, test } from 'vitest';
import { corrected, correction, declared, essay, onlyLine, reportOn } from './folder.ts';

const lineFor = (text: string) =>
  onlyLine(
    reportOn({ 'content/essays/answer.mdx': essay(corrected), 'content/corrections/less-time.yaml': text }),
  );

describe('a correction', () => {
  test('is accepted where it follows the schema', () => {
    expect(lineFor(correction({ withdrawn: '[no time]' }))).toBe('');
  });

  test('must name pages that exist', () => {
    expect(lineFor(correction({ pages: '[/essays/answer/, /essays/anwser/]' }))).toMatch(
      /^content\/corrections\/less-time\.yaml:3:26 {2}pages\[2\]: "\/essays\/anwser\/"; expected the address of a page that is published; nearest: \/essays\/answer\/$/,
    );
  });

  test('may name a page that has moved since by its old address', () => {
    const problems = reportOn({
      'content/essays/answer.mdx': essay(corrected),
      'content/redirects.yaml': '/essays/old/: /essays/answer/\n',
      'content/corrections/less-time.yaml': correction({ pages: '[/essays/answer/, /essays/old/]' }),
    });
    expect(onlyLine(problems)).toBe('');
  });

  test('counts for the day written in its date, whatever its time zone', () => {
    expect(lineFor(correction({ date: '2026-11-15T01:00:00+02:00' }))).toBe('');
  });

  test('must name pages by their addresses from the root', () => {
    expect(lineFor(correction({ pages: '[essays/answer]' }))).toContain(
      'pages[1]: "essays/answer"; expected an address from the root, such as /essays/the-title/',
    );
  });

  test('must say who noticed', () => {
    expect(lineFor(correction({ noticedBy: 'raeder' }))).toContain(
      'noticedBy: "raeder"; expected one of ourselves, reader; nearest: reader',
    );
  });

  test('must have a title', () => {
    expect(lineFor(correction({ title: '' }))).toContain('title: empty; expected what it is about');
  });

  test('must be dated on a day that exists', () => {
    expect(lineFor(correction({ date: '2026-11-31' }))).toContain(
      'date: "2026-11-31", a day that does not exist',
    );
  });

  test('must not be dated in the future', () => {
    const pages = '[/evidence/peng-2023/]';
    expect(lineFor(correction({ date: '2026-11-22', pages }))).toBe(
      'content/corrections/less-time.yaml:1:7  date: "2026-11-22"; expected a day that has come; today is 2026-11-21',
    );
  });

  describe('has its withdrawn words reported', () => {
    const withdrawn = `["They’re done in no time", 'a "tenth" saved']`;
    const linesFor = (files: Readonly<Record<string, string>>) =>
      reportOn({
        'content/essays/answer.mdx': essay(corrected),
        'content/corrections/less-time.yaml': correction({ withdrawn }),
        ...files,
      })
        .split('\n')
        .filter((line) => line.startsWith('  '));
    const said = (place: string, words = 'They’re done in no time') =>
      `  ${place}: "${words}"; expected other words, as content/corrections/less-time.yaml withdrew these`;

    test('in a text, across a line break and with a citation between them', () => {
      const text = `One.\n\nIt says: *they're* done<Cite id="peng-2023" />\nin no time. A “tenth” saved, they're done in no time.`;
      expect(linesFor({ 'content/essays/other.mdx': essay({}, text) })).toEqual([
        said('content/essays/other.mdx:11:11  text'),
        said('content/essays/other.mdx:12:13  text', 'a "tenth" saved'),
        said('content/essays/other.mdx:12:30  text'),
      ]);
    });

    test('but not within longer words and figures', () => {
      const text = 'I atone for 140%, 1.40% and 40%: none of it, stone by stone.';
      const files = {
        'content/essays/other.mdx': essay({}, text),
        'content/corrections/less-time.yaml': correction({ withdrawn: '["one", "40%", "none of i"]' }),
      };
      expect(linesFor(files)).toEqual([said('content/essays/other.mdx:9:29  text', '40%')]);
    });

    test('in a field, in an attribute and in a YAML file', () => {
      const tag = "label: New\ndescription: They're done in no time.\nintroduction: New.\n";
      expect(
        linesFor({
          'content/essays/other.mdx': essay(
            { shareText: 'They’re done in no time!' },
            `<Aside title="They're done in no time">\n\nWords.\n\n</Aside>\n\n![They're done in no time](/a.png)`,
          ),
          'content/tags/new.yaml': tag,
          'public/a.png': '',
        }).filter((line) => line.includes('withdrew')),
      ).toEqual([
        said('content/essays/other.mdx  text'),
        said('content/essays/other.mdx:7:12  shareText'),
        said('content/essays/other.mdx:10:1  text'),
        said('content/tags/new.yaml:2:14  description'),
      ]);
    });

    test('but not where their history is told, in code or in comments', () => {
      const note = 'It said that they’re done in no time.';
      const source = `${declared['content/sources/peng-2023.yaml']}    revised:
      - { date: 2026-11-15, before: They're done in no time., after: Less., why: So the source. }
  - id: old
    question: speed
    statement: They're done in no time.
    withdrawn: { date: 2026-11-15, why: It says less. }
`;
      expect(
        linesFor({
          'content/essays/answer.mdx': essay(
            { ...corrected, revisions: `[{ date: 2026-11-15, note: ${note} }]` },
            "{/* They're done in no time. */}\n\n```txt\nThey're done in no time.\n```",
          ),
          'content/sources/peng-2023.yaml': source,
        }),
      ).toEqual([]);
    });
  });
});
