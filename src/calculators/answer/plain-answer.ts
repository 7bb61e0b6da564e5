import type { Answer } from './answer.ts';
import { sentence } from './sentence.ts';
import type { Words } from './words-schema.ts';

/** The plain text of a sentence that sentence.ts wrote as HTML. */
export const plainText = (html: string) =>
  html.replace(/<[^>]+>|\u2060/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

/** An answer as it leaves the page: its sentence, how sure it is, and which of its evidence is second-hand. */
export const wholeAnswer = ({ answer, range = [], basis = '' }: Words, { terms }: Answer) =>
  `${plainText(sentence([...answer, ...range], terms))} ${basis}`.trim();
