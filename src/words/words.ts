import { site } from '../site.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** The languages in which the publication can speak, a file each beside this one. */
const languages = { en, de };

export type Language = keyof typeof languages;

/** The language of the words for a language tag: `de` for `de-AT`. */
export function languageOf(tag: string): Language {
  const [asked] = tag.toLowerCase().split('-');
  const found = Object.keys(languages).find((one): one is Language => one === asked);
  if (found) return found;
  throw new Error(
    `The language of the publication is "${tag}" in src/site.ts, of which src/words has none; expected one of ${Object.keys(languages).join(', ')}, or a new file such as src/words/fr.ts and its line in src/words/words.ts`,
  );
}

/** All that the publication's pages say to readers, in its language. Scripts import `#words`: see astro.config.mjs. */
export const words = languages[languageOf(site.language)];
