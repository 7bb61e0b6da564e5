import { site, to } from '../../site.ts';
import { escape } from '../../text/escape.ts';
import { fold, hasStroke } from '../fold.ts';

/** A page as the index sees it: its address, and a document that holds nothing but what may be found. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/** The channel on which a build is told what is to be found, as the JSON of `IndexedPage[]`. */
export const recordsChannel = 'fulcrum:search-records';

const isPage = (one: unknown): one is IndexedPage =>
  typeof one === 'object' && one !== null && 'url' in one && 'content' in one;

export function recordsIn(json: string): IndexedPage[] {
  const pages: unknown = JSON.parse(json);
  return Array.isArray(pages) ? pages.filter(isPage) : [];
}

/** What is to be found, and what it is called. */
export interface SearchRecord {
  readonly kind: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** Other names under which a reader looks for it, searched and not shown. */
  readonly names?: readonly string[];
  /** `name` to values; a value is an id, a space and its label. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly published?: Date | undefined;
  readonly context?: string | undefined;
  readonly draft?: boolean;
}

export const paragraphs = (texts: readonly (string | undefined)[]) =>
  texts.map((text) => (text ? `<p>${escape(text)}</p>` : '')).join('');

/** Words with a stroke as they are typed without it, for Pagefind takes off accents alone: `jorgensen`. */
const withoutStrokes = (texts: readonly string[]) =>
  [
    ...new Set(
      texts.flatMap((text) =>
        (text.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{M}]+/gu) ?? []).filter(hasStroke),
      ),
    ),
  ].map(fold);

/** One bare document: Pagefind reads nothing else, so nothing else can be found. */
export function toPage(record: SearchRecord): IndexedPage {
  const {
    kind,
    path,
    title,
    description,
    body,
    names = [],
    filters = {},
    published,
    context,
    draft,
  } = record;
  const otherNames = [...names, ...withoutStrokes([title, description, body, ...names])];
  const date = published?.toISOString().slice(0, 10);
  const hidden = (attribute: string, text: string | undefined) =>
    text ? `<i data-pagefind-ignore ${attribute}>${escape(text)}</i>` : '';
  const values = Object.entries({ kind: [kind], ...filters });
  return {
    url: to(path),
    content: `<html lang="${site.language}"><body data-pagefind-body>
${values.flatMap(([name, list]) => list.map((value) => hidden(`data-pagefind-filter="${name}"`, value))).join('')}
${hidden('data-pagefind-meta="kind"', kind)}${hidden('data-pagefind-meta="date" data-pagefind-sort="date"', date)}
${hidden('data-pagefind-meta="context"', context)}${hidden('data-pagefind-meta="names"', otherNames.join(', '))}
${hidden('data-pagefind-meta="draft"', draft ? 'draft' : undefined)}
${hidden('data-pagefind-meta="title"', title)}<p data-pagefind-weight="4">${escape(description)}</p>
${body}</body></html>`,
  };
}
