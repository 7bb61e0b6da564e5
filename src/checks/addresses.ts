import path from 'node:path';
import type { Document } from './documents.ts';
import { isHidden, slugOf } from './essays.ts';
import { filesUnder, type Folder } from './folder.ts';
import type { Ledger } from './ledger.ts';

/** Something that stands at an address. */
export interface Target {
  /** What `#…` can point at; `undefined` where only the built page knows. */
  readonly anchors?: readonly string[] | undefined;
  /** A draft or an essay yet to come: a build leaves it out. */
  readonly hidden?: boolean;
}
export type Addresses = ReadonlyMap<string, Target>;

/** Addresses that `src/pages` gives by its file names alone. */
export const fixedPages = (folder: string) =>
  filesUnder(folder)
    .filter((name) => !/\[|(?:^|\/)_/.test(name) && /\.(?:astro|mdx?|[jt]s)$/.test(name))
    .map((name) =>
      /\.[jt]s$/.test(name)
        ? `/${name.replace(/\.[jt]s$/, '')}`
        : `/${name.replace(/\.\w+$/, '/').replace(/(^|\/)index\/$/, '$1')}`,
    );

/** The address a document is served at, which links in it are relative to. */
export const addressOf = (document: Document, part: 'essays' | 'calculators' | 'pages') =>
  part === 'pages'
    ? `/${document.name}/`
    : `/${part}/${part === 'essays' ? slugOf(document) : document.name}/`;

const feeds = ['', 'rss.xml', 'feed.json'];

/** Every address of the publication, with what can be pointed at there. */
export function addressesOf(
  folder: Folder,
  ledger: Ledger,
  served: readonly string[],
  pages: readonly string[],
  now: number,
): Addresses {
  const anchorsIn = (source: string) =>
    ledger.findings.filter((cited) => cited.source === source).map(({ finding }) => finding);
  return new Map<string, Target>([
    ...served.map((address): [string, Target] => [address, {}]),
    ...served
      .filter((address) => address.endsWith('/index.html'))
      .map((address): [string, Target] => [path.posix.dirname(address) + '/', {}]),
    ...pages.map((address): [string, Target] => [address, {}]),
    ...folder.tags.flatMap(({ id }) => feeds.map((feed): [string, Target] => [`/tags/${id}/${feed}`, {}])),
    ...folder.series.flatMap(({ id }) =>
      feeds.map((feed): [string, Target] => [`/series/${id}/${feed}`, {}]),
    ),
    ...folder.authors.map(({ id }): [string, Target] => [`/authors/${id}/`, {}]),
    ...folder.sources.map(({ id }): [string, Target] => [
      `/evidence/${id}/`,
      { anchors: ['claims', ...anchorsIn(id)] },
    ]),
    ...folder.calculators.flatMap(({ name }): [string, Target][] => [
      [`/calculators/${name}/`, {}],
      [`/embed/${name}/`, {}],
    ]),
    ...folder.pages.map((page): [string, Target] => [
      addressOf(page, 'pages'),
      { anchors: page.manuscript.anchors },
    ]),
    ...folder.essays.flatMap((essay): [string, Target][] => {
      const hidden = isHidden(essay, now);
      const address = addressOf(essay, 'essays');
      return [
        [address, { anchors: essay.manuscript.anchors, hidden }],
        [`${address.slice(0, -1)}.md`, { hidden }],
      ];
    }),
  ]);
}
