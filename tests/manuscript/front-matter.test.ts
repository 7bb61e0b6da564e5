import { describe, expect, it } from 'vitest';
import { entryOf, frontMatterTakenOff } from '../../src/manuscript/front-matter.ts';

describe('a file of content', () => {
  it('is split into its front matter and its body', () => {
    expect(entryOf('---\ntitle: A\nday: 2026-11-28\n---\n\nWords.\n')).toEqual({
      data: { title: 'A', day: new Date('2026-11-28') },
      body: '\n\n\n\n\nWords.\n',
      rawData: 'title: A\nday: 2026-11-28\n',
    });
  });

  it.each([
    [
      'a line that begins with hyphens does not end it',
      '---\n---x: 1\ndraft: true\n---\nWords.',
      { '---x': 1, draft: true },
    ],
    [
      'a line that begins with plus signs does not either',
      '---\n+++x: 1\ndraft: true\n---\nWords.',
      { '+++x': 1, draft: true },
    ],
    ['hyphens within a text do not either', '---\nx: |\n  a\n  ---\n  b\n---\nWords.', { x: 'a\n---\nb\n' }],
  ])('%s', (_, source, data) => {
    expect(entryOf(source)).toMatchObject({ data });
    expect(entryOf(source).body.trim()).toBe('Words.');
  });

  it('keeps a rule or the indent of code at the start of its body', () => {
    expect(entryOf('---\na: 1\n---\n\n---\n\nKept.\n').body).toBe('\n\n\n\n---\n\nKept.\n');
    expect(entryOf('---\na: 1\n---\n\n    <b>code</b>\n').body).toBe('\n\n\n\n    <b>code</b>\n');
  });

  it('without front matter is all body', () => {
    expect(entryOf('+++\na = 1\n+++\n')).toEqual({ data: {}, body: '+++\na = 1\n+++\n', rawData: '' });
  });
});

it('entryOf(source) gives the days of an essay in its author’s time zone', () => {
  const { data } = entryOf(
    '---\npubDatetime: 2026-11-20T07:30:00+09:00\nmodDatetime: "2026-12-31 23:59:00 -05:00"\n---\n',
  );
  expect(data).toMatchObject({
    pubDatetime: new Date('2026-11-19T22:30:00Z'),
    publishedOn: new Date('2026-11-20'),
    modifiedOn: new Date('2026-12-31'),
  });
});

describe('front matter of a text that is bundled', () => {
  it('is removed without moving any line, and nothing after it is taken for it', () => {
    const source = '---\ntitle: A\n---\n\n---\n\n![a](./a.png)\n\n---\n\nKept.\n';
    const bundled = frontMatterTakenOff.transform.handler(source);
    expect(bundled).not.toContain('title');
    expect(bundled).toMatch(/^\{\/\*\*\/\}\n/);
    expect(bundled.split('\n').slice(4)).toEqual(source.split('\n').slice(4));
  });

  it('leaves only empty lines in its place where words follow', () => {
    const { handler } = frontMatterTakenOff.transform;
    expect(handler('---\ntitle: A\n---\n\nWords.\n')).toBe('\n\n\n\nWords.\n');
  });
});
