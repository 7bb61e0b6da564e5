import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../src/calculators/answer/parse-number.ts';
import {
  type Entry,
  fromCsv,
  localDay,
  missing,
  mostEntries,
  storedEntries,
  summary,
  toCsv,
  without,
} from '../../src/calculators/log/log.ts';
import { secondsOfWork } from '../seconds-of-work.ts';

const logged = (ratios: readonly number[]) =>
  ratios.map((actual) => ({ day: '2026-11-21', guess: 1, actual }));

describe('localDay(time)', () => {
  test.each([
    ['2026-11-28T04:30Z', 480, '2026-11-27'],
    ['2026-11-27T16:30Z', -540, '2026-11-28'],
    ['2026-11-27T20:00Z', -780, '2026-11-28'],
    ['2026-11-28T00:00Z', 0, '2026-11-28'],
  ])('at %s, %i minutes behind UTC, is %s', (time, behind, day) => {
    const here = new Date(time);
    here.getTimezoneOffset = () => behind;
    expect(localDay(here)).toBe(day);
  });
});

describe('summary(entries)', () => {
  test('finds no bias in 2, 1, 0.5 and a spread of 0.693', () => {
    const { bias, spread } = summary(logged([2, 1, 0.5])) ?? {};
    expect(bias).toBeCloseTo(1, 9);
    expect(spread).toBeCloseTo(0.693, 3);
  });
  test('finds a bias of 1.5 in 1.5, 1.5, 1.5 and no spread', () => {
    const { bias, spread } = summary(logged([1.5, 1.5, 1.5])) ?? {};
    expect(bias).toBeCloseTo(1.5, 9);
    expect(spread).toBeCloseTo(0, 9);
  });
  test('is null without entries, and has no spread for a single one', () => {
    expect(summary([])).toBeNull();
    expect(summary(logged([2]))?.spread).toBeNull();
  });
});

describe('fromCsv(text)', () => {
  test('reads what toCsv wrote', () => {
    const entries = [{ day: '2026-11-21', guess: 3, actual: 4.5 }];
    expect(fromCsv(toCsv(entries))).toEqual({ entries, refused: [] });
  });
  test.each([0.3333333, 1234567, 0.0000001, 12_345_678.25])('reads %d back, which toCsv wrote', (minutes) => {
    const entries = [{ day: '2026-11-21', guess: minutes, actual: 4.5 }];
    expect(fromCsv(toCsv(entries))).toEqual({ entries, refused: [] });
  });
  test('reads back whatever number a field may hold', () => {
    const typed = fc
      .tuple(fc.nat(), fc.stringMatching(/^\d{0,12}$/))
      .map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(typed, (text) => {
        const { number: guess = 0 } = parseNumber(text);
        const entries = guess > 0 ? [{ day: '2026-11-21', guess, actual: 1 }] : [];
        expect(fromCsv(toCsv(entries))).toEqual({ entries, refused: [] });
      }),
      { numRuns: 2000 },
    );
  });
  test('takes a comma as the decimal sign only where another sign separates the cells', () => {
    expect(fromCsv('2026-11-21;1,234;2').entries).toEqual([{ day: '2026-11-21', guess: 1.234, actual: 2 }]);
    expect(fromCsv('2026-11-21,1,234,2').refused).toEqual([1]);
  });
  test('reads semicolons with decimal commas', () => {
    expect(fromCsv('2026-11-21;3,5;4,25').entries).toEqual([{ day: '2026-11-21', guess: 3.5, actual: 4.25 }]);
  });
  test('refuses a day that is not in the calendar', () => {
    expect(fromCsv('2026-02-30,1,1\n2026-13-01,1,1\n2028-02-29,1,1')).toMatchObject({
      entries: [{ day: '2028-02-29' }],
      refused: [1, 2],
    });
  });
  test('names the lines it leaves out', () => {
    expect(
      fromCsv('date,guess,actual\n21.11.2026,3,4\n2026-11-21,0,4\n2026-11-21,1e3,4\n2026-11-21,3,4,5')
        .refused,
    ).toEqual([2, 3, 4, 5]);
  });
});

describe('missing(log, entries)', () => {
  const [a, b] = [logged([2]), logged([3])].flat();
  test('adds nothing when a file is read that was saved from the same log', () => {
    const log = [a, b, a].flatMap((entry) => entry ?? []);
    expect(missing(log, fromCsv(toCsv(log)).entries)).toEqual([]);
  });
  test('counts two tasks with the same day and numbers as two', () => {
    const log = [a].flatMap((entry) => entry ?? []);
    expect(missing(log, [...log, ...log])).toEqual(log);
    expect(missing([], [...log, ...log])).toHaveLength(2);
  });
});

describe('without(log, entry, stood)', () => {
  const [one, two, three] = [1, 2, 3].map((guess) => ({ day: '2026-11-21', guess, actual: 1 })) as [
    Entry,
    Entry,
    Entry,
  ];
  const read = (log: readonly Entry[]) => fromCsv(toCsv(log)).entries;

  test('removes, of two equal entries, the one at the place where it stood', () => {
    expect(without(read([one, two, one]), one, 0)).toEqual([two, one]);
    expect(without(read([one, two, one]), one, 2)).toEqual([one, two]);
  });

  test('finds an entry that has moved, and removes nothing in place of one that is gone', () => {
    expect(without(read([two, three]), two, 1)).toEqual([three]);
    expect(without(read([two, three]), one, 0)).toEqual([two, three]);
    expect(without([], one, 0)).toEqual([]);
  });
});

describe('storedEntries(found)', () => {
  const entry = { day: '2026-11-21', guess: 3, actual: 4.5 };
  const numbers = fc.oneof(fc.double(), fc.constantFrom(1e308, 1e-300, 5e-324, 1e21, 0, -1, '3', null, [3]));
  const days = fc.oneof(fc.string(), fc.constantFrom('=cmd|x', '2026-02-30', '2026-11-21', 20261121, null));
  test('keeps what a field would accept, and nothing else', () => {
    expect(storedEntries([entry, { ...entry, guess: '3' }, null, 7, 'x'])).toEqual([entry]);
    fc.assert(
      fc.property(fc.array(fc.record({ day: days, guess: numbers, actual: numbers })), (found) => {
        const taken = storedEntries(found);
        expect(fromCsv(toCsv(taken))).toEqual({ entries: taken, refused: [] });
        const { bias = 1, spread = 0 } = summary(taken) ?? {};
        expect([bias, spread ?? 0].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  test('keeps no more entries than a log may hold', () => {
    expect(storedEntries(Array.from({ length: mostEntries + 5 }, () => entry))).toHaveLength(mostEntries);
  });
});

describe('a file that is no log, or a very long one', () => {
  test('is compared within a second: 20,000 of its lines with 20,000 others', () => {
    const lines = (minutes: number) =>
      Array.from({ length: mostEntries }, (_, index) => `2026-11-21,${minutes},${index + 1}`).join('\n');
    const log = fromCsv(lines(1)).entries;
    expect(log).toHaveLength(mostEntries);
    expect(secondsOfWork(() => void missing(log, fromCsv(lines(2)).entries))).toBeLessThan(1);
  });
  test.each(['x'.repeat(2e6), '2026-11-21,1,'.repeat(150_000), `2026-11-21,${'9'.repeat(2e6)},1`])(
    'is refused within a second: 2 MB on a line',
    (text) => {
      expect(secondsOfWork(() => void fromCsv(text))).toBeLessThan(1);
      expect(fromCsv(text).entries).toEqual([]);
    },
  );
  test('is read up to the most that a log may hold, and the lines after that are refused', () => {
    const read = fromCsv(`date\n${'2026-11-21,1,1\n'.repeat(mostEntries + 2)}`);
    expect(read.entries).toHaveLength(mostEntries);
    expect(read.refused).toEqual([mostEntries + 2, mostEntries + 3]);
  });
});
