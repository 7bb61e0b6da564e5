import { resolve } from '../publication/vocabulary.ts';
import { withoutSpans } from '../manuscript/edits.ts';
import type { Manuscript } from '../manuscript/manuscript.ts';
import { named } from './fields.ts';
import type { Folder } from './folder.ts';
import { problem, type Place, type Problem, type Severity } from './problem.ts';
import { namesIn, vocabularyOf } from './references.ts';
import { quoted } from './quote.ts';
import type { Path, YamlRecord } from './yaml.ts';

/** Begins every text that a tool put where only the author can write. */
const unwritten = 'Yours to write:';
const ownWords = 'your own words';

export const toWrite = (what: string) => `${unwritten} ${what}`;
export const isToWrite = (text: string) => text.includes(unwritten);

interface ToWrite {
  readonly place: Place;
  readonly field: string;
  readonly text: string;
}

/** Where a body still waits for its author. What stands in comments no reader will see. */
export function leftInText(body: string, { comments }: Manuscript, file: string): ToWrite[] {
  if (!isToWrite(body)) return [];
  return withoutSpans(body, comments)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(new RegExp(`${unwritten}[^"<]*`, 'g'))].map((found) => ({
        place: { file, line: index + 1, column: found.index + 1 },
        field: 'text',
        text: found[0],
      })),
    );
}

function leftInFields(
  record: YamlRecord | undefined,
  path: Path = [],
  there: unknown = record?.fields,
): ToWrite[] {
  if (!record) return [];
  if (typeof there === 'string')
    return isToWrite(there) ? [{ place: record.placeOf(path), field: named(path), text: there }] : [];
  if (Array.isArray(there))
    return there.flatMap((entry: unknown, index) => leftInFields(record, [...path, index], entry));
  if (typeof there !== 'object' || there === null) return [];
  return Object.entries(there).flatMap(([key, entry]) => leftInFields(record, [...path, key], entry));
}

/**
 * What a tool left to write, where a build would publish it and where it would not: in drafts, and in series of which
 * no essay is published. An essay that waits for its day counts as published, since nobody looks at it again.
 */
function leftIn(folder: Folder) {
  const { essays, calculators, pages, tags, series, authors, sources, corrections } = folder;
  const isDraft = ({ front }: (typeof essays)[number]) => front?.fields['draft'] === true;
  const vocabulary = vocabularyOf(folder);
  const shown = new Set(
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
      left: [...leftInFields(document.front), ...document.left],
      published: !isDraft(document),
    })),
    ...series.map(({ id, record }) => ({ left: leftInFields(record), published: shown.has(id) })),
    ...[...tags, ...authors, ...sources, ...corrections].map(({ record }) => ({
      left: leftInFields(record),
      published: true,
    })),
  ];
}

const problemsIn = (folder: Folder, published: boolean, severity: Severity): Problem[] =>
  leftIn(folder)
    .filter((one) => one.published === published)
    .flatMap(({ left }) => left)
    .map(({ place, field, text }) => problem(severity, place, field, quoted(text), ownWords));

/** A placeholder that readers would see. */
export const checkUnwritten = (folder: Folder) => problemsIn(folder, true, 'mistake');

/** Those that no build publishes yet. */
export const unwrittenInDrafts = (folder: Folder) => problemsIn(folder, false, 'warning');

/** Whether a problem is that its author has not written yet. */
export const isUnwritten = ({ expected }: Problem) => expected === ownWords;
