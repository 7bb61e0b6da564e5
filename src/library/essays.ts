import { getCollection, type CollectionEntry } from 'astro:content';
import { resolve } from './vocabulary.ts';
import { typeset, typographic } from './typography.ts';
import type { Citation } from '../manuscript/manuscript.ts';
import { readManuscript } from '../manuscript/read.ts';
import { countWords, minutesToRead } from '../manuscript/reading-time.ts';

export type Entry = CollectionEntry<'essays'>;
export type Tag = { readonly id: string; readonly path: string } & CollectionEntry<'tags'>['data'];
export type Author = { readonly id: string; readonly path: string } & CollectionEntry<'authors'>['data'];
export type Series = { readonly id: string; readonly path: string } & CollectionEntry<'series'>['data'];

export interface Essay {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly authors: readonly Author[];
  readonly published: Date;
  readonly modified: Date | undefined;
  readonly tags: readonly Tag[];
  readonly series: Series | undefined;
  /** Place in the series, as the author numbered it. */
  readonly order: number;
  readonly featured: boolean;
  readonly draft: boolean;
  /** Name of a plate, or a picture beside the essay. */
  readonly thumbnail: Entry['data']['thumbnail'];
  readonly canonical: string | undefined;
  readonly inBrief: readonly string[];
  readonly inspiredBy: Entry['data']['inspiredBy'];
  readonly citations: readonly Citation[];
  readonly sources: readonly string[];
  readonly calculators: readonly string[];
  /** Of its headings, in order. */
  readonly anchors: readonly string[];
  readonly wordCount: number;
  readonly minutes: number;
  readonly entry: Entry;
}

async function load() {
  const [entries, tagEntries, seriesEntries, authorEntries] = await Promise.all([
    getCollection('essays'),
    getCollection('tags'),
    getCollection('series'),
    getCollection('authors'),
  ]);
  const tags = new Map<string, Tag>(
    tagEntries.map(({ id, data }) => [id, { id, path: `/tags/${id}/`, ...typeset(data) }]),
  );
  const series = new Map<string, Series>(
    seriesEntries.map(({ id, data }) => [id, { id, path: `/series/${id}/`, ...typeset(data) }]),
  );
  const authors = new Map<string, Author>(
    authorEntries.map(({ id, data }) => [id, { id, path: `/authors/${id}/`, ...typeset(data) }]),
  );
  const labels = {
    tags: [...tags.values()],
    series: [...series.values()].map(({ id, title }) => ({ id, label: title })),
    authors: [...authors.values()].map(({ id, name }) => ({ id, label: name })),
  };
  const find = <T>(
    declared: ReadonlyMap<string, T>,
    choices: readonly { id: string; label: string }[],
    written: string,
  ) => declared.get(resolve(choices, written) ?? '');

  const now = Date.now();
  const essays = entries
    .filter(({ data }) => import.meta.env.DEV || (!data.draft && data.pubDatetime.getTime() <= now))
    .map((entry): Essay => {
      const { data, body = '', filePath = '' } = entry;
      const { citations, sources, calculators, headings, prose } = readManuscript(body, filePath);
      const wordCount = countWords(prose);
      return {
        id: entry.id,
        path: `/essays/${entry.id}/`,
        title: typographic(data.title),
        description: typographic(data.description),
        authors: [data.author].flat().flatMap((name) => find(authors, labels.authors, name) ?? []),
        published: data.pubDatetime,
        modified: data.modDatetime ?? undefined,
        tags: data.tags.flatMap((name) => find(tags, labels.tags, name) ?? []),
        series: data.series && find(series, labels.series, data.series.name),
        order: data.series?.order ?? 0,
        featured: data.featured ?? false,
        draft: data.draft === true || data.pubDatetime.getTime() > now,
        thumbnail: data.thumbnail,
        canonical: data.canonicalURL,
        inBrief: typeset(data.inBrief ?? []),
        inspiredBy: typeset(data.inspiredBy),
        citations,
        sources,
        calculators,
        anchors: headings.map(({ slug }) => slug),
        wordCount,
        minutes: minutesToRead(wordCount),
        entry,
      };
    })
    .sort((a, b) => b.published.getTime() - a.published.getTime() || a.id.localeCompare(b.id));
  return { essays, tags: [...tags.values()], series: [...series.values()], authors: [...authors.values()] };
}

export type Publication = Awaited<ReturnType<typeof load>>;

let kept: ReturnType<typeof load> | undefined;

/** The whole publication, read once a build; in `dev` again on every request, drafts included. */
export const publication = () => (import.meta.env.DEV ? load() : (kept ??= load()));

/** Published essays, newest first. */
export const publishedEssays = async () => (await publication()).essays;
