import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { studyReviewQueue } from '../../src/plates/review-queue-study.ts';

const published = (file: string) => readFileSync(`public/data/review-queue/${file}`, 'utf8');
const study = studyReviewQueue(published('ratios.csv'), published('analysis.txt'));
const results = published('RESULTS.md');

describe('the published ratios', () => {
  it('have the medians that the analysis prints, to two places', () => {
    expect(study.test.median.toFixed(2)).toBe('1.04');
    expect(study.placebo.median.toFixed(2)).toBe('1.12');
    expect(published('analysis.txt')).toContain(
      `ratio test/base: n=69 median ${study.test.median.toFixed(2)} `,
    );
  });

  it('have the intervals that RESULTS.md states', () => {
    expect(study.test).toMatchObject({ low: 0.9, high: 1.16 });
    expect(study.placebo).toMatchObject({ low: 1.02, high: 1.32 });
    expect(results).toContain('**1.04** | [0.90, 1.16]');
    expect(results).toContain('68 | 1.12 | [1.02, 1.32]');
  });

  it('cover 69 repositories, of which 9 slowed as much as the vendor says, like 9 of 68 before', () => {
    const slowed = (ratios: readonly number[]) => ratios.filter((one) => one >= 1.91).length;
    expect([study.test.ratios.length, slowed(study.test.ratios)]).toEqual([69, 9]);
    expect([study.placebo.ratios.length, slowed(study.placebo.ratios)]).toEqual([68, 9]);
  });

  it('are quotients of the medians beside them', () => {
    for (const { repository, hours, ratio } of study.repositories) {
      const [, before = null, after = null] = hours;
      expect(Math.abs((after ?? NaN) / (before ?? NaN) / ratio - 1), repository).toBeLessThan(0.01);
    }
  });
});

describe('a study of four repositories', () => {
  it('takes the mean of the middle two as median, and leaves out a repository without an earlier window', () => {
    const rows = ['a/a,1,2,4,2,4', 'a/b,1,2,2,1,2', 'a/c,,2,6,3,', 'a/d,1,1,8,8,1'];
    const { test, placebo } = studyReviewQueue(
      ['repository,median_h_2021_22,median_h_base,median_h_test,ratio,placebo_a', ...rows].join('\n'),
      'ratio test/base: n=4 median 2.50 [1.00, 8.00]; family\nplacebo A 2023-24 / 2021-22: n=3 median 2.00 [1.00, 4.00]',
    );
    expect(test).toMatchObject({ median: 2.5, low: 1, high: 8 });
    expect(placebo).toMatchObject({ ratios: [1, 2, 4], median: 2 });
  });
});
