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

/** The channel on which a build is told what is to be found, as `IndexedPage[]`. */
export const recordsChannel = 'fulcrum:search-records';

const isPage = (one: unknown): one is IndexedPage =>
  typeof one === 'object' && one !== null && 'url' in one && 'content' in one;

/** What came from elsewhere, as far as it is pages. */
export const pagesIn = (all: unknown): IndexedPage[] => (Array.isArray(all) ? all.filter(isPage) : []);

/** What is to be found, and what it is called. */
export interface SearchRecord {
  readonly kind: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** Other names under which a reader looks for it, searched and not shown. */
  readonly names?: readonly string[];
  /** The same of ordinary words, by which others should be found first. */
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

/** Words with a stroke as they are typed without it, for Pagefind takes off accents alone: `jorgensen`. */
const withoutStrokes = (texts: readonly string[]) =>
  [
    ...new Set(
      texts
        .filter(hasStroke)
        .flatMap((text) => (withoutMarkup(text).match(/[\p{L}\p{M}]+/gu) ?? []).filter(hasStroke)),
    ),
  ].map(fold);

/**
 * What readers call what a record says: apart by whether it is about that or only mentions it, which count differently,
 * and with the phrases, by which a reader is told.
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

/** Pagefind would part the words of such a language itself, and count others than we do: it is told of none. */
const language = /^(?:zh|ja|th|lo|km|my)\b/.test(site.language) ? 'und' : site.language;

const inText = (html: string) =>
  html.replace(/(<[^>]*>)|[^<]+/g, (found, tag: string | undefined) => tag ?? segmented(found));

/** A paragraph ends with a full stop; Pagefind sees to it after a letter or digit alone, and “95%” would run on. */
const ended = (html: string) =>
  html.replace(/(?<=[^\s>\p{L}\p{N}])(?<![.!?…。！？:;,][\p{Pe}\p{Pf}"'\u2060]*)(?=\s*<\/p>)/gu, '.');

/** One bare document: Pagefind reads nothing else, so nothing else can be found. */
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
  // A record of the ledger is found by its authors; by ordinary words, after what is written about it.
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
