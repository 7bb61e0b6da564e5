import { describe, expect, it } from 'vitest';
import { dateText, readFront } from '../../../src/authoring/import/front.ts';

describe('dateText(written)', () => {
  it.each([
    ['2024-03-01', '2024-03-01T00:00:00Z'],
    ['2024-3-1', '2024-03-01T00:00:00Z'],
    ['2024-03-01 10:20', '2024-03-01T10:20:00Z'],
    ['2024-03-01 10:20:30 +0100', '2024-03-01T10:20:30+01:00'],
    ['2024-03-01T10:20:30.123Z', '2024-03-01T10:20:30Z'],
    ['2024-03-01T10:20:30.000', '2024-03-01T10:20:30Z'],
    ['Jul 08 2022', '2022-07-08T00:00:00Z'],
    ['29.11.2019', '2019-11-29T00:00:00Z'],
    ['2019/11/29', '2019-11-29T00:00:00Z'],
    ['29/11/2019', '2019-11-29T00:00:00Z'],
  ])('writes %j as %j', (written, text) => {
    expect(dateText(written)).toBe(text);
  });

  it.each(['2024-02-30', 'soon', ''])('returns undefined for %j', (written) => {
    expect(dateText(written)).toBeUndefined();
  });
});

const front = (source: string) => {
  const read = readFront(source, 'x.md');
  if (typeof read === 'string') throw new Error(read);
  return read;
};

describe('readFront(source)', () => {
  it('reads YAML, and keeps a date as it was written', () => {
    const { fields, written, body } = front('---\ntitle: A\ndate: 2024-03-01 10:00:00 +0100\n---\n\nText.\n');
    expect(fields['title']).toBe('A');
    expect(written('date')).toBe('2024-03-01 10:00:00 +0100');
    expect(body.trim()).toBe('Text.');
  });

  it('reads TOML, tables included', () => {
    const { fields, written, body } = front(
      '+++\ntitle = "A"\ndate = 2024-03-01\n[cover]\nimage = "a.png"\n+++\nText.\n',
    );
    expect(fields).toMatchObject({ title: 'A', cover: { image: 'a.png' } });
    expect(written('date')).toBe('2024-03-01');
    expect(body).toBe('Text.\n');
  });

  it('reads JSON, braces within texts included', () => {
    const { fields, written, body, firstLine } = front(
      '{\n  "title": "A } \\" b",\n  "date": "2024-03-01",\n  "cover": { "image": "a.png" }\n}\n\nText.\n',
    );
    expect(fields).toMatchObject({ title: 'A } " b', cover: { image: 'a.png' } });
    expect(written('date')).toBe('2024-03-01');
    expect([body.trim(), firstLine]).toEqual(['Text.', 5]);
  });

  it.each(['{% include a.html %}\n\nText.\n', '{{< figure >}}\n', '{: .lead}\nText.\n', '{name} said.\n'])(
    'takes %j for text, not for JSON',
    (source) => {
      expect(front(source)).toMatchObject({ fields: {}, body: source });
    },
  );

  it('takes a text without front matter as it is', () => {
    expect(front('# A\n\n---\n\nText.\n')).toMatchObject({ fields: {}, body: '# A\n\n---\n\nText.\n' });
  });

  it.each([
    ['+++\ntitle = A\n+++\n', /^its TOML cannot be read \(line 2: /],
    ['{\n  "title": A: b\n}\n', /^its front matter cannot be read \(line 2: /],
    ['{\n  "title": "A"\n', /^its front matter cannot be read \(line 1: /],
    ['---\ntitle: A: b\n---\n', /^its front matter cannot be read \(line 2: /],
  ])('says what is wrong with %j', (source, words) => {
    expect(readFront(source, 'x.md')).toMatch(words);
  });
});
