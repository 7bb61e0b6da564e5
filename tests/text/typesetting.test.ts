import { describe, expect, it } from 'vitest';
import { typeset, typographic } from '../../src/text/typesetting.ts';
import { passage as german } from '../../src/words/de/passage.ts';

describe('typographic(text)', () => {
  it.each([
    ['"Well", it\'s 10x', '“Well”, it’s 10×'],
    [`"a 'b' of Hans' (it's)"`, '“a ‘b’ of Hans’ (it’s)”'],
    ['from -3 to 5 - roughly', 'from −3 to 5 – roughly'],
    ["the '90s (n-1)", 'the ’90s (n−1)'],
    ["\"'90s\" music, '90 of 100' and '2008'", '“’90s” music, ‘90 of 100’ and ‘2008’'],
  ])('sets %s as %s', (written, set) => {
    expect(typographic(written)).toBe(set);
  });

  it.each([
    ['Das "neue" Büro', 'Das „neue“ Büro'],
    [`"Das 'neue' Büro" (geht's?)`, '„Das ‚neue‘ Büro“ (geht’s?)'],
    ["'Neu' ist Hans' Büro", '‚Neu‘ ist Hans’ Büro'],
  ])('sets %s as German does: %s', (written, set) => {
    expect(typographic(written, german.marks)).toBe(set);
  });

  it.each([
    'https://example.org/speed-2x/',
    "https://example.org/it's-10x",
    'http://example.org/?q="10x"&r=2x#3x',
    "www.example.org/it's",
    "example.org/blog/10x/it's",
    'https://example.org/a_(2x)/b',
  ])('leaves %s as it is, alone and in prose', (address) => {
    expect(typographic(address)).toBe(address);
    expect(typographic(`It's 2x: "${address}".`)).toBe(`It’s 2×: “${address}”.`);
    expect(typographic(`'${address}' and (${address}), 3x`)).toBe(`‘${address}’ and (${address}), 3×`);
  });
});

describe('typeset(record)', () => {
  it('sets the fields of prose, nested ones too, and nothing that a program reads', () => {
    const checked = new Date(0);
    const record = {
      id: 'gain-2x',
      title: "It's 2x",
      url: "https://example.org/it's-2x/",
      authors: ["Ada O'Neil", { organisation: "People's 10x" }],
      checked,
      findings: [
        {
          id: 'gain-2x',
          question: 'speed-2x',
          statement: 'Up "2x"',
          numbers: { title: '2x', of: ['2x'] },
          disagrees: [{ source: 'a-2x', finding: 'b-2x', why: '3x' }],
        },
      ],
      claims: [{ claim: '2x', why: '-1', cites: ['a-2x/b-2x'] }],
    };
    expect(typeset(record)).toEqual({
      id: 'gain-2x',
      title: 'It’s 2×',
      url: "https://example.org/it's-2x/",
      authors: ['Ada O’Neil', { organisation: 'People’s 10×' }],
      checked,
      findings: [
        {
          id: 'gain-2x',
          question: 'speed-2x',
          statement: 'Up “2×”',
          numbers: { title: '2x', of: ['2x'] },
          disagrees: [{ source: 'a-2x', finding: 'b-2x', why: '3×' }],
        },
      ],
      claims: [{ claim: '2×', why: '−1', cites: ['a-2x/b-2x'] }],
    });
  });
});
