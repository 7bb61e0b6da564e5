import { existsSync, statSync } from 'node:fs';
import { Refusal } from '../authoring/refusal.ts';
import type { CheckOptions } from '../checks/check-options.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { models } from '../models/index.ts';
import { plateNames } from '../plates/names.ts';

/**
 * src/site.ts refuses an address that is none, and src/words a language that it lacks, while they are loaded, where no
 * command could catch it: so they are loaded here, and what they say is said without a stack.
 */
async function loaded<Module>(load: () => Promise<Module>) {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Error && /^The (?:address|language) of the publication/.test(error.message))
      throw new Refusal([error.message]);
    throw error;
  }
}

const publication = async () => (await loaded(() => import('../site.ts'))).site;

/** Where the publication will stand. */
export const addressOfPublication = async () => (await publication()).address;

export const nameOfPublication = async () => (await publication()).name;

/** In which of the languages of src/words it speaks. */
export async function languageOfPublication() {
  const { language } = await publication();
  const { languageOf } = await loaded(() => import('../words/words.ts'));
  return languageOf(language);
}

/** What a command that checks content must know of the code around it. */
export async function checkOptions(): Promise<CheckOptions> {
  const { address, trustAuthors, strict } = await publication();
  const routes = filesUnder('src/pages');
  return { models: Object.keys(models), plateNames, routes, address, trustAuthors, strict };
}

/** Refuses a folder that is not there: a slip of the hand would make a second publication beside the first. */
export function mustBeFolder(folder: string) {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Refusal([`There is no folder "${folder}".`]);
}
