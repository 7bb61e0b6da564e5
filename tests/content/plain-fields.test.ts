import { describe, expect, test } from 'vitest';
import { corrected, correction, essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const expected = 'expected words alone; Markdown and tags are shown here as they are written';

describe('a field that is shown as it is written', () => {
  test.each([
    ['A **bold** title', '**bold**'],
    ['A *soft* title', '*soft*'],
    ['A [link](/b/) away', '[link](/b/)'],
    ['A `name` of code', '`name`'],
    ['So<Cite id="peng-2023" />', '<Cite id="peng-2023" />'],
    ['It gives <Answer model="personal-leverage" /> back', '<Answer model="personal-leverage" />'],
    ['A <b>bold</b> title', '<b>bold</b>'],
    ['A line<br />and another', '<br />'],
  ])('draws a warning for Markdown or tags: %s', (title, found) => {
    const words = reportOn({ 'content/essays/first.mdx': essay({ title: `'${title}'` }) });
    expect(words).toContain('1 warning');
    expect(onlyLine(words)).toBe(`content/essays/first.mdx:2:8  title: "${found}"; ${expected}`);
  });

  test.each([
    'The <picture> element',
    'Array<string> is 2*3*4',
    '5 * 3 * 2 and x < y > z',
    'C* and D*',
    'f(x)[0](1), [Draft] (2026)',
  ])('may hold characters that only look like markup: %s', (title) => {
    expect(reportOnEssay(essay({ title: `'${title}'` }))).toBe('');
  });

  test('is checked in every kind of file', () => {
    const words = reportOn({
      'content/essays/answer.mdx': essay({
        ...corrected,
        revisions: '[{ date: 2026-11-15, note: Less **time**. }]',
        inBrief: '[One<Cite id="peng-2023" />., Two., Three.]',
      }),
      'content/corrections/less-time.yaml': correction({ after: 'They took *less* time.' }),
      'content/tags/new.yaml': 'label: New\ndescription: A [link](/b/).\nintroduction: So.\n',
      'content/pages/about.mdx': '---\ntitle: About\ndescription: About `us`.\n---\n\nWords.\n',
    });
    expect(words.split('\n').filter((line) => line.includes(expected))).toEqual([
      `  content/corrections/less-time.yaml:5:8  after: "*less*"; ${expected}`,
      `  content/essays/answer.mdx:8:39  revisions[1].note: "**time**"; ${expected}`,
      `  content/essays/answer.mdx:9:11  inBrief[1]: "<Cite id="peng-2023" />"; ${expected}`,
      `  content/pages/about.mdx:3:14  description: "\`us\`"; ${expected}`,
      `  content/tags/new.yaml:2:14  description: "[link](/b/)"; ${expected}`,
    ]);
  });
});
