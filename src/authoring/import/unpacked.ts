import { existsSync, lstatSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../checks/encoding.ts';
import { Refusal } from '../refusal.ts';
import { withFrontMatter } from '../yaml-text.ts';
import { postsOfGhost } from './exports/ghost.ts';
import { markdownOf } from './exports/markdown-of.ts';
import { postsOfWordPress } from './exports/wordpress.ts';
import type { Exported } from './exports/exported.ts';
import type { PassedOver } from './files.ts';
import type { Site } from './posts.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Unpacked {
  readonly folder: string;
  readonly origin: Site['origin'] | undefined;
  readonly passedOver: readonly PassedOver[];
}

const largest = 200_000_000;

/** A folder of posts as it is; for an export, a temporary folder with its posts as Markdown files. */
export function unpacked(given: string): Unpacked {
  if (!existsSync(given)) throw new Refusal([`There is no folder or file "${given}".`]);
  const stats = lstatSync(given);
  if (stats.isDirectory()) return { folder: given, origin: undefined, passedOver: [] };
  if (!stats.isFile() || stats.size > largest || !/\.(?:json|xml)$/i.test(given))
    throw new Refusal([`"${given}" is neither a folder nor an export of Ghost (.json) or WordPress (.xml).`]);
  const { text } = readText(given);
  const isGhost = /\.json$/i.test(given);
  const { posts, passedOver }: Exported = isGhost ? postsOfGhost(text) : postsOfWordPress(text);
  const folder = temporaryFolder('fulcrum-export-');
  for (const [index, { front, html }] of posts.entries())
    writeFileSync(
      path.join(folder, `${String(index + 1).padStart(5, '0')}.md`),
      withFrontMatter(front, markdownOf(html)),
    );
  return { folder, origin: isGhost ? 'Ghost' : 'WordPress', passedOver };
}
