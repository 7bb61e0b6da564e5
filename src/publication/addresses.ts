import { bySeries, bySource, byAuthor, byTag, hasCard, hasFeed, newestFirst, type List } from './lists.ts';
import { fileOfRedirect } from './old-addresses.ts';
import { openingOfEssays, openingOfList, openingOfSeries, yearsOfCitations } from './paging.ts';
import {
  cardOf,
  cardOfPublication,
  feedsOf,
  fileOf,
  isOfSystem,
  modelOf,
  pathOf,
  pictureOfFinding,
  presetPath,
  plateFilesOf,
  twinOf,
  wordsOf,
} from './paths.ts';
import { isPublished, type Listed, type Named } from './published.ts';

type Kind =
  /** A page that readers may look for, and that the sitemap lists. */
  | 'page'
  /** The 404 page. */
  | 'missing'
  | 'embed'
  | 'twin'
  | 'feed'
  | 'plate'
  | 'card'
  | 'model'
  /** The ledger and the numbers of plates as data, the sitemap, and what else is written for machines. */
  | 'data'
  /** A file of `public/`. */
  | 'served'
  /** A file that the host reads but does not serve. */
  | 'host'
  /** A page that leads from an old address to the new one. */
  | 'redirect';

/** Something that a build writes, and where. */
export interface Place {
  readonly kind: Kind;
  readonly address: string;
  /** Path in the folder that is built. */
  readonly file: string;
  /** What `#…` can point at; `undefined` where only the built page knows. */
  readonly anchors?: readonly string[] | undefined;
  /** Left out of a build and only served in development. Only texts that are hidden too may link to it. */
  readonly hidden?: boolean;
}

interface Text extends Named {
  readonly anchors?: readonly string[] | undefined;
}

/** Everything in a publication that determines its addresses. */
export interface Content {
  readonly essays: readonly (Listed & Text & { readonly draft: boolean })[];
  readonly tags: readonly Named[];
  readonly series: readonly Named[];
  readonly authors: readonly Named[];
  /** `pictured`: the findings that have a picture. */
  readonly sources: readonly (Text & { readonly pictured?: readonly string[] | undefined })[];
  readonly calculators: readonly (Named & { readonly presets: readonly string[] })[];
  /** Texts that a page of `src/pages` shows, by the name of that page. */
  readonly texts: readonly Text[];
  readonly plates: readonly string[];
  /** Files of `src/pages`, by their path there. */
  readonly routes: readonly string[];
  /** Files of `public/`, by their path there. */
  readonly served: readonly string[];
  /** Old addresses that lead on. */
  readonly redirects: readonly string[];
}

const place = (kind: Kind, address: string, more: Partial<Place> = {}): Place => ({
  kind,
  address,
  file: fileOf(address),
  ...more,
});

/** The place of a route in `src/pages` with a fixed name; none for dynamic routes and private files. */
function placeOfRoute(name: string): Place[] {
  if (/\[|(?:^|\/)_/.test(name)) return [];
  const [, data] = /^(.*)\.[jt]s$/.exec(name) ?? [];
  if (data !== undefined) return [place(/rss\.xml$|feed\.json$/.test(data) ? 'feed' : 'data', `/${data}`)];
  const [, page] = /^(.*)\.(?:astro|mdx?)$/.exec(name) ?? [];
  if (page === '404') return [place('missing', '/404.html')];
  return page === undefined ? [] : [place('page', `/${page}/`.replace(/(^|\/)index\/$/, '$1'))];
}

function placesServed(name: string): Place[] {
  if (isOfSystem(name)) return [];
  if (/^(?:_headers|_redirects|\.nojekyll)$/.test(name)) return [place('host', `/${name}`)];
  const file = place('served', `/${name}`);
  return /(?:^|\/)index\.html$/.test(name)
    ? [file, { ...file, address: file.address.replace(/index\.html$/, '') }]
    : [file];
}

/** A list's page, the pages that continue it by year, its feeds and its card. */
function placesOfList(list: List<Listed>): Place[] {
  const { rss, json } = feedsOf(list.path);
  return [
    place('page', list.path),
    ...openingOfList(list).years.map(({ path }) => place('page', path)),
    ...(hasFeed(list) ? [place('feed', rss), place('feed', json)] : []),
    ...(hasCard(list) ? [place('card', cardOf(list.path))] : []),
  ];
}

/**
 * Everything that a build writes for this content, including drafts and scheduled essays if they are passed in. Not the
 * files in `_astro/` and `pagefind/`, whose names are hashes of their content.
 */
export function placesOf(content: Content): Place[] {
  const essays = newestFirst(content.essays);
  const series = bySeries(content.series, essays);
  const texts = new Map(content.texts.map(({ id, anchors }) => [pathOfText(id), anchors]));
  const page = (path: string) => place('page', path);
  const shared = (path: string, anchors?: readonly string[]): Place[] => [
    place('page', path, { anchors }),
    place('card', cardOf(path)),
  ];
  return [
    ...content.routes
      .flatMap(placeOfRoute)
      .map((fixed) => (texts.has(fixed.address) ? { ...fixed, anchors: texts.get(fixed.address) } : fixed)),
    ...essays.flatMap(({ id, anchors }) => {
      const path = pathOf('essays', id);
      return [...shared(path, anchors), place('twin', twinOf(path))];
    }),
    ...openingOfEssays(essays).years.map(({ path }) => page(path)),
    ...[...byTag(content.tags, essays), ...series, ...byAuthor(content.authors, essays)].flatMap(
      placesOfList,
    ),
    ...openingOfSeries(series).years.map(({ path }) => page(path)),
    ...content.sources.flatMap(({ id, anchors, pictured = [] }) => [
      ...shared(pathOf('evidence', id), anchors),
      ...pictured.map((finding) => place('card', pictureOfFinding(id, finding))),
    ]),
    ...yearsOfCitations(essays, bySource(essays)).map(({ path }) => page(path)),
    ...content.calculators.flatMap(({ id, presets }) => [
      ...shared(pathOf('calculators', id)),
      place('embed', pathOf('embed', id)),
      place('model', modelOf(id)),
      place('data', wordsOf(id)),
      ...presets.flatMap((preset) => shared(presetPath(id, preset))),
    ]),
    ...content.plates
      .map(plateFilesOf)
      .flatMap(({ svg, png, csv, slide }) => [
        place('plate', svg),
        place('card', png),
        place('card', slide),
        place('data', csv),
      ]),
    place('card', cardOfPublication),
    ...content.served.flatMap(placesServed),
    ...(content.redirects.length > 0 ? [place('host', '/_redirects')] : []),
    ...content.redirects.flatMap((old) => {
      const file = fileOfRedirect(old);
      return file === undefined ? [] : [place('redirect', old, { file })];
    }),
  ];
}

/** The address of a text in `content/pages`. */
export const pathOfText = (id: string) => `/${id}/`;

/** Everything that a build writes at a given time, by address, and what it leaves out, marked `hidden`. */
export function addressesOf(content: Content, now: number): ReadonlyMap<string, Place> {
  const essays = content.essays.filter(({ draft, published }) => isPublished(draft, published, now));
  const hidden = [
    // Pages for authors, such as the style guide, exist only in development.
    ...content.texts.map(({ id, anchors }) => place('page', pathOfText(id), { anchors })),
    ...placesOf(content),
  ].map((one) => ({ ...one, hidden: true }));
  return new Map([...hidden, ...placesOf({ ...content, essays })].map((one) => [one.address, one]));
}
