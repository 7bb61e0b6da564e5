import type { Answer } from './answer.ts';
import { plain } from './plain.ts';
import { sentence } from './sentence.ts';
import type { Words } from './words.ts';

/** An answer as it leaves the page: its sentence, and what of its evidence is only reported. */
export const wholeAnswer = ({ answer, basis = '' }: Words, { terms }: Answer) =>
  `${plain(sentence(answer, terms))} ${basis}`.trim();
