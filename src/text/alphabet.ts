import { site } from '../site.ts';

const collator = new Intl.Collator(site.language);

/** Compares two names in the language of the publication, whatever language the machine is set to. */
export const inAlphabet = (a: string, b: string) => collator.compare(a, b);
