import { readFileSync } from 'node:fs';

/**
 * What runs before anything is painted. Typefaces that come after it are taken where no text in sight moves up or down for
 * them, and next to none aside; else from the next page on, which has them from its first frame. A run of text may begin
 * on another line in a block that stays: so each run is asked, and no block. Without indentation, which every page would
 * pay for.
 */
export const beforePaint = readFileSync('src/layouts/before-paint.js', 'utf8')
  // As a browser reads it, and hashes it, wherever it was checked out.
  .replaceAll('\r\n', '\n')
  .replaceAll(/^ +/gm, '');
