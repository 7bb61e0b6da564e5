import { existsSync, statSync } from 'node:fs';
import { Refusal } from '../authoring/refusal.ts';
import type { CheckOptions } from '../checks/check-options.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { models } from '../models/index.ts';
import { plateNames } from '../plates/names.ts';

/**
 * src/site.ts throws on an invalid address, and src/words on an unknown language, as soon as they are loaded. Importing
 * them dynamically, here, lets a command print the message without a stack trace.
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

/** The address of the publication. */
export const addressOfPublication = async () => (await publication()).address;

export const nameOfPublication = async () => (await publication()).name;

/** The language of src/words that the publication uses. */
export async function languageOfPublication() {
  const { language } = await publication();
  const { languageOf } = await loaded(() => import('../words/words.ts'));
  return languageOf(language);
}

/** What the checks must know about the code around the content. */
export async function checkOptions(): Promise<CheckOptions> {
  const { address, trustAuthors, strict } = await publication();
  const routes = filesUnder('src/pages');
  return { models: Object.keys(models), plateNames, routes, address, trustAuthors, strict };
}

/** Refuses a missing folder: with a typing error, a command would create a second publication. */
export function mustBeFolder(folder: string) {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Refusal([`There is no folder "${folder}".`]);
}
