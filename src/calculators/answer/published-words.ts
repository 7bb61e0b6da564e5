import type { Words } from './words-schema.ts';

/** `/calculators/<id>/words.json`: what it takes to word and draw an answer away from its page. */
export interface PublishedWords {
  readonly words: Words;
  /** Inputs of the small form, which the picture of an untouched answer lists. */
  readonly small: readonly string[];
  /** Who says it, under which logo, and where. */
  readonly publication: string;
  readonly mark: { readonly stroked: string; readonly filled: string };
  readonly page: string;
  /** When the calculator was last changed: 28 November 2026. */
  readonly edition: string;
  /** Labels of the sources that it rests on, by id. */
  readonly sources: Readonly<Record<string, string>>;
  /** The colours of the light theme, by role. */
  readonly colours: Readonly<Record<string, string>>;
}
