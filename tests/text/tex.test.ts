import { describe, expect, it } from 'vitest';
import { tex } from '../../src/text/tex.ts';

describe('tex(text)', () => {
  it.each([
    ['R&D {100%} of $5 #1_a', 'R\\&D 100\\% of \\$5 \\#1\\_a'],
    ['a~b^c\\d "e"', 'a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d {"}e{"}'],
    ['Jørgensen, Müller, Žižek, Łukasz', 'J{\\o}rgensen, M{\\"u}ller, {\\v Z}i{\\v z}ek, {\\L}ukasz'],
    ['“10×” – it’s −5…', "``10$\\times$'' -- it's $-$5\\ldots{}"],
    ['two\nlines', 'two lines'],
    ['Привет 日本', 'Привет 日本'],
  ])('writes %s as %s', (written, set) => {
    expect(tex(written)).toBe(set);
  });
});
