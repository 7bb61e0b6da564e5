import { existsSync } from 'node:fs';
import path from 'node:path';
import { slugOfEssay } from '../checks/essays.ts';
import { onOneLine } from '../checks/quote.ts';
import { readFolder, type Folder } from '../checks/folder.ts';
import { vocabularyOf } from '../checks/references.ts';
import type { Model } from '../models/model.ts';
import { calculator } from './drafts/calculator.ts';
import { author, series, tag } from './drafts/declaration.ts';
import type { Desk, Draft, DraftOptions } from './drafts/draft.ts';
import { essay } from './drafts/essay.ts';
import { source, sourceId } from './drafts/source.ts';
import { Refusal } from './refusal.ts';
import { slugFrom } from './slug.ts';
import { longestSlug, slug } from '../schema.ts';

export const draftKinds = ['essay', 'series', 'tag', 'author', 'source', 'calculator'] as const;
export type DraftKind = (typeof draftKinds)[number];

const writers: Readonly<Record<DraftKind, (desk: Desk, id: string) => Draft>> = {
  essay,
  series,
  tag,
  author,
  source,
  calculator,
};

const defaultId: Partial<Record<DraftKind, (title: string, options: DraftOptions) => string>> = {
  source: sourceId,
  calculator: (title, { model }) => model ?? slugFrom(title),
};

/** The file that already has this id, if there is one. */
function namesake(kind: DraftKind, id: string, content: string, folder: Folder) {
  if (kind === 'essay')
    return folder.essays.find((other) => slugOfEssay(other) === id || other.name === id)?.file;
  const part = kind === 'series' ? 'series' : `${kind}s`;
  const file = ['yaml', 'yml', 'mdx']
    .map((ending) => `${part}/${id}.${ending}`)
    .find((one) => existsSync(path.join(content, one)));
  return file && `content/${file}`;
}

/**
 * A new file that passes the checks, except for what only its author can write. A refusal lists every reason at once.
 */
export function draftOf(
  kind: DraftKind,
  title: string,
  options: DraftOptions,
  content: string,
  models: Readonly<Record<string, Model>>,
  now = new Date(),
): Draft {
  const id = options.id ?? (defaultId[kind] ?? slugFrom)(title, options);
  const { issues } = slug.safeParse(id).error ?? { issues: [] };
  const made = options.id === undefined ? 'made of the title' : 'you gave';
  if (issues.some(({ code }) => code === 'too_big'))
    throw new Refusal([
      `The address ${made} has ${id.length.toLocaleString('en-GB')} letters; at most ${longestSlug}. Give a shorter one: --id my-name`,
    ]);
  if (issues.length > 0)
    throw new Refusal([
      `No address can be made of "${onOneLine(options.id ?? title)}"; give one of lower-case words joined by hyphens: --id my-name`,
    ]);
  const folder = readFolder(content);
  const other = namesake(kind, id, content, folder);
  if (other !== undefined) {
    // A calculator takes its name from its model, so another title would not help.
    const instead =
      kind === 'calculator'
        ? 'Edit it, or name a model that has no page yet: --model'
        : `Choose another title, or a name of its own: --id ${id}-2`;
    throw new Refusal([`${other} is already there, and nothing is overwritten. ${instead}`]);
  }
  const desk = { title, options, folder, vocabulary: vocabularyOf(folder), models, now };
  return writers[kind](desk, id);
}
