import { expect, it } from 'vitest';
import { cameOut, credit } from '../../src/library/source-authors.ts';

it('gives a name only once where it is both author and place', () => {
  const us = { organisation: 'Fulcrum' };
  expect(credit([us], 'Fulcrum')).toBe('Fulcrum');
  expect(credit([us], 'Fulcrum; data beside it')).toBe('Fulcrum; data beside it');
  expect(credit(['Press'], 'Pressing Matters')).toBe('Press. Pressing Matters');
  expect(credit(['Brooks'], 'Addison-Wesley')).toBe('Brooks. Addison-Wesley');
  expect(credit(['Brooks', us], undefined)).toBe('Brooks, Fulcrum');
});

it('leaves out a year that the place already names', () => {
  expect(cameOut('METR; arXiv', 2025)).toBe('METR; arXiv, 2025');
  expect(cameOut('METR blog, 24 Feb 2026', 2026)).toBe('METR blog, 24 Feb 2026');
  expect(cameOut('SSRN 5202601', 2026)).toBe('SSRN 5202601, 2026');
  expect([cameOut(undefined, 2026), cameOut('METR'), cameOut()]).toEqual(['2026', 'METR', '']);
});
