import { describe, expect, test } from 'vitest';
import { faultOfDate } from '../../src/checks/dates.ts';
import { entryOf } from '../../src/manuscript/front-matter.ts';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const lineFor = (changes: Record<string, string>) => onlyLine(reportOnEssay(essay(changes)));

describe('a date', () => {
  test.each(['2024-02-29', '2025-07-22T18:00:00.000Z', '2025-07-22T18:00Z', '2025-07-22 18:00:00 +02:00'])(
    'may be written as %s',
    (written) => {
      expect(faultOfDate(written)).toBeUndefined();
      expect(reportOnEssay(essay({ pubDatetime: written }))).toBe('');
      expect(reportOnEssay(essay({ pubDatetime: `"${written}"` }))).toBe('');
    },
  );

  test.each(['2025-02-30', '"2025-02-30"', '2023-02-29'])('must exist: %s', (written) => {
    const bare = written.replaceAll('"', '');
    expect(lineFor({ pubDatetime: written })).toBe(
      `content/essays/first.mdx:5:14  pubDatetime: "${bare}", a day that does not exist; ` +
        `expected a date, or a date with time and zone such as 2026-11-21T09:00:00Z; nearest: ${bare.slice(0, 8)}28`,
    );
  });

  test('must be in a plausible year', () => {
    expect(lineFor({ pubDatetime: '0026-11-01' })).toContain(
      '"0026-11-01", a day of the year 26; expected a day of our time, its year in four digits; nearest: 2026-11-01',
    );
    expect(lineFor({ pubDatetime: '1026-11-01' })).toContain('a day of the year 1026; expected a day of our');
    expect(lineFor({ pubDatetime: '0001-01-01T00:00:00Z' })).not.toContain('nearest');
  });

  test('draws a warning where it is more than a year ahead', () => {
    const ahead = reportOnEssay(essay({ pubDatetime: '2062-11-01' }));
    expect(ahead).toContain('1 warning');
    expect(onlyLine(ahead)).toMatch(
      /^content\/essays\/first\.mdx:5:14 {2}pubDatetime: "2062-11-01", more than a year ahead; expected the day/,
    );
    expect(reportOnEssay(essay({ pubDatetime: '2027-11-01' }))).toBe('');
  });

  test('must have a month that exists', () => {
    expect(lineFor({ pubDatetime: '2025-13-01' })).toContain('"2025-13-01", but there is no month 13');
  });

  test('must name a time that exists', () => {
    expect(lineFor({ pubDatetime: '2025-11-01T25:00:00Z' })).toContain('a time that does not exist');
  });

  test.each(['yesterday', '22 July 2025', '2025', '07/22/2025'])('must be a date: %s', (written) => {
    expect(lineFor({ pubDatetime: written })).toContain(
      `pubDatetime: "${written}", which is no date; expected a date`,
    );
  });

  test.each([
    ['29.11.2026', '2026-11-29'],
    ['3. 2. 2026', '2026-02-03'],
    ['29/11/2026', '2026-11-29'],
    ['11/29/2026', '2026-11-29'],
    ['05/06/2026', '2026-06-05, 2026-05-06'],
    ['5-6-2026', '2026-06-05, 2026-05-06'],
    ['07/07/2026', '2026-07-07'],
    ['2026/11/29', '2026-11-29'],
    ['2026.1.5', '2026-01-05'],
    ['20261129', '2026-11-29'],
    ['29 November 2026', '2026-11-29'],
    ['1st of Nov. 2026', '2026-11-01'],
    ['3. März 2026', '2026-03-03'],
    ['5. Okt. 2026', '2026-10-05'],
    ['12. Mai 2026', '2026-05-12'],
    ['7 juillet 2026', '2026-07-07'],
    ['"November 29, 2026"', '2026-11-29'],
    ['"Sun, 29 Nov 2026 09:00:00 +0000"', '2026-11-29'],
    ['29.11.2026 09:30', '2026-11-29'],
  ])('in another format is reported with the date that was probably meant: %s', (written, nearest) => {
    expect(lineFor({ pubDatetime: written }).split('; nearest: ')[1]).toBe(nearest);
  });

  test.each(['31.02.2026', '29.13.2026', '29 Maytember 26', 'version 1', '2026', '5.2026', '1.2/2026'])(
    'is not guessed where no day can be meant: %s',
    (written) => {
      expect(lineFor({ pubDatetime: written })).toMatch(/which is no date; expected [^;]*$/);
    },
  );

  test('that cannot be read breaks no link to its year, and does not count as 1970', () => {
    const many = Array.from({ length: 50 }, (_, index): [string, string] => [
      `content/essays/no-${index}.mdx`,
      essay({ pubDatetime: '2018-01-01' }),
    ]);
    const said = reportOn({
      ...Object.fromEntries(many),
      'content/essays/new.mdx': essay({}, 'An [older](/essays/2019/) year, and [none](/essays/1971/).'),
      'content/essays/old.mdx': essay({ pubDatetime: '29.11.2019' }),
      'content/essays/other.mdx': essay({ pubDatetime: 'lately' }),
    });
    expect(said).toContain('"29.11.2019", which is no date');
    expect(said).not.toContain('"/essays/2019/"');
    expect(said).toContain('"/essays/1971/", where nothing is');
    expect(said).not.toContain('/essays/1970/');
  });

  test('with a time needs a zone', () => {
    expect(lineFor({ pubDatetime: '2026-11-01 09:00:00' })).toContain(
      'without a time zone; expected a time zone, Z for UTC or for example +01:00; nearest: 2026-11-01T09:00:00Z',
    );
  });

  test.each([
    ['2026-11-20T8:00:00Z', '2026-11-20T08:00:00Z'],
    ['2026-11-20T08:00:00+1', '2026-11-20T08:00:00+01:00'],
    ['2026-11-20T08:00:00+01', '2026-11-20T08:00:00+01:00'],
    ['2026-11-20T08:00+01', '2026-11-20T08:00+01:00'],
    ['2026-11-20T08:00:00 Z', '2026-11-20T08:00:00Z'],
    ['2026-11-20T08:00:00 +01:00', '2026-11-20T08:00:00+01:00'],
  ])('is refused where a build could not read it: %s', (written, nearest) => {
    for (const text of [written, `"${written}"`])
      expect(lineFor({ pubDatetime: text })).toContain(
        `pubDatetime: "${written}"; expected a time in two digits and a zone right behind it, Z or for example +01:00; nearest: ${nearest}`,
      );
  });

  test.each(['2026-11-20T08:00:00+25:00', '2026-11-20 08:00:00 +25:00', '2026-11-20T08:00:00+01:60'])(
    'must have a time zone that exists: %s',
    (written) =>
      expect(lineFor({ pubDatetime: written })).toContain(
        `"${written}", a time zone that does not exist; expected a time zone, Z for UTC or for example +01:00; nearest: 2026-11-20T08:00:00Z`,
      ),
  );

  test('that passes the check means the moment that a build reads', () => {
    const zones = {
      Z: 0,
      z: 0,
      '+1': 60,
      '-01': -60,
      '+01:00': 60,
      '+0530': 330,
      '+5:30': 330,
      '-12:00': -720,
    };
    const times = ['8:00', '08:00', '8:00:00', '08:00:00', '08:00:00.5', '08:00:00.1234567'];
    const written = ['T', 't', ' ', '  '].flatMap((gap) =>
      times.flatMap((time) =>
        ['', ' '].flatMap((blank) =>
          Object.entries(zones).map(([zone, minutes]) => ({
            text: `2026-11-20${gap}${time}${blank}${zone}`,
            moment: Date.UTC(2026, 10, 20, 8, -minutes),
          })),
        ),
      ),
    );
    const sound = written.filter(({ text }) => faultOfDate(text) === undefined);
    expect(sound.length).toBeGreaterThan(40);
    for (const { text, moment } of sound) {
      const read = Reflect.get(entryOf(`---\npubDatetime: ${text}\n---\n`).data, 'pubDatetime');
      const built = new Date(read instanceof Date ? read : String(read)).getTime();
      expect(Math.floor(built / 1000) * 1000, text).toBe(moment);
    }
  });

  test('must have two digits for day and month', () => {
    expect(lineFor({ pubDatetime: '2026-1-5' })).toContain(
      'expected month and day in two digits; nearest: 2026-01-05',
    );
  });

  test('must not be left empty', () => {
    expect(lineFor({ pubDatetime: '' })).toContain('pubDatetime: empty; expected a date with time and zone');
  });

  test('of a change must not be before that of publication', () => {
    expect(lineFor({ modDatetime: '2026-10-31T09:00:00Z' })).toBe(
      'content/essays/first.mdx:7:14  modDatetime: "2026-10-31T09:00:00Z"; ' +
        'expected a date not before pubDatetime, which is "2026-11-01T09:00:00Z"',
    );
    expect(reportOnEssay(essay({ modDatetime: '2026-11-01T11:00:00+02:00' }))).toBe('');
  });
});
