import { describe, expect, it } from 'vitest';
import { byYear, entriesShown, openingOfEssays, pagedByYear } from '../../src/publication/paging.ts';

/** Dates, newest first: for each year as many as given. */
const entries = (counts: Readonly<Record<number, number>>) =>
  Object.entries(counts)
    .flatMap(([year, count]) => Array.from({ length: count }, () => new Date(Date.UTC(Number(year), 5))))
    .reverse();
const dateOf = (date: Date) => date;
const paged = (counts: Readonly<Record<number, number>>) =>
  pagedByYear('/tags/x/', entries(counts), dateOf).map(({ path, label, entries: own }) => [
    path,
    label,
    own.length,
  ]);

describe('byYear', () => {
  it('gives each year an address, newest first', () => {
    const years = byYear('/essays/', entries({ 2020: 1, 2022: 2 }), dateOf);
    expect(years.map(({ year, label, path, entries: own }) => [year, label, path, own.length])).toEqual([
      [2022, '2022', '/essays/2022/', 2],
      [2020, '2020', '/essays/2020/', 1],
    ]);
  });

  it('keeps the order of the list', () => {
    const parts = [new Date('2021-01-01'), new Date('2020-01-01'), new Date('2021-06-01')];
    expect(byYear('/', parts, dateOf, 50).map(({ entries: own }) => own)).toEqual([parts]);
  });
});

describe('pagedByYear', () => {
  it('makes no pages by year for a list that fits on its own page', () => {
    expect(paged({})).toEqual([]);
    expect(paged({ 2020: entriesShown })).toEqual([]);
  });

  it('lets years with few entries share a page, from the oldest', () => {
    expect(paged({ 2019: 20, 2020: 20, 2022: 10, 2023: 20 })).toEqual([
      ['/tags/x/2023/', '2023', 20],
      ['/tags/x/2019/', '2019–2022', 50],
    ]);
  });

  it('keeps every address when entries are added', () => {
    const before = { 2019: 20, 2020: 20, 2022: 9, 2023: 20 };
    const addresses = (counts: Readonly<Record<number, number>>) => paged(counts).map(([path]) => path);
    for (const later of [{ 2023: 60 }, { 2023: 21, 2024: 10 }, { 2023: 50, 2024: 49, 2025: 2 }])
      expect(addresses({ ...before, ...later })).toEqual(expect.arrayContaining(addresses(before)));
  });

  it('makes no more pages than one for every 25 entries, however many years there are', () => {
    const years = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [1600 + index, 3]));
    expect(paged(years).length).toBeLessThanOrEqual(1200 / 25);
  });
});

describe('openingOfEssays', () => {
  const opening = (counts: Readonly<Record<number, number>>) => {
    const essays = entries(counts).map((published, index) => ({
      id: String(index),
      published,
      publishedOn: published,
      tags: [],
      series: undefined,
      order: 0,
      authors: [],
      sources: [],
    }));
    const { shown, years } = openingOfEssays(essays);
    return {
      shown: shown.map(({ year, entries: own }) => [year, own.length]),
      years: years.map(({ path }) => path),
    };
  };

  it('shows every essay of a small publication, year by year', () => {
    expect(opening({})).toEqual({ shown: [], years: [] });
    expect(opening({ 2008: 4, 2011: 3, 2015: 6, 2016: 1 })).toEqual({
      shown: [
        [2016, 1],
        [2015, 6],
        [2011, 3],
        [2008, 4],
      ],
      years: [],
    });
  });

  it('takes the year of the day that the page shows, not of the moment in UTC', () => {
    const essay = {
      id: 'eve',
      published: new Date('2026-01-01T04:00:00Z'),
      publishedOn: new Date('2025-12-31'),
      tags: [],
      series: undefined,
      order: 0,
      authors: [],
      sources: [],
    };
    expect(openingOfEssays([essay]).shown.map(({ year }) => year)).toEqual([2025]);
  });

  it('shows the newest of many essays, even from several years, and links to each year', () => {
    expect(opening({ 2019: 20, 2020: 35, 2021: 1 })).toEqual({
      shown: [
        [2021, 1],
        [2020, 35],
        [2019, entriesShown - 36],
      ],
      years: ['/essays/2021/', '/essays/2020/', '/essays/2019/'],
    });
  });
});
