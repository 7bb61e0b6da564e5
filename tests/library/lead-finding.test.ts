import { describe, expect, it } from 'vitest';
import { leadFinding } from '../../src/library/lead-finding.ts';
import type { Finding, Reading } from '../../src/schema.ts';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  question: 'speed',
  statement: `${id} was found.`,
  ...more,
});
const withdrawn = { date: new Date('2026-11-28'), why: 'Two accounts contradict each other.' };
const lead = (
  findings: readonly Finding[],
  cited: Readonly<Record<string, number>> = {},
  read: Reading = 'primary',
) => leadFinding({ read, findings }, (id) => cited[id] ?? 0)?.id;

describe('leadFinding(source, timesCited)', () => {
  it('is the one that is cited most, and among equals the first', () => {
    const findings = [finding('a'), finding('b'), finding('c')];
    expect(lead(findings)).toBe('a');
    expect(lead(findings, { b: 2, c: 2 })).toBe('b');
    expect(lead(findings, { a: 1, c: 3 })).toBe('c');
  });
  it('is one that we read ourselves, where there is one', () => {
    const findings = [finding('a', { read: 'secondary' }), finding('b'), finding('c', { read: 'recalled' })];
    expect(lead(findings, { a: 5, c: 5 })).toBe('b');
    expect(lead([finding('a', { read: 'secondary' })])).toBe('a');
  });
  it('is one that we read ourselves even of a source known second-hand, else the one that is cited most', () => {
    const others = [finding('a'), finding('b')];
    const cited = { b: 5 };
    expect(lead([...others, finding('c', { read: 'primary' })], cited, 'secondary')).toBe('c');
    expect(lead(others, cited, 'secondary')).toBe('b');
  });
  it('is not one that was withdrawn, unless nothing else is left', () => {
    const findings = [finding('a', { withdrawn }), finding('b')];
    expect(lead(findings, { a: 5 })).toBe('b');
    expect(lead([finding('a', { withdrawn })])).toBe('a');
  });
  it('is undefined where a source has only claims', () => {
    expect(lead([])).toBeUndefined();
  });
});
