import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingWords } from '../../src/library/grades.ts';
import { findings } from './publication.ts';

/** The facts that were collected before anything was written, by area and number. */
const collected = { A: 30, B: 9, C: 21, D: 11, E: 9, L: 18, H: 9 } as const;
const facts = Object.entries(collected).flatMap(([area, count]) =>
  Array.from({ length: count }, (_, i) => `${area}${String(i + 1).padStart(2, '0')}`),
);
const held = [...findings.values()].flatMap(({ finding }) => finding.fact ?? []);

describe('the ledger', () => {
  it('holds every one of the 107 collected facts', () => {
    expect(facts).toHaveLength(107);
    expect(facts.filter((fact) => !held.includes(fact))).toEqual([]);
  });

  it('names no fact that was not collected', () => {
    expect(held.filter((fact) => !facts.includes(fact))).toEqual([]);
  });

  it('says how a thing is known in the words that About explains', () => {
    const about = readFileSync('content/pages/about.mdx', 'utf8').toLowerCase();
    expect(Object.values(readingWords).filter((words) => !about.includes(`**${words}**`))).toEqual([]);
  });
});
