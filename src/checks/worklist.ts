import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The list of what an import leaves to its author, in the content folder. */
export const worklistName = 'imported.md';

/** One item, whose box the author ticks by hand. */
export const workItem = (place: string, about: string) => `- [ ] ${place}: ${about.replace(/\s+/g, ' ')}`;

/**
 * Files in a content folder with an unticked box in its worklist. Their imperfections stop no build, even with
 * `strict`: imported posts may be published first and improved later.
 */
export function filesToMend(folder: string): ReadonlySet<string> {
  const file = path.join(folder, worklistName);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Set([...text.matchAll(/^- \[ \] content\/([^\s:]+)/gm)].map(([, named = '']) => named));
}
