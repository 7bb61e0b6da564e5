import { readFileSync } from 'node:fs';

/** What runs before anything is painted. Without indentation, which every page would pay for. */
export const beforePaint = readFileSync('src/layouts/before-paint.js', 'utf8').replaceAll(/^ +/gm, '');
