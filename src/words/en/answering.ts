/**
 * What a calculator says about links and typed texts, and about cases. In the browser, where a first answer waits for
 * it: so each word is an export of its own, and the bundler leaves out those that are not used.
 */

type Words = string;

const numerals = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const noCase: Words = 'no case';
export const everyCase: Words = 'every case';
/** As it stands after “in”: “in one case out of five”. */
export const cases = (part: number, of: number) =>
  `${numerals[part] ?? part} ${part === 1 ? 'case' : 'cases'} out of ${numerals[of] ?? of}`;
export const about = (cases: string) => `about ${cases}`;
export const weighing: Words = 'your weighing of the studies';
export const quote = (text: string) => `“${text}”`;
export const otherVersion = (written: string, version: number) =>
  `The link names version ${written} of this model. This is version ${version}, and the answer has been recomputed.`;
export const noRow = (written: string) => `There is no kind of work ${written}.`;
export const noArgument = (written: string) => `${written} names an argument that this model does not have.`;
export const noInput = (written: string) => `${written} is not an input of this model.`;
export const setByHand = (argument: string, input: string) =>
  `“${argument}” does not apply: ${input} is set by hand.`;
export const contradicted = (argument: string, other: string) =>
  `“${argument}” does not apply: “${other}” says otherwise.`;
export const unreadParts = (count: number) => `And ${count} more parts could not be read.`;
export const unknownInput: Words = 'This is not an input of the model.';
export const neither = (problem: string, reasons: string) => `${problem} Neither fits. ${reasons}`;
export const empty: Words = 'This field is empty.';
export const ambiguous = (written: string, readings: string) => `${written} may mean ${readings}.`;
export const noNumber = (written: string) =>
  `${written} is not a number this field can read. Write digits, such as 4.5.`;
export const thatNumber: Words = 'That';
export const outside = (number: string, range: string) => `${number} is outside ${range}.`;
export const whole = (number: string) => `This takes whole numbers only, not ${number}.`;
export const tooMany = (written: string) =>
  `${written} has more than two ends: write a low and a high, and at most what is likely between them.`;
export const noEnd = (written: string, high: boolean) =>
  `${written} has no ${high ? 'high' : 'low'} end. Write both, such as 2 to 4.`;
export const likelyOutside = (written: string) =>
  `What is likely has to lie between the ends; in ${written} it does not.`;
/** What a reader may write before a range, and what between its ends: a dash or a word. */
export const range = /^(?:between|from)\b\s*/i;
export const between = /(?<=[^\s~‐-―−-])\s*[~‐-―−-]\s*|\s*\b(?:to|and)\b\s*/i;
/** What people write after a number, by its unit. */
export const written = {
  days: /(?:d|days?)$/i,
  hours: /(?:h|hrs?|hours?)$/i,
  multiple: /x$/i,
  people: /people$/i,
  share: /per ?cent$/i,
  weeks: /(?:w|wks?|weeks?)$/i,
};
