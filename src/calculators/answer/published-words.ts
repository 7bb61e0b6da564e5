import type { Words } from './words-schema.ts';

/** `/calculators/<id>/words.json`: what an answer is told and drawn from where the page itself is not at hand. */
export interface PublishedWords {
  readonly words: Words;
  /** Inputs of the small form, by which an untouched answer is told apart. */
  readonly small: readonly string[];
  /** Who says it, under which logo, and where. */
  readonly publication: string;
  readonly mark: { readonly stroked: string; readonly filled: string };
  readonly page: string;
  /** When the calculator was last changed: 28 November 2026. */
  readonly edition: string;
  /** What the sources on which it rests are called, by id. */
  readonly sources: Readonly<Record<string, string>>;
  /** The colours of the light theme, by role. */
  readonly colours: Readonly<Record<string, string>>;
}
