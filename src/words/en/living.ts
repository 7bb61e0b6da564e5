/** Numbers that an essay takes from a model, and the reader's in their place. In the browser: see answering.ts. */

type Forms = readonly [one: string, several?: string];
type Words = string;

export const points: Forms = ['\u00a0point', '\u00a0points'];
export const times: Forms = ['\u00a0time', '\u00a0times'];
export const ofCases: Words = '\u00a0of 50 cases';
/** Numbers in words, from 0 up. */
export const numerals =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
export const back: Words = 'Back to the essay’s numbers';
export const essaySays = (printed: string) => `The essay says ${printed}`;
export const turned: Words = ' (at your numbers this no longer holds)';
export const theirs: Words = 'The underlined numbers are computed with yours, not with the essay’s. ';
