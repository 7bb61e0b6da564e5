import { existsSync, statSync } from 'node:fs';
import { Refusal } from '../authoring/refusal.ts';
import { fixedPages } from '../checks/addresses.ts';
import type { Surroundings } from '../checks/check-content.ts';
import { models } from '../models/index.ts';
import { plateNames } from '../plates/names.ts';

/** What a command that checks content must know of the code around it. */
export const surroundings: Surroundings = {
  models: Object.keys(models),
  plateNames,
  pages: [...fixedPages('src/pages'), '/sitemap-index.xml'],
};

/** Refuses a folder that is not there: a slip of the hand would make a second publication beside the first. */
export function mustBeFolder(folder: string) {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Refusal([`There is no folder "${folder}".`]);
}
