import { describe, expect, it } from 'vitest';
import { cocomoEffort, cocomoExponents } from '../../src/models/cocomo.ts';
import { expectAgreement } from './agreement.ts';

const { nominal, organic, embedded } = cocomoExponents;

describe('cocomoEffort', () => {
  it('is 465.3 person-months for 100,000 lines', () => {
    expectAgreement(cocomoEffort(100), 465.3);
    expect(cocomoEffort(100)).toBe(cocomoEffort(100, nominal));
  });

  it('more than doubles with the size', () => {
    expectAgreement(cocomoEffort(2, nominal) / cocomoEffort(1, nominal), 2.143);
    expectAgreement(cocomoEffort(2, organic) / cocomoEffort(1, organic), 2.071);
    expectAgreement(cocomoEffort(2, embedded) / cocomoEffort(1, embedded), 2.297);
  });

  it('is 0 at no lines and below', () => {
    expect([0, -5].map((lines) => cocomoEffort(lines))).toEqual([0, 0]);
  });
});
