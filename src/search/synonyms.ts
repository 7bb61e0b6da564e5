/** What readers call a thing, and the phrases that the texts use for it. Runs both at build and in the browser. */
import { phrasebook } from '../text/phrases.ts';

/** Maps what readers type to the phrases that mean it. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** The synonyms that have a phrase among these words, each with only the phrases that occur. */
export function synonymsOf(words: readonly string[], synonyms: Synonyms): Synonyms {
  const isSaid = phrasebook(words);
  return Object.fromEntries(
    Object.entries(synonyms).flatMap(([name, phrases]) => {
      const said = phrases.filter(isSaid);
      return said.length > 0 ? [[name, said]] : [];
    }),
  );
}

/** How a record of the index keeps them: `PR: pull request, merge request; VP: director`. */
export const writeSynonyms = (synonyms: Synonyms) =>
  Object.entries(synonyms)
    .map(([name, phrases]) => `${name}: ${phrases.join(', ')}`)
    .join('; ');

export const readSynonyms = (written: string): Synonyms =>
  Object.fromEntries(
    written
      .split('; ')
      .filter(Boolean)
      .map((one) => {
        const [name = '', phrases = ''] = one.split(': ');
        return [name, phrases.split(', ')];
      }),
  );
