import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What an import leaves to its author, in the folder of content. */
export const worklistName = 'imported.md';

/** One thing to look at; its box is ticked by hand. */
export const workItem = (place: string, about: string) => `- [ ] ${place}: ${about.replace(/\s+/g, ' ')}`;

/**
 * Files within a folder of content that its worklist names, with a box that is not ticked. What is imperfect in them stops no build: what was
 * written elsewhere is published first and mended after, also where all else is held to `strict`.
 */
export function filesToMend(folder: string): ReadonlySet<string> {
  const file = path.join(folder, worklistName);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Set([...text.matchAll(/^- \[ \] content\/([^\s:]+)/gm)].map(([, named = '']) => named));
}
