type Forms = readonly [one: string, several: string];

/** Numbers that an essay takes from a model, and those of the reader in their place. In the browser too. */
export const living = {
  points: ['\u00a0point', '\u00a0points'] as Forms,
  times: ['\u00a0time', '\u00a0times'] as Forms,
  ofCases: '\u00a0of 50 cases',
  /** From none on. */
  numerals:
    'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
      ' ',
    ),
  back: 'Back to the essay’s numbers',
  essaySays: (printed: string) => `The essay says ${printed}`,
  turned: ' (at your numbers this no longer holds)',
  theirs: 'The underlined numbers are computed with yours, not with the essay’s. ',
};
