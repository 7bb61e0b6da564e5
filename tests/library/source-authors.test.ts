import { expect, it } from 'vitest';
import { credit } from '../../src/library/source-authors.ts';

it('says a name once that stands for author and place', () => {
  const us = { organisation: 'Fulcrum' };
  expect(credit([us], 'Fulcrum')).toBe('Fulcrum');
  expect(credit([us], 'Fulcrum; data beside it')).toBe('Fulcrum; data beside it');
  expect(credit(['Press'], 'Pressing Matters')).toBe('Press. Pressing Matters');
  expect(credit(['Brooks'], 'Addison-Wesley')).toBe('Brooks. Addison-Wesley');
  expect(credit(['Brooks', us], undefined)).toBe('Brooks, Fulcrum');
});
