import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftOptions } from '../../src/authoring/drafts/draft.ts';
import { draftKinds, draftOf, type DraftKind } from '../../src/authoring/drafts.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import { models } from '../../src/models/index.ts';
import { folderOf, mistakesIn, put, small } from './publication.ts';

const now = new Date('2026-11-21T09:30:40Z');
const draft = (folder: string, kind: DraftKind, title: string, options: DraftOptions = {}) =>
  draftOf(kind, title, options, path.join(folder, 'content'), models, now);

/** Writes the draft where it belongs, as the command does. */
function write(folder: string, kind: DraftKind, title: string, options: DraftOptions = {}) {
  const made = draft(folder, kind, title, options);
  put(folder, `content/${made.file}`, made.text);
  return made;
}

function reasons(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof Refusal) return error.reasons;
    throw error;
  }
  return [];
}

/** The options that each kind requires. */
const enough: Readonly<Record<DraftKind, DraftOptions>> = {
  essay: { tags: 'decisions' },
  series: {},
  tag: {},
  author: {},
  source: { kind: 'survey' },
  calculator: { model: 'hour-a-week' },
};

describe('draftOf(kind, title, options)', () => {
  it.each(draftKinds)(
    'writes a %s in which the checks find nothing but the placeholders for its author',
    (kind) => {
      const folder = folderOf(small);
      write(folder, kind, 'What’s "new": {here} & <there>?', enough[kind]);
      expect(mistakesIn(folder).filter((line) => !line.includes('"Yours to write: '))).toEqual([]);
    },
  );

  it.each([
    '2026-11-20',
    '2026-11-20T10:00:00Z',
    '2026-1-2 10:00:00',
    '2024',
    'true',
    'null',
    '~',
    '1e3',
    '.5',
    '- a: b',
  ])('keeps a title as text, whatever YAML would take it for: %s', (title) => {
    const folder = folderOf(small);
    for (const kind of draftKinds)
      write(folder, kind, title, { ...(kind !== 'calculator' && { id: `x-${kind}` }), ...enough[kind] });
    expect(mistakesIn(folder).filter((line) => !line.includes('"Yours to write: '))).toEqual([]);
  });

  it('makes the address from the title', () => {
    const { file } = draft(folderOf(small), 'essay', 'Où est l’œuvre, & why?', enough.essay);
    expect(file).toBe('essays/ou-est-loeuvre-and-why/index.mdx');
  });

  it('writes an essay as a draft dated now, in the next free place of its series, by the only author', () => {
    const { text } = draft(folderOf(small), 'essay', 'A title', {
      tags: 'Team Size,decisions',
      series: 'The first',
    });
    expect(text).toContain('draft: true');
    expect(text).toContain('pubDatetime: 2026-11-21T09:30:00Z');
    expect(text).toContain('author: ada');
    expect(text).toContain('tags:\n  - team-size\n  - decisions');
    expect(text).toContain('series:\n  name: first\n  order: 4');
  });

  it('names a source after its author, year and subject, and marks it as only recalled', () => {
    const options = { kind: 'survey', authors: 'Sida Peng, Mert Demirer, A B', year: '2023' };
    const { file, text } = draft(folderOf(small), 'source', 'The Impact of AI', options);
    expect(file).toBe('sources/peng-2023-impact.yaml');
    expect(text).toContain('label: Peng et al. 2023');
    expect(text).toContain('read: recalled');
  });

  it('gives every input and output of the model a line in a new calculator', () => {
    const { text } = draft(folderOf(small), 'calculator', 'An hour', enough.calculator);
    for (const key of [...Object.keys(models['hour-a-week'].parameters), 'factor', 'steadyFactor'])
      expect(text).toContain(`  ${key}:\n`);
  });

  it('reports every unknown name at once, each with the nearest and how to declare it', () => {
    const folder = folderOf(small);
    expect(
      reasons(() => draft(folder, 'essay', 'X', { tags: 'decison,decisions', series: 'frist' })),
    ).toEqual([
      'There is no tag "decison". Nearest: decisions. To declare it: npm run new -- tag "decison"',
      'There is no series "frist". Nearest: first ("The first"). To declare it: npm run new -- series "frist"',
    ]);
  });

  it('refuses a name that is taken, for every kind of file', () => {
    const folder = folderOf(small);
    expect(reasons(() => draft(folder, 'essay', 'Standing', enough.essay))[0]).toMatch(
      /^content\/essays\/standing\/index\.mdx is already there, and nothing is overwritten\./,
    );
    expect(reasons(() => draft(folder, 'tag', 'Decisions'))[0]).toMatch(
      /^content\/tags\/decisions\.yaml is already there.* --id decisions-2$/,
    );
    const drawn = folderOf({ ...small, 'content/calculators/hour-a-week.mdx': '' });
    expect(reasons(() => draft(drawn, 'calculator', 'An hour', enough.calculator))[0]).toMatch(
      /^content\/calculators\/hour-a-week\.mdx is already there.* name a model that has no page yet: --model$/,
    );
  });

  it.each<[DraftKind, string, DraftOptions, RegExp]>([
    ['essay', '???', { tags: 'decisions' }, /^No address can be made of "\?\?\?"/],
    ['essay', 'X', { tags: 'decisions', id: '../x' }, /^No address can be made of "\.\.\/x"/],
    ['source', 'X', { kind: 'survy' }, /^There is no kind "survy"\. Nearest: survey\./],
    ['source', 'X', { kind: 'survey', year: '26' }, /^--year is "26"/],
    ['calculator', 'X', { model: 'hour-a-wek' }, /there is no model "hour-a-wek"\. Nearest: hour-a-week\./],
  ])('refuses a %s %j with %j, and says why', (kind, title, options, words) => {
    const folder = folderOf(small);
    expect(reasons(() => draft(folder, kind, title, options))[0]).toMatch(words);
  });

  it('writes an essay without tags where none are given', () => {
    const folder = folderOf({ ...small });
    expect(draft(folder, 'essay', 'Untagged').text).not.toContain('tags');
  });

  it('tells an empty publication what to declare first', () => {
    const folder = folderOf({ 'content/essays/.keep': '' });
    expect(reasons(() => draft(folder, 'essay', 'X')).join('\n')).toMatch(
      /^An essay has an author, and none is declared yet: npm run new -- author "Name"$/,
    );
  });
});
