import fc from 'fast-check';
import { expect, it } from 'vitest';
import { occurrences } from '../../src/search/browser/occurrences.ts';
import { fold } from '../../src/text/fold.ts';

const found = (terms: readonly string[], text: string) =>
  occurrences(terms, text).map(({ start, end }) => text.slice(start, end));

it('finds whole words only, whatever their case and accents', () => {
  expect(found(['lever'], 'Lever, leverage, a LEVER; clever')).toEqual(['Lever', 'LEVER']);
  expect(found(['cafe'], 'Two cafés and a Café')).toEqual(['Café']);
  expect(found(['résumé'], 'A resume is a Résumé')).toEqual(['resume', 'Résumé']);
});

it('finds terms that contain signs', () => {
  expect(found(['open-source'], 'An Open-Source project; open source')).toEqual(['Open-Source']);
  expect(found(['§4.2', 'c++', '(a)'], 'See §4.2 of C++ (a)')).toEqual(['§4.2', 'C++', '(a)']);
});

it('takes the longer of two terms that begin at the same letter, and never overlaps', () => {
  expect(found(['open', 'open-source', 'source'], 'open-source, open')).toEqual(['open-source', 'open']);
  expect(found(['a', 'a'], 'a')).toEqual(['a']);
});

it('treats letters beyond the Basic Multilingual Plane as letters', () => {
  expect(found(['a'], '\u{10400}a a\u{10400} a')).toEqual(['a']);
});

it('finds nothing for no term, or for one without letters', () => {
  expect(occurrences([], 'text')).toEqual([]);
  expect(occurrences([''], 'text')).toEqual([]);
  expect(occurrences(['\u0301'], 'text')).toEqual([]);
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('ab-\\[](){}^$.*+?|/§é \u0301')) }),
);

it('accepts any text as a term, and gives places that are in order and do not overlap', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), anyText, (terms, text) => {
      let last = 0;
      for (const { start, end } of occurrences(terms, text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});

it('finds any term that stands between spaces', () => {
  const term = anyText.filter((one) => fold(one) === one && one !== '' && !/\s/.test(one));
  fc.assert(
    fc.property(term, (one) => {
      expect(found([one], `before ${one} after`)).not.toEqual([]);
    }),
  );
});
