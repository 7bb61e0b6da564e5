import { site } from '../site.ts';

const collator = new Intl.Collator(site.language);

/** The order of two names in the language of the publication, whichever the machine is set to. */
export const inAlphabet = (a: string, b: string) => collator.compare(a, b);
