import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { studyReturns } from '../../src/plates/returns-study.ts';

const published = (file: string) => readFileSync(`public/data/returns/${file}`, 'utf8');
const study = studyReturns(published('founding-commits.csv'), published('repositories.csv'));
const percents = ({ low, high }: { low: number; high: number }) =>
  [low, high].map((share) => Number((share * 100).toFixed(1)));

describe('the published counts, by the protocol', () => {
  it('give 30 founding committers, of whom 20 stepped back and 1 returned', () => {
    expect(study.committers).toHaveLength(30);
    expect(study.founding).toMatchObject({ steppedBack: 20, returned: 1 });
    expect(study.committers.filter(({ returned }) => returned).map(({ repository }) => repository)).toEqual([
      'arp242/goatcounter',
    ]);
  });

  it('give the comparison and the placebo', () => {
    expect(study.comparison).toMatchObject({ steppedBack: 68, returned: 2 });
    expect(study.placebo).toMatchObject({ steppedBack: 11, returned: 0 });
  });

  it('give the intervals that analysis-primary.txt prints', () => {
    const printed = published('analysis-primary.txt');
    expect(percents(study.founding)).toEqual([0.9, 23.6]);
    expect(percents(study.comparison)).toEqual([0.8, 10.1]);
    expect(percents(study.placebo)).toEqual([0, 25.9]);
    for (const pair of [study.founding, study.comparison, study.placebo].map(percents)) {
      expect(printed).toContain(`[${pair.map((share) => share.toFixed(1)).join(', ')}]`);
    }
  });
});

describe('a study of one repository', () => {
  const quarters = Array.from({ length: 30 }, (_, i) => ({
    name: `${2019 + Math.floor(i / 4)}Q${(i % 4) + 1}`,
    i,
  }));
  const repositories =
    'repository,first_commit,last_commit,commits,included,reason,snapshot_head\na/b,2019-01-01,2026-07-01,900,yes,,0';
  const studied = (commitsIn: (quarter: number) => number) =>
    studyReturns(
      ['repository,rank,person,quarter,commits,repository_commits,ai_trailer_commits']
        .concat(quarters.map(({ name, i }) => `a/b,1,b#1,${name},${commitsIn(i)},100,0`))
        .join('\n'),
      repositories,
    ).founding;

  it('counts a fall to a quarter of the peak as stepping back, and one commit more as not', () => {
    expect(studied((i) => (i < 16 ? 40 : 10)).steppedBack).toBe(1);
    expect(studied((i) => (i < 16 ? 40 : i === 16 ? 11 : 10)).steppedBack).toBe(0);
  });

  it('counts a return only from ten commits a quarter, and twice those of the years between', () => {
    expect(studied((i) => (i < 16 ? 40 : i < 24 ? 5 : 10)).returned).toBe(1);
    expect(studied((i) => (i < 16 ? 40 : i < 24 ? 5 : i === 24 ? 9 : 10)).returned).toBe(0);
    expect(studied((i) => (i < 16 ? 40 : i < 24 ? 6 : 11)).returned).toBe(0);
  });
});
