import { site } from '../site.ts';
import { dateIn } from './date-in.ts';

/**
 * 21 November 2026, in the language of the publication. A script in the browser uses `dateIn` with its page's language.
 */
export const longDate = dateIn(site.language);
