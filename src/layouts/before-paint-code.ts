import { readFileSync } from 'node:fs';

/**
 * The script that runs before anything is painted. Typefaces that arrive later are applied at once if no text in sight
 * would move up or down, and hardly any sideways; otherwise from the next page on, which has them from its first frame.
 * Each run of text is checked, not each block, since a run may move to another line of a block that stays. Indentation
 * is removed, since every page would carry it.
 */
export const beforePaint = readFileSync('src/layouts/before-paint.js', 'utf8')
  // Line ends as a browser reads and hashes them, whatever those of the checkout are.
  .replaceAll('\r\n', '\n')
  .replaceAll(/^ +/gm, '');
