import type { Kind, SourceAuthor } from '../schema.ts';
import { nameOf } from '../library/source-authors.ts';
import { longDate } from '../text/long-date.ts';
import { tex } from '../text/tex.ts';

/** A page of the publication, as a reader cites it. */
export interface Cited {
  readonly title: string;
  readonly address: string;
  /** The publication. */
  readonly site: string;
  readonly authors: readonly SourceAuthor[];
  readonly published: Date | undefined;
}

/** In words: Fulcrum. “Title.” 6 November 2026. https://… */
export function citation({ title, address, site, authors, published }: Cited) {
  const names = authors.map(nameOf);
  const where = names.includes(site) ? [] : [site];
  const ended = /[.?!]$/.test(title) ? title : `${title}.`;
  const parts = [
    `${names.join(', ')}.`,
    `“${ended}”`,
    [...where, ...(published ? [longDate(published)] : [])].join(', '),
  ].filter(Boolean);
  return `${parts.join(' ')}${parts.length > 2 ? '.' : ''} ${address}`;
}

/** What a reference manager is told, of a source and of a page alike. */
interface Work {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly SourceAuthor[];
  readonly year?: number | undefined;
  readonly venue?: string | undefined;
  readonly url?: string | undefined;
}

/** `https://fulcrum.example/essays/the-ceiling/#top` → `the-ceiling`; the publication's name for its front page. */
const lastName = (address: string, site: string) =>
  /([^/]*)\/?$/.exec(new URL(address).pathname)?.[1] || site.toLowerCase();

/** A page as a work; its publication is an author whose name is not divided. */
const work = ({ title, address, site, authors, published }: Cited): Work => ({
  id: lastName(address, site),
  title,
  authors: authors.map((author) => (author === site ? { organisation: site } : author)),
  year: published?.getUTCFullYear(),
  venue: site,
  url: address,
});

/** Braces keep a name from being read as first name and surname, and a comma or “and” from ending it. */
const bibtexName = (author: SourceAuthor) =>
  typeof author === 'string' && !/,|\band\b/i.test(author) ? tex(author) : `{${tex(nameOf(author))}}`;

/** Commas, braces and accents end a key or a run of TeX. */
const bibtexKey = (id: string) =>
  id
    .normalize('NFKD')
    .replace(/[^\w.:+/-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'entry';

const bibtexAddress = (url: string) => url.replace(/[^\x21-\x7e]|[\\{}"]/gu, encodeURIComponent);

/** `@misc{peng-2023-copilot, title = {{…}}, …}`, the title braced so that its capitals stay. */
export function bibtex({ id, title, authors, year, venue, url }: Work) {
  const fields = [
    ['title', `{${tex(title)}}`],
    ['author', authors.map(bibtexName).join(' and ')],
    ['year', year],
    ['howpublished', venue && tex(venue)],
    ['url', url && bibtexAddress(url)],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},`));
  return [`@misc{${bibtexKey(id)},`, ...lines, '}'].join('\n');
}

/** A page as an entry, named for its address. */
export const bibtexEntry = (page: Cited) => bibtex(work(page));

/** Family name last, and with it the small words before it: `Vincent van Gogh` is filed under `van Gogh`. */
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

const cslTypes: Partial<Record<Kind, string>> = {
  'field-trial': 'article',
  'lab-trial': 'article',
  observation: 'article',
  review: 'article',
  press: 'article-newspaper',
  essay: 'post-weblog',
  opinion: 'post-weblog',
  'own-data': 'dataset',
};

/** An item of CSL-JSON, the format that reference managers import. */
export const cslItem = ({ id, title, authors, year, venue, url, kind }: Work & { readonly kind: Kind }) => ({
  id,
  type: cslTypes[kind] ?? 'report',
  title,
  author: authors.map(cslName),
  ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
  ...(venue === undefined ? {} : { 'container-title': venue }),
  ...(url === undefined ? {} : { URL: url }),
});
