import type { Words } from './words-schema.ts';

/** `/calculators/<id>/words.json`: what an answer is told and drawn from where the page itself is not at hand. */
export interface PublishedWords {
  readonly words: Words;
  /** Who says it. */
  readonly publication: string;
}
