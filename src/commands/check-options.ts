import { existsSync, statSync } from 'node:fs';
import { Refusal } from '../authoring/refusal.ts';
import type { CheckOptions } from '../checks/check-options.ts';
import { filesUnder } from '../checks/folder.ts';
import { models } from '../models/index.ts';
import { plateNames } from '../plates/names.ts';

/**
 * The publication itself. src/site.ts refuses an address that is none while it is loaded, where no command
 * could catch it: so it is loaded here, and what it says is said without a stack.
 */
async function publication() {
  try {
    return (await import('../site.ts')).site;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('The address of the publication'))
      throw new Refusal([error.message]);
    throw error;
  }
}

/** Where the publication will stand. */
export const addressOfPublication = async () => (await publication()).address;

export const nameOfPublication = async () => (await publication()).name;

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
