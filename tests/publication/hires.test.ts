import { expect, it } from 'vitest';
import { findings } from './publication.ts';

/** Smallest n for a correlation: by Fisher’s z the standard error of atanh(r) is 1/√(n − 3). */
const power80 = 0.8416212;
const twoSided5 = 1.959964;
const hires = (r: number) => Math.ceil(((twoSided5 + power80) / Math.atanh(r)) ** 2 + 3);

it('the ledger says how many hires it takes to see a correlation', () => {
  const known = findings.get('fulcrum-2026-hires-to-know/hires');
  const stated = Object.fromEntries(['0.2', '0.3', '0.4', '0.5'].map((r) => [r, hires(Number(r))]));
  expect(known?.finding.numbers?.['hires']).toEqual(stated);
  expect(known?.finding.statement).toContain(`about ${stated['0.3']} hires`);
  expect(known?.finding.figure).toContain(`${stated['0.3']} hires`);
});
