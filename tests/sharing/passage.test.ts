import { describe, expect, it } from 'vitest';
import { quotation, textFragment } from '../../src/sharing/passage.ts';

const passage = (...runs: string[]) => ({ words: runs.join(' '), runs });

describe('textFragment(passage)', () => {
  it('of a few words is the words', () => {
    expect(textFragment(passage('a few words'))).toBe(':~:text=a%20few%20words');
  });
  it('of many is the first and the last of them', () => {
    expect(textFragment(passage('one two three four five six seven eight nine ten eleven'))).toBe(
      ':~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    );
  });
  it('across a citation or a paragraph takes no words from both its sides', () => {
    expect(textFragment(passage('before it', 'after'))).toBe(':~:text=before%20it,after');
  });
  it('escapes what has a meaning there', () => {
    expect(textFragment(passage('well-known, R&D 50%'))).toBe(':~:text=well%2Dknown%2C%20R%26D%2050%25');
  });
  it('passes over runs of blanks', () => {
    expect(textFragment(passage(' \n', 'word', ' '))).toBe(':~:text=word');
  });
});

it('quotation(words) sets quotation marks within it single', () => {
  expect(quotation('He said “no”.')).toBe('“He said ‘no’.”');
});
