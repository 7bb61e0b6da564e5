import type { Kind, SourceAuthor } from '../schema.ts';
import { cameOut, nameOf } from '../library/source-authors.ts';
import { longDate } from '../text/long-date.ts';
import { tex } from '../text/tex.ts';
import { words } from '../words/words.ts';

/** What is cited, a page of ours or a source of the ledger: each form is written from it. */
export interface Work {
  readonly id: string;
  readonly kind: Kind | 'calculator' | 'ledger';
  readonly title: string;
  readonly authors: readonly SourceAuthor[];
  /** A date; for most sources we give only the year. */
  readonly issued?: Date | number | undefined;
  /** A version number, or the day of the last change since it was issued. */
  readonly version?: Date | number | undefined;
  readonly venue?: string | undefined;
  readonly url?: string | undefined;
  /** What else whoever reads the citation should know. */
  readonly note?: string | undefined;
}

const yearOf = (issued: Date | number | undefined) =>
  issued instanceof Date ? issued.getUTCFullYear() : issued;
const dateOf = (issued: Date | number) => (issued instanceof Date ? longDate(issued) : String(issued));
const versionOf = (version: Date | number) =>
  version instanceof Date
    ? words.sharing.versionOf(longDate(version))
    : words.sharing.version(String(version));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** In words: Fulcrum. “Title.” 6 November 2026. Version of 28 November 2026. https://… */
export function citation({ title, authors, issued, version, venue, url, note }: Work) {
  const names = authors.map(nameOf);
  const ended = /[.?!]$/.test(title) ? title : `${title}.`;
  const elsewhere = names.includes(venue ?? '') ? undefined : venue;
  const where = cameOut(elsewhere, issued && dateOf(issued));
  const parts = [
    `${names.join(', ')}.`,
    words.sharing.quoted(ended),
    where && `${where}.`,
    version !== undefined && `${versionOf(version)}.`,
    url,
    note && `(${note})`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Braces keep a name from being read as first name and surname, and a comma or “and” from ending it. */
const bibtexName = (author: SourceAuthor) =>
  typeof author === 'string' && !/,|\band\b/i.test(author) ? tex(author) : `{${tex(nameOf(author))}}`;

/** Replaces what would end a key or a run of TeX, such as commas, braces and accents. */
const bibtexKey = (id: string) =>
  id
    .normalize('NFKD')
    .replace(/[^\w.:+/-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'entry';

const bibtexAddress = (url: string) => url.replace(/[^\x21-\x7e]|[\\{}"]/gu, encodeURIComponent);

/** `@misc{peng-2023-copilot, title = {{…}}, …}`, the title braced so that its capitals stay. */
export function bibtex({ id, title, authors, issued, version, venue, url, note }: Work) {
  const remarks = [version && versionOf(version), note && capital(note)].filter(Boolean);
  const fields = [
    ['title', `{${tex(title)}}`],
    ['author', authors.map(bibtexName).join(' and ')],
    ['year', yearOf(issued)],
    ['howpublished', venue && tex(venue)],
    ['url', url && bibtexAddress(url)],
    ['note', remarks.length > 0 ? tex(remarks.join('. ')) : undefined],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},`));
  return [`@misc{${bibtexKey(id)},`, ...lines, '}'].join('\n');
}

/** The family name comes last, with the particles before it: `Vincent van Gogh` is filed under `van Gogh`. */
function cslName(author: SourceAuthor) {
  if (typeof author !== 'string') return { literal: author.organisation };
  const names = author.trim().split(/\s+/);
  const family = names.pop() ?? '';
  const particles = names.slice(names.findLastIndex((name, at) => at === 0 || !/^\p{Ll}/u.test(name)) + 1);
  const given = names.slice(0, names.length - particles.length);
  return {
    family,
    ...(particles.length > 0 && { 'non-dropping-particle': particles.join(' ') }),
    ...(given.length > 0 && { given: given.join(' ') }),
  };
}

const cslTypes: Partial<Record<Work['kind'], string>> = {
  'field-trial': 'article',
  'lab-trial': 'article',
  observation: 'article',
  review: 'article',
  press: 'article-newspaper',
  essay: 'post-weblog',
  opinion: 'post-weblog',
  'own-data': 'dataset',
  ledger: 'dataset',
  calculator: 'software',
};

const datePartsOf = (issued: Date | number) =>
  issued instanceof Date
    ? [issued.getUTCFullYear(), issued.getUTCMonth() + 1, issued.getUTCDate()]
    : [issued];

/** An item of CSL-JSON. */
export const cslItem = ({ id, kind, title, authors, issued, version, venue, url, note }: Work) => ({
  id,
  type: cslTypes[kind] ?? 'report',
  title,
  author: authors.map(cslName),
  ...(issued !== undefined && { issued: { 'date-parts': [datePartsOf(issued)] } }),
  ...(version !== undefined && { version: dateOf(version) }),
  ...(venue !== undefined && { 'container-title': venue }),
  ...(url !== undefined && { URL: url }),
  ...(note !== undefined && { note: capital(note) }),
});

/** A file of CSL-JSON as reference managers import it, a field to the line. */
export const cslJson = (work: Work) =>
  `[{\n${Object.entries(cslItem(work))
    .map(([name, field]) => `  ${JSON.stringify(name)}: ${JSON.stringify(field)}`)
    .join(',\n')}\n}]`;
