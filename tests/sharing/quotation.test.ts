import { describe, expect, it } from 'vitest';
import { intervalOf, quotation, type Quotable } from '../../src/sharing/quotation.ts';
import { site } from '../../src/site.ts';

const ours = `${site.name}’s`;

const trial: Quotable = {
  label: 'METR 2025',
  year: 2025,
  checked: new Date('2026-11-21'),
  address: 'https://fulcrum.example/evidence/metr-2025/#time-change',
  finding: {
    id: 'time-change',
    question: 'speed',
    figure: '19% more time',
    statement: 'Developers needed 19% longer, with an interval of +2 to +39%.',
    population: '16 developers, 246 tasks, Feb to Jun 2025',
    numbers: { ci95_pct: [2, 39], ratio_ci_computed_here: [0.72, 0.98] },
    caveats: 'Sixteen people.',
    kind: 'field-trial',
    read: 'mirror',
  },
  disagreeing: ['Peng et al. 2023', 'METR 2026', 'METR 2026'],
};
const told = (finding: Partial<Quotable['finding']>, more: Partial<Quotable> = {}) =>
  quotation({ ...trial, ...more, finding: { ...trial.finding, ...finding } });

describe('quotation(finding)', () => {
  it('gives number, statement with its interval, people, year, grade, who disagrees, and address', () => {
    expect(quotation(trial)).toBe(
      `19% more time. Developers needed 19% longer, with an interval of +2 to +39%. On whom: 16 developers, 246 tasks, Feb to Jun 2025. Source: METR 2025; field trial, quoted elsewhere. What disagrees: Peng et al. 2023; METR 2026. ${ours} ledger, checked 21 November 2026: https://fulcrum.example/evidence/metr-2025/#time-change`,
    );
  });

  it('says the interval of the ledger where the words do not', () => {
    expect(told({ statement: 'Developers needed 19% longer.' })).toContain(
      '19% longer. 95% interval 2 to 39%. On whom',
    );
  });

  it('leaves out what the ledger does not have', () => {
    const bare = told(
      { figure: undefined, population: undefined, numbers: undefined, statement: 'It went up' },
      { label: 'Jacobson', year: undefined, disagreeing: [] },
    );
    expect(bare).toBe(
      `It went up. Source: Jacobson; field trial, quoted elsewhere. ${ours} ledger, checked 21 November 2026: https://fulcrum.example/evidence/metr-2025/#time-change`,
    );
  });

  it('says “reported” of what another writer says', () => {
    expect(told({ read: 'secondary', kind: 'press' })).toContain('METR 2025; press report, reported.');
  });

  it('names a source that disagrees with itself once', () => {
    expect(told({}, { disagreeing: ['METR 2025'] })).toContain(
      'What disagrees: another finding of the same source.',
    );
  });

  it('adds a year that the label does not name', () => {
    expect(told({}, { label: 'Brooks’s Law, example', year: 1975 })).toContain('Law, example, 1975; field');
  });

  it('speaks of us by name, since somebody else will say it', () => {
    const gap = told({ read: 'derived', kind: 'own-data', statement: 'We found none in the US.' });
    expect(gap).toContain(`. In ${ours} words: “We found none in the US.” 95% interval`);
    expect(gap).toContain(`${ours} own count, ${ours} arithmetic.`);
    expect(told({ statement: 'The US median is 4.' })).toContain('. The US median is 4. ');
  });
});

describe('intervalOf(finding)', () => {
  const interval = (numbers: Record<string, unknown>, statement = 'It rose.', figure = '24%') =>
    intervalOf({ id: 'x', question: 'speed', statement, figure, numbers });

  it.each([
    [{ ci95_pct: [14.5, 33.7] }, '95% interval 14.5 to 33.7%'],
    [{ ci_pct: [-38, 9] }, 'interval −38 to 9%'],
    [{ ci95: [0.55, 1] }, '95% interval 0.55 to 1'],
    [{ approx_ci95_pct_computed_here: [5.9, 46.3] }, `95% interval about 5.9 to 46.3% by ${ours} arithmetic`],
  ])('reads %o', (numbers, said) => {
    expect(interval(numbers)).toBe(said);
  });

  it('is left out where the words already give it, even rounded or with signs', () => {
    expect(interval({ ci95_pct: [0.9, 23.6] }, 'One came back (95% interval 1 to 24%).')).toBeUndefined();
    expect(interval({ ci_pct: [-38, 9] }, 'It fell.', '18% less time, interval -38 to +9%')).toBeUndefined();
    expect(interval({ ci95: [0.55, 1] }, 'It is 0.98 (95% interval 0.55 to 1.00).')).toBeUndefined();
    expect(interval({ ci95_pct: [2, 39] }, 'In 2 of 39 firms it rose.')).toBe('95% interval 2 to 39%');
  });

  it.each([
    {},
    { ci: 'not in the abstract' },
    { ci95: ['4-520', '2-336'] },
    { ci95_pct: [1] },
    { ratio_ci_computed_here: [0.72, 0.98], difference_ci95_points: [-6.2, 20.8] },
  ])('finds no interval in %o', (numbers) => {
    expect(interval(numbers)).toBeUndefined();
  });
});
