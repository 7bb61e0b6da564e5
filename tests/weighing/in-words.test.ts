import { describe, expect, it } from 'vitest';
import { weigh, type WeighedStudy } from '../../src/models/weighing.ts';
import {
  leansOn,
  mixtureInWords,
  type Named,
  refusalInWords,
  shareInWords,
  whyInShort,
} from '../../src/weighing/in-words.ts';

const metr = { low: 0.72, likely: 0.84, high: 0.98 };
const studies = (...weights: readonly [number, number, number]): readonly (Named & WeighedStudy)[] => [
  { label: 'METR 2025', people: 16, hasInterval: true, estimate: metr, counted: 'time', weight: weights[0] },
  {
    label: 'Paradis et al. 2024',
    people: 96,
    hasInterval: false,
    estimate: { likely: 1.27 },
    counted: 'time',
    weight: weights[1],
  },
  {
    label: 'Murphy-Hill et al. 2026',
    people: null,
    hasInterval: true,
    estimate: { low: 1.145, likely: 1.24, high: 1.337 },
    counted: 'output',
    weight: weights[2],
  },
];

function said(...weights: readonly [number, number, number]) {
  const weighed = studies(...weights);
  const mixture = weigh(weighed, true);
  if ('refused' in mixture) throw new Error(mixture.refused);
  return { mixture: mixtureInWords(mixture), leans: leansOn(mixture, weighed) };
}

describe('a weighing in words', () => {
  it('says how fast, how sure, and how often slower', () => {
    expect(said(3, 0, 0).mixture).toBe(
      'Weighed like this, work with AI goes 0.84× as fast as without: 0.72× to 0.98× in 19 cases out of 20. In nearly every case it is slower.',
    );
    expect(said(0, 1, 0).mixture).toBe(
      'Weighed like this, work with AI goes 1.27× as fast as without. In no case is it slower.',
    );
    expect(said(1, 1, 0).mixture).toMatch(/In 10 cases out of 20 it is slower\.$/);
  });

  it('says which studies it leans on, the largest share first', () => {
    expect(said(3, 1, 0).leans).toBe(
      'Three quarters of this rests on 16 people (METR 2025), the rest on 96 people (Paradis et al. 2024). We hold no interval for Paradis et al. 2024: each such study stands as a single point and looks surer than it is.',
    );
    expect(said(3, 0, 0).leans).toBe('All of this rests on 16 people (METR 2025).');
    expect(said(1, 2, 2).leans).toMatch(
      /^Two fifths of this rests on 96 people .*, the rest on two other studies\./,
    );
    expect(said(0, 0, 1).leans).toBe(
      'All of this rests on Murphy-Hill et al. 2026, whose number of people we do not know.',
    );
  });

  it('says a share in words as people do, and in per cent where there is no such word', () => {
    expect([1, 0.75, 2 / 3, 0.5, 1 / 3, 3 / 7].map(shareInWords)).toEqual([
      'All',
      'Three quarters',
      'Two thirds',
      'Half',
      'A third',
      '43%',
    ]);
  });

  it('gives different words for each kind of refusal', () => {
    const kinds = ['none', 'output', 'mixed'] as const;
    for (const say of [refusalInWords, whyInShort])
      expect(new Set(kinds.map((kind) => say(kind))).size).toBe(kinds.length);
  });
});
