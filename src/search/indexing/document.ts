import { site, to } from '../../site.ts';
import { dayOf } from '../../text/day.ts';
import { escape } from '../../text/escape.ts';
import { fold, hasStroke } from '../../text/fold.ts';
import { plainWords } from '../../text/phrases.ts';
import { segmented } from '../../text/segment.ts';
import { synonymsOf, writeSynonyms, type Synonyms } from '../synonyms.ts';

/** A page as the index sees it: its address, and a document that holds nothing but what may be found. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/** The channel on which the pages to be indexed (`IndexedPage[]`) are passed to the build. */
export const recordsChannel = 'fulcrum:search-records';

const isPage = (one: unknown): one is IndexedPage =>
  typeof one === 'object' && one !== null && 'url' in one && 'content' in one;

/** The pages in a value of unknown type. */
export const pagesIn = (all: unknown): IndexedPage[] => (Array.isArray(all) ? all.filter(isPage) : []);

/** Something that search can find, with its names. */
export interface SearchRecord {
  readonly kind: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** Other names under which a reader looks for it, searched and not shown. */
  readonly names?: readonly string[];
  /** Names that are ordinary words, for which other records should be found first. */
  readonly aliases?: readonly string[];
  /** `name` to values; a value is an id, a space and its label. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  /** The day that its page shows. */
  readonly published?: Date | undefined;
  readonly context?: string | undefined;
  readonly draft?: boolean;
}

export const paragraphs = (texts: readonly (string | undefined)[]) =>
  texts.map((text) => (text ? `<p>${escape(text)}</p>` : '')).join('');

const withoutMarkup = (html: string) => html.replace(/<[^>]*>/g, ' ');

/**
 * Words with stroked letters as they are typed without the stroke (`jorgensen`), since Pagefind removes only accents.
 */
const withoutStrokes = (texts: readonly string[]) =>
  [
    ...new Set(
      texts
        .filter(hasStroke)
        .flatMap((text) => (withoutMarkup(text).match(/[\p{L}\p{M}]+/gu) ?? []).filter(hasStroke)),
    ),
  ].map(fold);

/**
 * The names by which readers may look for what a record says: those for what it is about and those for what it only
 * mentions, which count differently, and the record's own phrases for them, which are shown to the reader.
 */
function calledByReaders({ kind, title, description, body, names = [] }: SearchRecord, synonyms: Synonyms) {
  const words = (texts: readonly string[]) => plainWords(withoutMarkup(texts.join(' . ')).split(/\s+/));
  const about = words([title, description, ...names]);
  const said = synonymsOf([...about, '', ...words([body])], synonyms);
  const isAbout = kind === 'source' ? {} : synonymsOf(about, said);
  return {
    synonyms: Object.keys(isAbout).join(', '),
    mentions: Object.keys(said)
      .filter((name) => !Object.hasOwn(isAbout, name))
      .join(', '),
    phrases: writeSynonyms(said),
  };
}

/**
 * Pagefind would split such a language into words itself, and count them differently from us: it is told of no
 * language.
 */
const language = /^(?:zh|ja|th|lo|km|my)\b/.test(site.language) ? 'und' : site.language;

const inText = (html: string) =>
  html.replace(/(<[^>]*>)|[^<]+/g, (found, tag: string | undefined) => tag ?? segmented(found));

/**
 * Ends every paragraph with a full stop. Pagefind does so only after a letter or digit, so that “95%” would run into
 * the next.
 */
const ended = (html: string) =>
  html.replace(/(?<=[^\s>\p{L}\p{N}])(?<![.!?…。！？:;,][\p{Pe}\p{Pf}"'\u2060]*)(?=\s*<\/p>)/gu, '.');

/** A record as a bare document. Pagefind reads nothing else, so nothing else can be found. */
export function toPage(record: SearchRecord, synonyms: Synonyms = {}): IndexedPage {
  const {
    kind,
    path,
    title,
    description,
    body,
    names = [],
    aliases = [],
    filters = {},
    published,
    context,
    draft,
  } = record;
  const otherNames = [...names, ...withoutStrokes([title, description, body, ...names])];
  const date = published && dayOf(published);
  // A ledger record is found by its authors first; for ordinary words it comes after what is written about it.
  const isOfLedger = kind === 'source';
  const called = calledByReaders(record, synonyms);
  const words = ended(inText(body));
  const field = (name: string, text: string | undefined) =>
    hidden(`data-pagefind-meta="${name}"`, text && segmented(text));
  const hidden = (attribute: string, text: string | undefined) =>
    text ? `<i data-pagefind-ignore ${attribute}>${escape(text)}</i>` : '';
  const values = Object.entries({ kind: [kind], ...filters });
  return {
    url: to(path),
    content: `<html lang="${language}"><body data-pagefind-body>
${values.flatMap(([name, list]) => list.map((value) => hidden(`data-pagefind-filter="${name}"`, value))).join('')}
${field('kind', kind)}${hidden('data-pagefind-meta="date" data-pagefind-sort="date"', date)}
${field('context', context)}${field('names', otherNames.join(', '))}
${field('aliases', aliases.join(', '))}${Object.entries(called)
      .map(([name, text]) => field(name, text))
      .join('')}
${field('draft', draft ? 'draft' : undefined)}
${field(isOfLedger ? 'study' : 'title', title)}
<p data-pagefind-weight="${isOfLedger ? 0.5 : 4}">${segmented(escape(description))}</p>
${isOfLedger ? `<div data-pagefind-weight="0.25">${words}</div>` : words}</body></html>`,
  };
}
