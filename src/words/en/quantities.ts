/** Numbers with their units, as calculators print and read them. In the browser: see answering.ts. */

/** What stands after a number: after one, and after several where that differs. No line breaks before it. */
type Forms = readonly [one: string, several?: string];
type Words = string;

export const language: Words = 'en-GB';
/** The decimal sign; the other one of `.` and `,` separates thousands. */
export const decimal: '.' | ',' = '.';

const hours: Forms = ['\u00a0hour', '\u00a0hours'];
const ofFive: Forms = ['\u00a0of 5'];
export const units = {
  days: ['\u00a0day', '\u00a0days'] as Forms,
  hours,
  'hours/week': hours,
  layers: ['\u00a0layer', '\u00a0layers'] as Forms,
  managers: ['\u00a0manager', '\u00a0managers'] as Forms,
  'mean rating': ofFive,
  minutes: ['\u00a0minute', '\u00a0minutes'] as Forms,
  rating: ofFive,
  ratio: ['×'] as Forms,
  seconds: ['\u00a0second', '\u00a0seconds'] as Forms,
  share: ['%'] as Forms,
  steps: ['\u00a0approval', '\u00a0approvals'] as Forms,
  'usd/hour': ['\u00a0an hour'] as Forms,
  weeks: ['\u00a0week', '\u00a0weeks'] as Forms,
  years: ['\u00a0year', '\u00a0years'] as Forms,
};

export const dollars = (number: string) => `$${number}`;
export const million: Words = '\u00a0million';
export const none: Words = 'none';
export const to: Words = 'to';
export const or: Words = 'or';
