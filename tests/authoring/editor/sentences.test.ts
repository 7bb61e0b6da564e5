import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/authoring/editor/sentences.ts';

describe('sentencesOf(text)', () => {
  it('does not end a sentence at an abbreviation', () => {
    expect(
      sentencesOf('So say Peng et al. 2023, i.e. them. And J. R. Hackman too.').map(({ text }) =>
        text.trim(),
      ),
    ).toEqual(['So say Peng et al. 2023, i.e. them.', 'And J. R. Hackman too.']);
  });
});
