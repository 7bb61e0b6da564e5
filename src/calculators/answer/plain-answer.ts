import type { Answer } from './answer.ts';
import { sentence } from './sentence.ts';
import type { Words } from './words-schema.ts';

/** A sentence as plain text, of the HTML that sentence.ts writes. */
export const plainText = (html: string) =>
  html.replace(/<[^>]+>|\u2060/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

/** An answer as it leaves the page: its sentence, how sure it is, and what of its evidence is second-hand. */
export const wholeAnswer = ({ answer, range = [], basis = '' }: Words, { terms }: Answer) =>
  `${plainText(sentence([...answer, ...range], terms))} ${basis}`.trim();
