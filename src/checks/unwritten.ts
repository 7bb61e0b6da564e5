import { resolve } from '../publication/vocabulary.ts';
import { named, textsIn } from './fields.ts';
import type { Folder } from './folder.ts';
import { isToWrite, type Placeholder } from './placeholder.ts';
import { problem, type Problem, type Severity } from './problem.ts';
import { namesIn, vocabularyOf } from './references.ts';
import { quoted } from './quote.ts';
import type { YamlRecord } from './yaml.ts';

const ownWords = 'your own words';

const placeholdersInFields = (record: YamlRecord | undefined): Placeholder[] =>
  textsIn(record)
    .filter(({ text }) => isToWrite(text))
    .flatMap(({ path, text }) => (record ? [{ place: record.placeOf(path), field: named(path), text }] : []));

/**
 * All placeholders, and whether a build would publish them: not in drafts, nor in series without a published essay. A
 * scheduled essay counts as published, since nobody may look at it again before its day.
 */
function placeholdersIn(folder: Folder) {
  const { essays, calculators, pages, tags, series, authors, sources, corrections } = folder;
  const isDraft = ({ front }: (typeof essays)[number]) => front?.fields['draft'] === true;
  const vocabulary = vocabularyOf(folder);
  const inPublishedSeries = new Set(
    essays
      .filter((essay) => !isDraft(essay))
      .flatMap((essay) =>
        namesIn(essay).flatMap(({ kind, text }) =>
          kind === 'series' ? resolve(vocabulary.series, text) : [],
        ),
      ),
  );
  return [
    ...[...essays, ...calculators, ...pages].map((document) => ({
      placeholders: [...placeholdersInFields(document.front), ...document.placeholders],
      published: !isDraft(document),
    })),
    ...series.map(({ id, record }) => ({
      placeholders: placeholdersInFields(record),
      published: inPublishedSeries.has(id),
    })),
    ...[...tags, ...authors, ...sources, ...corrections].map(({ record }) => ({
      placeholders: placeholdersInFields(record),
      published: true,
    })),
  ];
}

const problemsIn = (folder: Folder, published: boolean, severity: Severity): Problem[] =>
  placeholdersIn(folder)
    .filter((one) => one.published === published)
    .flatMap(({ placeholders }) => placeholders)
    .map(({ place, field, text }) => problem(severity)(place, field, quoted(text), ownWords));

/** Reports placeholders that readers would see. */
export const checkUnwritten = (folder: Folder) => problemsIn(folder, true, 'mistake');

/** Warns of placeholders that no build publishes yet. */
export const unwrittenInDrafts = (folder: Folder) => problemsIn(folder, false, 'warning');

/** Whether a problem is a placeholder that its author has still to replace. */
export const isUnwritten = ({ expected }: Problem) => expected === ownWords;
