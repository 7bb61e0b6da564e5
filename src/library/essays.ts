import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { numberPrinter } from '../calculators/build/living-numbers.ts';
import { bodyOf } from '../manuscript/front-matter.ts';
import { piecesOf, type Props as NumberProps, withNumbers } from '../manuscript/living-numbers.ts';
import type { Citation } from '../manuscript/manuscript.ts';
import { readManuscript } from '../manuscript/read.ts';
import { newestFirst } from '../publication/lists.ts';
import { pathOf } from '../publication/paths.ts';
import { isPublished, type Listed } from '../publication/published.ts';
import { resolve } from '../publication/vocabulary.ts';
import { onceABuild } from '../reuse/once-a-build.ts';
import { typeset, typographic } from '../text/typesetting.ts';
import { countWords, minutesToRead } from '../manuscript/reading-time.ts';
import { site } from '../site.ts';
import { words } from '../words/words.ts';

export type Entry = CollectionEntry<'essays'>;
/** What heads a list. Its description is generated if nobody wrote one. */
interface Described {
  readonly id: string;
  readonly path: string;
  readonly description: string;
}
export type Tag = Described & CollectionEntry<'tags'>['data'];
export type Author = Described & CollectionEntry<'authors'>['data'];
export type Series = Described & CollectionEntry<'series'>['data'];

export interface Essay extends Listed {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly authors: readonly Author[];
  readonly modified: Date | undefined;
  /** The days of publication and modification as written, in the author's own time zone. */
  readonly publishedOn: Date;
  readonly modifiedOn: Date | undefined;
  /** Whether only its date keeps it from being published. */
  readonly scheduled: boolean;
  readonly tags: readonly Tag[];
  readonly series: Series | undefined;
  readonly featured: boolean;
  readonly draft: boolean;
  /** Name of a plate, or a picture beside the essay. */
  readonly thumbnail: Entry['data']['thumbnail'];
  /** Whether its text shows the thumbnail's picture, which is then not repeated at its head. */
  readonly showsThumbnail: boolean;
  readonly canonical: string | undefined;
  /** Description and `inBrief`, split into words and the numbers of models. */
  readonly standfirst: readonly (string | NumberProps)[];
  readonly brief: readonly (readonly (string | NumberProps)[])[];
  readonly inBrief: readonly string[];
  /** The sentence with which it is shared. */
  readonly shareText: string | undefined;
  readonly pairedWith: Entry['data']['pairedWith'];
  readonly inspiredBy: Entry['data']['inspiredBy'];
  /** What changed in it, the newest first. */
  readonly revisions: NonNullable<Entry['data']['revisions']>;
  readonly reviewed: Entry['data']['reviewed'];
  readonly citations: readonly Citation[];
  readonly calculators: readonly string[];
  /** The anchors of its headings, in order. */
  readonly anchors: readonly string[];
  readonly wordCount: number;
  readonly minutes: number;
  /** Whether a model gives any of its numbers. */
  readonly living: boolean;
  /** Its text as written, with blank lines in place of the front matter. */
  readonly body: string;
  /** `body` with the numbers of models printed, for feeds and other readers outside our pages. */
  readonly text: string;
  readonly entry: Entry;
}

/** Typeset declarations by id; `standIn` gives a description to those without one. */
const described = <Data extends { readonly description?: string | undefined }>(
  part: Parameters<typeof pathOf>[0],
  declared: readonly { readonly id: string; readonly data: Data }[],
  standIn: (data: Data) => string,
) =>
  new Map(
    declared.map(({ id, data }) => [
      id,
      { id, path: pathOf(part, id), ...typeset({ ...data, description: data.description ?? standIn(data) }) },
    ]),
  );

async function load() {
  const [print, entries, tagEntries, seriesEntries, authorEntries] = await Promise.all([
    numberPrinter(),
    getCollection('essays'),
    getCollection('tags'),
    getCollection('series'),
    getCollection('authors'),
  ]);
  const tags = described('tags', tagEntries, ({ label }) => words.lists.onTag(label));
  const series = described('series', seriesEntries, ({ title }) => words.lists.inSeries(title));
  const authors = described('authors', authorEntries, () => words.lists.writesFor(site.name));
  // The labels before typesetting, because authors refer to a tag as it was declared.
  const labels = {
    tags: tagEntries.map(({ id, data }) => ({ id, label: data.label })),
    series: seriesEntries.map(({ id, data }) => ({ id, label: data.title })),
    authors: authorEntries.map(({ id, data }) => ({ id, label: data.name })),
  };
  const find = <T>(
    declared: ReadonlyMap<string, T>,
    choices: readonly { id: string; label: string }[],
    written: string,
  ) => declared.get(resolve(choices, written) ?? '');

  /** Normalises a relative address, so that `./a.png` and `a.png` are equal. */
  const beside = (url: string) => posix.normalize(url);
  const printed = (props: NumberProps) => print(props).text;
  const pieces = (sentence: string) =>
    piecesOf(sentence).map((piece) => (typeof piece === 'string' ? typographic(piece) : piece));
  const inWords = (all: readonly (string | NumberProps)[]) =>
    all.map((piece) => (typeof piece === 'string' ? piece : printed(piece))).join('');

  const now = Date.now();
  const isPublic = ({ data }: Entry) => isPublished(data.draft, data.pubDatetime, now);
  const essays = entries
    .filter((entry) => import.meta.env.DEV || isPublic(entry))
    .map((entry): Essay => {
      const { data, filePath = '' } = entry;
      const body = bodyOf(readFileSync(filePath, 'utf8'));
      const text = withNumbers(body, filePath, printed);
      const { citations, sources, calculators, headings, prose, pictures, imports } = readManuscript(
        text,
        filePath,
      );
      const shown = [...pictures, ...imports.values()].map(({ url }) => beside(url));
      const standfirst = pieces(data.description);
      const brief = (data.inBrief ?? []).map(pieces);
      const wordCount = countWords(prose);
      return {
        id: entry.id,
        path: pathOf('essays', entry.id),
        title: typographic(data.title),
        description: inWords(standfirst),
        authors: [data.author].flat().flatMap((name) => find(authors, labels.authors, name) ?? []),
        published: data.pubDatetime,
        publishedOn: data.publishedOn ?? data.pubDatetime,
        scheduled: data.draft !== true && !isPublic(entry),
        modified: data.modDatetime ?? undefined,
        modifiedOn: data.modifiedOn ?? data.modDatetime ?? undefined,
        tags: data.tags.flatMap((name) => find(tags, labels.tags, name) ?? []),
        series: data.series && find(series, labels.series, data.series.name),
        order: data.series?.order ?? 0,
        featured: data.featured ?? false,
        draft: !isPublic(entry),
        thumbnail: data.thumbnail,
        showsThumbnail:
          data.thumbnailAsWritten !== undefined && shown.includes(beside(data.thumbnailAsWritten)),
        canonical: data.canonicalURL,
        standfirst,
        brief,
        inBrief: brief.map(inWords),
        shareText: data.shareText && inWords(pieces(data.shareText)),
        pairedWith: data.pairedWith && {
          ...data.pairedWith,
          bothAccept: data.pairedWith.bothAccept.map((sentence) => inWords(pieces(sentence))),
        },
        inspiredBy: data.inspiredBy && typeset(data.inspiredBy),
        revisions: (data.revisions ?? []).map((revision) => typeset(revision)).reverse(),
        reviewed: data.reviewed && typeset(data.reviewed),
        citations,
        sources,
        calculators,
        anchors: headings.map(({ slug }) => slug),
        wordCount,
        minutes: minutesToRead(prose),
        living: text !== body || [standfirst, ...brief].flat().some((piece) => typeof piece !== 'string'),
        body,
        text,
        entry,
      };
    });
  return {
    essays: newestFirst(essays),
    tags: [...tags.values()],
    series: [...series.values()],
    authors: [...authors.values()],
  };
}

export type Publication = Awaited<ReturnType<typeof load>>;

/** The whole publication, loaded once per build. In `dev`, reloaded after every change, and with drafts. */
export const publication = onceABuild(load);

/** Published essays, newest first; in `dev`, drafts too. */
export const publishedEssays = async () => (await publication()).essays;
