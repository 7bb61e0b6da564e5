import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingWords } from '../../src/library/grades.ts';
import { models } from '../../src/models/index.ts';
import { citedIn, essays, findings, sources } from './publication.ts';

/** The facts that were collected, by area and number: all but K before anything was written, K in November 2026. */
const collected = { A: 30, B: 9, C: 21, D: 11, E: 9, L: 18, H: 9, K: 78 } as const;
const facts = Object.entries(collected).flatMap(([area, count]) =>
  Array.from({ length: count }, (_, i) => `${area}${String(i + 1).padStart(2, '0')}`),
);
const held = [...findings.values()].flatMap(({ finding }) => finding.fact ?? []);

describe('the ledger', () => {
  it('holds every one of the 185 collected facts', () => {
    expect(facts).toHaveLength(185);
    expect(facts.filter((fact) => !held.includes(fact))).toEqual([]);
  });

  it('names no fact that was not collected', () => {
    expect(held.filter((fact) => !facts.includes(fact))).toEqual([]);
  });

  it('says how a thing is known only in words that the About page explains', () => {
    const about = readFileSync('content/pages/about.mdx', 'utf8').toLowerCase();
    expect(Object.values(readingWords).filter((words) => !about.includes(`**${words}**`))).toEqual([]);
  });

  it('has each of two findings that disagree name the other', () => {
    const pairs = [...findings].flatMap(([name, { finding }]) =>
      (finding.disagrees ?? []).map((other) => [name, `${other.source}/${other.finding}`] as const),
    );
    const named = new Set(pairs.map((pair) => pair.join(' ')));
    expect(pairs.length).toBeGreaterThan(200);
    expect(pairs.filter(([one, other]) => !named.has(`${other} ${one}`))).toEqual([]);
  });

  it('says when each finding was added', () => {
    const undated = sources.flatMap(({ id, data }) =>
      data.findings.filter(({ added = data.added }) => !added).map((finding) => `${id}/${finding.id}`),
    );
    expect(undated).toEqual([]);
  });

  it('rests nothing on a finding that was withdrawn', () => {
    const gone = [...findings].flatMap(([name, { finding }]) => (finding.withdrawn ? [name] : []));
    const used = [
      ...essays.flatMap(({ body }) => citedIn(body)),
      ...Object.values(models).flatMap((model) =>
        Object.values(model.parameters).flatMap((parameter) => parameter.sources),
      ),
      ...sources.flatMap(({ data }) => data.claims?.flatMap(({ cites = [] }) => cites) ?? []),
    ];
    expect(gone).toEqual([
      'gallup-2026-span-of-control/own-work-share',
      'gallup-2026-span-of-control/own-work-median',
    ]);
    expect(gone.filter((name) => used.includes(name))).toEqual([]);
  });

  it('shows the search behind whatever was looked for and not found', () => {
    const gaps = [...findings.values()].filter(({ read }) => read === 'gap');
    expect(gaps.length).toBeGreaterThan(5);
    expect(gaps.filter(({ finding }) => !finding.searched).map(({ finding }) => finding.id)).toEqual([]);
  });
});
