import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../src/calculators/answer/parse-number.ts';
import { fromCsv, missing, summary, toCsv } from '../../src/calculators/log/log.ts';

const logged = (ratios: readonly number[]) =>
  ratios.map((guess) => ({ day: '2026-11-21', guess, actual: 1 }));

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
  test('has nothing to say of nothing, and no spread of one', () => {
    expect(summary([])).toBeNull();
    expect(summary(logged([2]))?.spread).toBeNull();
  });
});

describe('fromCsv(text)', () => {
  test('reads what toCsv wrote', () => {
    const entries = [{ day: '2026-11-21', guess: 3, actual: 4.5 }];
    expect(fromCsv(toCsv(entries))).toEqual({ entries, refused: [] });
  });
  test.each([0.3333333, 1234567, 0.0000001, 12_345_678.25])('reads %d back, which toCsv wrote', (hours) => {
    const entries = [{ day: '2026-11-21', guess: hours, actual: 4.5 }];
    expect(fromCsv(toCsv(entries))).toEqual({ entries, refused: [] });
  });
  test('writes whatever a field may hold so that it reads it back', () => {
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
  test('takes a comma for the decimals only where another sign parts the cells', () => {
    expect(fromCsv('2026-11-21;1,234;2').entries).toEqual([{ day: '2026-11-21', guess: 1.234, actual: 2 }]);
    expect(fromCsv('2026-11-21,1,234,2').refused).toEqual([1]);
  });
  test('reads semicolons with decimal commas', () => {
    expect(fromCsv('2026-11-21;3,5;4,25').entries).toEqual([{ day: '2026-11-21', guess: 3.5, actual: 4.25 }]);
  });
  test('takes no day that the calendar does not have', () => {
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
  test('adds nothing when a log is read that was saved from it', () => {
    const log = [a, b, a].flatMap((entry) => entry ?? []);
    expect(missing(log, fromCsv(toCsv(log)).entries)).toEqual([]);
  });
  test('takes two tasks of the same day and numbers for two', () => {
    const log = [a].flatMap((entry) => entry ?? []);
    expect(missing(log, [...log, ...log])).toEqual(log);
    expect(missing([], [...log, ...log])).toHaveLength(2);
  });
});
