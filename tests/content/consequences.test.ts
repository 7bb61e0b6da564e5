import { describe, expect, test } from 'vitest';
import { corrected, correction, declared, essay, onlyLine, reportOn } from './folder.ts';

const source = declared['content/sources/peng-2023.yaml'];
const first = (changes: Record<string, string> = {}, text?: string) => ({
  'content/essays/first.mdx': essay(changes, text),
});
const wrong = (file: string, line = 1) => new RegExp(`^${file}:${line}:\\d+ {2}YAML: `);

describe('a file that cannot be read is the only thing reported, not what refers to it:', () => {
  test.each([
    ['tags', 'leadership', 'label: Team: leading', { tags: '[Team leading]' }],
    ['series', 'building-again', 'title: Anew: it', { series: '{ name: Anew it, order: 1 }' }],
    ['authors', 'fulcrum', 'name: "Lever', { author: 'Lever' }],
  ])('a name declared in content/%s', (part, id, text, changes) => {
    const file = `content/${part}/${id}.yaml`;
    expect(onlyLine(reportOn({ ...first(changes), [file]: text }))).toMatch(wrong(file));
    // Where every file can be read, the name is known to be undeclared.
    expect(reportOn(first(changes))).toContain('1 mistake');
  });

  test('a finding that texts, other sources and links refer to', () => {
    const cites = `    disagrees: [{ source: peng-2023, finding: time-saved, why: So. }]
claims: [{ claim: So., verdict: fine, why: So., cites: [peng-2023/time-saved] }]
`;
    const text = 'So.<Cite id="peng-2023" finding="time-saved" /> [So](/evidence/peng-2023/#time-saved).';
    const files = {
      ...first({}, text),
      'content/sources/other.yaml': source + cites,
      'content/sources/peng-2023.yaml': source.replace('title: The', 'title: It: The'),
    };
    expect(onlyLine(reportOn(files))).toMatch(wrong('content/sources/peng-2023.yaml'));
    const unlisted = { ...files, 'content/sources/peng-2023.yaml': source.replace('findings', 'findngs') };
    expect(reportOn(unlisted)).toMatch(/^2 mistakes[^]* findings: missing[^]* findngs: /);
    const lost = reportOn({
      ...files,
      'content/sources/peng-2023.yaml': source.replace('time-saved', 'time'),
    });
    expect(lost).toContain('4 mistakes');
  });

  test('an old address that a correction names, or that the last build published', () => {
    const files = {
      'content/essays/answer.mdx': essay(corrected),
      'content/corrections/less-time.yaml': correction({ pages: '[/essays/answer/, /essays/old/]' }),
      'content/redirects.yaml': '/essays/old/: /essays/answer/\n/essays/older/:/essays/answer/\n',
    };
    const line = onlyLine(reportOn(files, { before: ['/essays/old/', '/essays/older/'] }));
    expect(line).toMatch(wrong('content/redirects.yaml', 2));
    expect(line).toMatch(/; nearest: \/essays\/older\/: \/essays\/answer\/$/);
    expect(reportOn({ ...files, 'content/redirects.yaml': '' }, { before: ['/essays/older/'] })).toMatch(
      /pages\[2\]: "\/essays\/old\/"[^]*"\/essays\/older\/", which the last build published/,
    );
  });

  test('a correction that marks a sentence', () => {
    const files = {
      'content/essays/answer.mdx': essay(corrected, '<Corrected entry="less-time">Less.</Corrected>'),
      'content/corrections/less-time.yaml': correction({ title: 'How: long' }),
    };
    expect(onlyLine(reportOn(files))).toMatch(wrong('content/corrections/less-time.yaml', 2));
  });
});
