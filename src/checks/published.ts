import { addressesOf, pathOfText, placesOf, type Content, type Place } from '../publication/addresses.ts';
import { pathOf, slugOfPreset } from '../publication/paths.ts';
import { resolve } from '../publication/vocabulary.ts';
import { dayWritten, momentMeant, momentOf } from './dates.ts';
import type { Document } from './documents.ts';
import { slugOfEssay } from './essays.ts';
import type { Folder } from './folder.ts';
import { groupsIn } from './ledger.ts';
import { namesIn, vocabularyOf, type Vocabulary } from './references.ts';
import type { YamlRecord } from './yaml.ts';

/** What the code around the content adds to the publication, by name. */
export interface Around {
  readonly plates: readonly string[];
  /** Files of `src/pages`, by their path there. */
  readonly routes: readonly string[];
  /** Files of `public/`, by their path there. */
  readonly served: readonly string[];
}

/** Old addresses and the new ones they lead to, as far as both are texts. */
export const redirectsOf = ({ redirects }: Folder): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(redirects?.fields ?? {}).flatMap(([from, to]) =>
      typeof to === 'string' ? [[from, to]] : [],
    ),
  );

/** The publication date of an essay; a guess if it cannot be read, which is reported elsewhere. */
const publicationOf = (front: YamlRecord | undefined, now: Date) =>
  new Date((front && (momentOf(front, 'pubDatetime') ?? momentMeant(front, 'pubDatetime'))) ?? now.getTime());

function essayOf(document: Document, vocabulary: Vocabulary, now: Date): Content['essays'][number] {
  const { front, manuscript } = document;
  const named = namesIn(document).flatMap(({ kind, text }) => {
    const id = resolve(vocabulary[kind], text);
    return id === undefined ? [] : [{ kind, id }];
  });
  const part = front?.fields['series'];
  const published = publicationOf(front, now);
  const day = front && dayWritten(front, 'pubDatetime');
  const order = typeof part === 'object' && part !== null && 'order' in part ? Number(part.order) : 0;
  return {
    id: slugOfEssay(document),
    draft: front?.fields['draft'] === true,
    published,
    publishedOn: day === undefined ? published : new Date(day),
    tags: named.filter(({ kind }) => kind === 'tags'),
    series: named.find(({ kind }) => kind === 'series'),
    order,
    authors: named.filter(({ kind }) => kind === 'authors'),
    sources: manuscript.sources,
    anchors: manuscript.anchors,
  };
}

/** The presets that a calculator declares, by the last part of their addresses. */
const presetsIn = (declared: unknown): string[] =>
  groupsIn(declared).flatMap(({ id, label }) =>
    typeof label === 'string' ? [slugOfPreset({ label, id: typeof id === 'string' ? id : undefined })] : [],
  );

/** The part of a content folder that decides which addresses are published. */
export function contentOf(folder: Folder, around: Around, now: Date): Content {
  const vocabulary = vocabularyOf(folder);
  return {
    ...around,
    essays: folder.essays.map((essay) => essayOf(essay, vocabulary, now)),
    tags: folder.tags,
    series: folder.series,
    authors: folder.authors,
    sources: folder.sources.map(({ id, record }) => {
      const written = record?.fields['findings'];
      const findings = groupsIn(written);
      const names = (some: typeof findings) => some.map(({ id: finding }) => String(finding));
      return {
        id,
        anchors: Array.isArray(written)
          ? [...(record?.fields['claims'] ? ['claims'] : []), ...names(findings)]
          : undefined,
        pictured: names(findings.filter(({ figure, withdrawn }) => figure && !withdrawn)),
      };
    }),
    calculators: folder.calculators.map(({ name, front }) => ({
      id: name,
      presets: presetsIn(front?.fields['presets']),
    })),
    texts: folder.pages.map(({ name, manuscript }) => ({ id: name, anchors: manuscript.anchors })),
    redirects: [...redirectsOf(folder).keys()],
  };
}

/** The address a document is served at, which links in it are relative to. */
export const addressOf = (document: Document, part: 'essays' | 'calculators' | 'pages') =>
  part === 'pages'
    ? pathOfText(document.name)
    : pathOf(part, part === 'essays' ? slugOfEssay(document) : document.name);

/** Everything that a link may lead to, by address, except redirects. */
export const placesIn = (content: Content, now: Date): ReadonlyMap<string, Place> =>
  addressesOf({ ...content, redirects: [] }, now.getTime());

/** The paths in `dist` of all files that a build writes, except those copied from `public/`. */
export const filesWritten = (content: Content): readonly string[] =>
  placesOf({ ...content, served: [] }).map(({ file }) => file);

const files: ReadonlySet<Place['kind']> = new Set(['served', 'plate', 'card']);

/** Whether an address is that of a file, such as a picture, which a page may show. */
export const isFile = ({ kind, hidden = false }: Place) => !hidden && files.has(kind);

const proposed: ReadonlySet<Place['kind']> = new Set(['page', 'plate', 'data', 'served']);

/** Whether an address may be suggested in place of a wrong one. */
export const isProposed = ({ kind, hidden = false }: Place) => !hidden && proposed.has(kind);
