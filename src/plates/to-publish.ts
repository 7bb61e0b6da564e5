import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { onceABuild } from '../reuse/once-a-build.ts';
import { plateNames, type PlateName } from './names.ts';

/** Matches how a text shows a plate, or links to one of its files. */
const shown = /\/plates\/([\w-]+)\.|^thumbnail: *['"]?([\w-]+)|<Plate\b[^>]*\bname=['"{]*([\w-]+)/gm;

/** Whether a text is a ledger entry with a trial: pages of ours then show the plate of trials. */
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
 * The plates to publish: all of them, if our calculators are there, from whose models they are drawn; otherwise only
 * those that some content shows, since each plate refers to an essay of ours.
 */
export const platesToPublish = onceABuild(load);
