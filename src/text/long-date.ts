import { site } from '../site.ts';
import { dateIn } from './date-in.ts';

/** 21 November 2026, in the language of the publication. A script takes that of its page: `dateIn`. */
export const longDate = dateIn(site.language);
