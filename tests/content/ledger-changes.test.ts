import { describe, expect, it } from 'vitest';
import { changesOf, daysOfLedger, movedSince } from '../../src/publication/ledger-changes.ts';
import { sourceSchema } from '../../src/schema.ts';

const source = (findings: readonly object[]) =>
  sourceSchema.parse({
    label: 'Ours',
    authors: ['Ada Lovelace'],
    kind: 'survey',
    read: 'primary',
    added: '2026-11-01',
    checked: '2026-11-01',
    volatility: 'stable',
    summary: 'A.',
    findings: findings.map((finding) => ({ question: 'speed', statement: 'A.', ...finding })),
  });
const revision = (date: string) => ({ date, before: '7', after: '8', why: 'C.' });
const changes = changesOf(
  'ours',
  source([
    { id: 'quiet' },
    { id: 'twice', revised: [revision('2026-11-03'), revision('2026-11-05')] },
    { id: 'gone', added: '2026-11-02', withdrawn: { date: '2026-11-05', why: 'D.' } },
  ]),
);
const told = (those: typeof changes) =>
  those.map(({ kind, date, finding }) => `${date.toISOString().slice(8, 10)} ${finding.id} ${kind}`);

describe('changesOf(id, source)', () => {
  it('lists when each finding was added, revised and withdrawn', () => {
    expect(told(changes)).toEqual([
      '01 quiet added',
      '01 twice added',
      '03 twice revised',
      '05 twice revised',
      '02 gone added',
      '05 gone withdrawn',
    ]);
  });
});

describe('movedSince(cited, changes, last)', () => {
  const moved = (finding: string | undefined, last: string) =>
    told(movedSince([{ source: 'ours', finding }], new Map([['ours', changes]]), new Date(last)));
  it('lists what was revised or withdrawn after the given day, the newest first', () => {
    expect(moved('twice', '2026-11-01')).toEqual(['05 twice revised', '03 twice revised']);
    expect(moved('twice', '2026-11-03T23:00:00Z')).toEqual(['05 twice revised']);
    expect(moved('twice', '2026-11-05')).toEqual([]);
    expect(moved('quiet', '2026-10-01')).toEqual([]);
  });
  it('counts every finding of a source that is cited as a whole', () => {
    expect(moved(undefined, '2026-11-03').sort()).toEqual(['05 gone withdrawn', '05 twice revised']);
  });
  it('counts a change once however often it is cited, and ignores a source that does not exist', () => {
    const cited = [
      { source: 'ours', finding: 'gone' },
      { source: 'ours', finding: 'gone' },
      { source: 'theirs', finding: 'gone' },
    ];
    expect(movedSince(cited, new Map([['ours', changes]]), new Date('2026-11-01'))).toHaveLength(1);
  });
});

describe('daysOfLedger(changes)', () => {
  it('puts the newest day first, with changes kept apart from additions', () => {
    expect(daysOfLedger(changes).map(({ day, moves, added }) => [day, moves.length, added.length])).toEqual([
      ['2026-11-05', 2, 0],
      ['2026-11-03', 1, 0],
      ['2026-11-02', 0, 1],
      ['2026-11-01', 0, 2],
    ]);
  });
  it('has no day where nothing happened', () => {
    expect(daysOfLedger([])).toEqual([]);
  });
});
