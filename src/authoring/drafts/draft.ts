import type { Folder } from '../../checks/folder.ts';
import type { Vocabulary } from '../../checks/references.ts';
import type { Model } from '../../models/model.ts';

/** What an author may give besides the title; each kind of draft uses only some of these. */
export interface DraftOptions {
  readonly series?: string | undefined;
  readonly tags?: string | undefined;
  readonly author?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly kind?: string | undefined;
  readonly authors?: string | undefined;
  readonly organisations?: string | undefined;
  readonly year?: string | undefined;
  readonly model?: string | undefined;
}

export interface Draft {
  /** Path within the folder of content. */
  readonly file: string;
  readonly text: string;
  /** What to do next, in a sentence. */
  readonly next: string;
}

/** What a draft is made from. */
export interface Desk {
  readonly title: string;
  readonly options: DraftOptions;
  readonly folder: Folder;
  readonly vocabulary: Vocabulary;
  readonly models: Readonly<Record<string, Model>>;
  readonly now: Date;
}

/** The distinct names in a comma-separated option. */
export const namesIn = (written: string) => [
  ...new Set(
    written
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];
export const day = (now: Date) => now.toISOString().slice(0, 10);
export const minute = (now: Date) => `${now.toISOString().slice(0, 16)}:00Z`;
/** The first step after any draft. */
export const replaceMarked = 'replace what begins "Yours to write:"';
