import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { onceABuild } from '../reuse/once-a-build.ts';
import { plateNames, type PlateName } from './names.ts';

/** How a text shows a plate, or leads to one of its files. */
const shown = /\/plates\/([\w-]+)\.|^thumbnail: *['"]?([\w-]+)|<Plate\b[^>]*\bname=['"{]*([\w-]+)/gm;

/** The plate of trials stands on pages of ours, as soon as the ledger has a trial. */
const hasTrial = (name: string, text: string) =>
  /(?:^|[\\/])sources[\\/]/.test(name) && /^ +ratio:/m.test(text);

function load(content = 'content'): readonly PlateName[] {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:mdx?|ya?ml)$/.test(name),
  );
  if (files.some((name) => name.startsWith('calculators'))) return plateNames;
  const named = new Set<string | undefined>();
  for (const name of files) {
    const text = readFileSync(path.join(content, name), 'utf8');
    for (const [, file, thumbnail, plate] of text.matchAll(shown)) named.add(file ?? thumbnail ?? plate);
    if (hasTrial(name, text)) named.add('trials');
  }
  return plateNames.filter((name) => named.has(name));
}

/**
 * The plates that are published: with our calculators, whose models they are drawn from, all of them; else those that
 * something of the content shows, since each speaks of an essay of ours.
 */
export const platesShown = onceABuild(load);
