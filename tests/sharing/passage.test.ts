import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apart,
  inWholeWords,
  quotation,
  textFragment,
  wordsOf,
  type Passage,
} from '../../src/sharing/passage.ts';

/** A text in which what is selected stands between « and ». */
const passage = (marked: string): Passage => ({
  text: marked.replace(/[«»]/g, ''),
  from: marked.indexOf('«'),
  to: marked.indexOf('»') - 1,
});
const note = apart('1', false);

describe('inWholeWords(passage)', () => {
  const whole = (marked: string) => wordsOf(inWholeWords(passage(marked)));
  it('takes in the whole of the words that it begins and ends in', () => {
    expect(whole('It is inco«nsistent with th»e rest.')).toBe('inconsistent with the');
  });
  it('takes a number or a contraction as one word, and a hyphen as a boundary', () => {
    expect(whole('a 2«1.5% share, it does»n’t')).toBe('21.5% share, it doesn’t');
    expect(whole('a well-«known» thing')).toBe('known');
  });
  it('takes in no blanks or punctuation around it', () => {
    expect(whole('one« two, »three')).toBe('two,');
    expect(whole('in «2023–\u2060»24')).toBe('2023–');
  });
  it('stops at a citation', () => {
    expect(whole(`before it${note}af«ter it${note}th»en`)).toBe('after itthen');
  });
});

describe('wordsOf(passage)', () => {
  it('quotes blocks as lines, without text that is set apart', () => {
    expect(wordsOf(passage(`«One.${note} \n\nTwo  words.»`))).toBe('One.\nTwo words.');
  });
  it('quotes the reader’s own number', () => {
    expect(wordsOf(passage(`«back ${apart('2 hours', true)} a week»`))).toBe('back 2 hours a week');
  });
});

describe('textFragment(passage)', () => {
  const fragment = (marked: string) => decodeURIComponent(textFragment(passage(marked)));

  it('names all of a few words', () => {
    expect(textFragment(passage('Here «a few words» stand.'))).toBe(':~:text=a%20few%20words');
  });
  it('names the first and the last of many words', () => {
    expect(fragment('«one two three four five six seven eight nine ten eleven»')).toBe(
      ':~:text=one two three four five,seven eight nine ten eleven',
    );
  });
  it('names no phrase across a citation or the end of a paragraph', () => {
    expect(fragment(`«before it${note}after»`)).toBe(':~:text=before it,after');
    expect(fragment('«before it\nafter»')).toBe(':~:text=before it,after');
  });
  it('neither begins nor ends with the reader’s own number, which nobody else finds', () => {
    const number = apart('2 hours', true);
    expect(fragment(`gets «${number} a week, and ${number}» more`)).toBe(':~:text=a week, and');
  });
  it('escapes signs that have a meaning in it', () => {
    expect(textFragment(passage('«well-known, R&D 50%»'))).toBe(':~:text=well%2Dknown%2C%20R%26D%2050%25');
  });
  it('names words before a passage whose own words occur earlier', () => {
    expect(fragment('a span of twelve; or a «span of twelve»')).toBe(':~:text=twelve; or a-,span of twelve');
    expect(fragment('What it costs\nSays who?\n«What it costs»\nMuch.')).toBe(
      ':~:text=Says who?-,What it costs',
    );
  });
  it('names words after a passage where those before it do not distinguish it', () => {
    expect(fragment(`${note}a span of six.\n${note}«a span» of twelve`)).toBe(':~:text=a span,-of twelve');
  });
  it('names no words that stand beyond a citation', () => {
    expect(fragment(`a span. Of two${note}«a span» of six`)).toBe(':~:text=a span,-of six');
  });
  it('begins earlier where the words around a passage do not distinguish it', () => {
    expect(fragment(`Why it waits\nWho decides\nOn Monday.${note}\n«Why it waits»\nWho decides`)).toBe(
      ':~:text=On Monday.,Why it waits',
    );
    expect(fragment('two\tweeks\n1\nyes\nno\n2\n«yes»\nno')).toBe(':~:text=2-,yes');
  });
  it('names just the words where nothing distinguishes them', () => {
    const same = Array(90).fill('so').join(' ');
    expect(textFragment({ text: same, from: 150, to: 152 })).toBe(':~:text=so');
  });
  it('names words after an end that also occurs within the passage', () => {
    const six = 'and one two three four five';
    expect(fragment(`«So it is now with us ${six}; ${six}» at last it ends`)).toBe(
      ':~:text=So it is now with,one two three four five,-at last it',
    );
  });

  /** The words that a browser finds by the specification, for text in one block. */
  const found = (text: string, written: string) => {
    const parts = written.slice(':~:text='.length).split(',').map(decodeURIComponent);
    const prefix = parts[0]?.endsWith('-') ? (parts.shift() ?? '').slice(0, -1) : '';
    const suffix = parts.length > 1 && parts.at(-1)?.startsWith('-') ? (parts.pop() ?? '').slice(1) : '';
    const words = text.split(' ');
    const at = (index: number, phrase: string) => {
      const wanted = phrase === '' ? [] : phrase.split(' ');
      return index >= 0 && wanted.every((word, step) => words[index + step] === word) ? wanted.length : -1;
    };
    const [start = '', end = ''] = parts;
    for (let from = 0; from < words.length; from++) {
      const long = at(from, start);
      if (long < 0 || (prefix && at(from - prefix.split(' ').length, prefix) < 0)) continue;
      for (let last = from + long; last <= words.length; last++) {
        const to = end ? last + at(last, end) : last;
        if ((!end || at(last, end) > 0) && (!suffix || at(to, suffix) > 0)) return [from, to];
        if (!end) break;
      }
    }
    return undefined;
  };
  it('leads to the passage wherever the words around it distinguish it', () => {
    const words = fc.array(fc.constantFrom('aa', 'bb', 'cc', 'dd', 'ee', 'ff'), {
      minLength: 40,
      maxLength: 80,
    });
    fc.assert(
      fc.property(words, fc.nat(39), fc.integer({ min: 1, max: 30 }), (all, first, count) => {
        const to = Math.min(all.length, first + count);
        const text = all.join(' ');
        const start = all.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const selected = { text, from: start, to: start + all.slice(first, to).join(' ').length };
        expect(found(text, textFragment(selected))).toEqual([first, to]);
      }),
      { numRuns: 2000 },
    );
  });
});

it('quotation(words) makes quotation marks inside single', () => {
  expect(quotation('He said “no”.')).toBe('“He said ‘no’.”');
});
