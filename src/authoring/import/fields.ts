import { fieldsElsewhere as used } from '../../checks/fields-elsewhere.ts';
import { quoted } from '../../checks/quote.ts';
import { faultOfOldAddress } from '../../publication/old-addresses.ts';
import { idFrom, slugFrom } from '../slug.ts';
import { dateText } from './front.ts';
import { withEmoji } from './dialects/emoji.ts';
import { formerAddresses } from './former-addresses.ts';
import { fromRoot } from './own-address.ts';
import { filledIn } from './permalinks.ts';
import { plainText } from './plain-text.ts';
import type { Post } from './posts.ts';

/** A post's front matter, mapped to the fields of an essay. Tags, series and authors are still names, not ids. */
export interface Taken {
  readonly title: string;
  readonly description: string | undefined;
  readonly authors: readonly string[];
  readonly published: string | undefined;
  /** Date fields that could not be read, each as `field: "words"`; empty if a date was found. */
  readonly undated: readonly string[];
  readonly modified: string | undefined;
  readonly slug: string;
  readonly tags: readonly string[];
  readonly series: string | undefined;
  readonly order: number | undefined;
  readonly featured: boolean;
  /** Reasons why the post was not public; with any, the essay becomes a draft. */
  readonly withheld: readonly string[];
  /** The future date from which it is public, if there is one. */
  readonly awaits: string | undefined;
  readonly thumbnail: string | undefined;
  readonly canonical: string | undefined;
  /** Former addresses, from which redirects can be made. */
  readonly formerly: readonly string[];
  /** For a link post: the page on another site that its title linked to. */
  readonly leadsTo: string | undefined;
  /** Former addresses that are incomplete or patterns, so that no redirect can be made from them. */
  readonly partial: readonly string[];
  readonly unused: readonly string[];
}

const no = /^(?:false|no|off|0)$/i;
const letters = (written: unknown) =>
  written === null || written === undefined
    ? ''
    : written instanceof Date
      ? written.toISOString()
      : typeof written === 'string'
        ? written.trim()
        : JSON.stringify(written);

/**
 * Whether a field's value kept a post from readers, by the field's name in lower case. When in doubt it did: what other
 * tools would not have published must not be published here by accident.
 */
const withholding = new Map(
  Object.entries<(words: string, now: Date) => boolean>({
    draft: (words) => !no.test(words),
    published: (words) => no.test(words),
    private: (words) => words !== '' && !no.test(words),
    hidden: (words) => words !== '' && !no.test(words),
    unlisted: (words) => words !== '' && !no.test(words),
    password: (words) => words !== '' && !no.test(words),
    status: (words) => words !== '' && !/^publish(?:ed)?$/i.test(words),
    visibility: (words) => words !== '' && !/^public$/i.test(words),
    expirydate: (words, now) => words !== '' && !(Date.parse(dateText(words) ?? '') > now.getTime()),
    publishdate: (words) => words !== '' && dateText(words) === undefined,
  }),
);

function reasonsToWithhold({ front, withheld }: Post, now: Date) {
  const fields = Object.entries(front.fields).flatMap(([field, there]) => {
    const words = front.written(field) ?? letters(there);
    if (!withholding.get(field.toLowerCase())?.(words, now)) return [];
    return [`${field}: ${/^password$/i.test(field) ? '…' : words || 'empty'}`];
  });
  return [
    ...(withheld === undefined ? [] : [withheld]),
    ...(fields.length > 0 ? [`it says ${fields.join(', ')}`] : []),
  ];
}

/** A field of the front matter itself, not one inherited from `Object.prototype`, such as `constructor`. */
const own = (group: object, key: string): unknown =>
  Object.hasOwn(group, key) ? Reflect.get(group, key) : undefined;

/** A text or number as one line, its white space collapsed; undefined if empty or of another type. */
const text = (written: unknown) =>
  typeof written === 'string' && written.trim() !== ''
    ? written.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim() || undefined
    : typeof written === 'number'
      ? String(written)
      : undefined;

/** The text of a field, or of the first of these keys in a group such as `cover: { image: … }`. */
function textWithin(written: unknown, keys: readonly string[]): string | undefined {
  if (Array.isArray(written)) return textWithin(written[0], keys);
  if (typeof written !== 'object' || written === null) return text(written);
  return keys.map((key) => text(own(written, key))).find(Boolean);
}

/** The names in a list, or in a text with commas between them. */
function list(written: unknown, separator: string | RegExp = ','): string[] {
  const parts = Array.isArray(written)
    ? written
    : typeof written === 'string'
      ? written.split(written.includes(',') ? ',' : separator)
      : [];
  return parts.flatMap((part: unknown) => textWithin(part, ['name', 'title']) ?? []);
}

const sameName = (a: string, b: string) => (idFrom(a) || a) === (idFrom(b) || b);
const unique = (names: readonly string[]) =>
  names.filter((name, index) => names.findIndex((other) => sameName(other, name)) === index);

/** Tags by which Eleventy's starter templates collect posts; they mean nothing to readers. */
const forEleventy = /^(?:posts?|all|blog)$/;

/** Names in `[Ada](https://…) (X), [Grace](https://…)`. */
const withoutLinks = (name: string) =>
  /\]\(/.test(name) ? [...name.matchAll(/\[([^\]]+)\]\(/g)].map(([, label = '']) => label) : [name];

/** Text without the marks of Markdown for code and bold, and with its emoji. */
const unmarked = (words: string) =>
  withEmoji(words)
    .replace(/(`+)([^`\n]+)\1/g, '$2')
    .replace(/\*\*(?=\S)([^*\n]+?)\*\*/g, '$1');

const titleFrom = (written: string | undefined) =>
  written && text(unmarked(plainText(written)).replaceAll('\\', '').slice(0, 200));

/** The date in the path of a post, if it has one. */
const dayInPath = (path: string) => {
  const [, year, month, day] = /[/](\d{4})[-/](\d\d)[-/](\d\d)[-/_]/.exec(path) ?? [];
  return year === undefined ? undefined : dateText(`${year}-${month}-${day}`);
};

/** Maps a post's own fields onto ours. */
export function takeFields(post: Post, now: Date): Taken {
  const { front, name, day, site } = post;
  const { fields, written, body } = front;
  const first = (names: readonly string[]) =>
    names.map((key) => own(fields, key)).find((found) => found !== undefined && found !== null);
  const date = (names: readonly string[]) =>
    names
      .map((key) => written(key))
      .flatMap((found) => (found ? (dateText(found) ?? []) : []))
      .at(0);
  // Zola keeps in these groups what others write at the top level.
  const [taxonomies, extra] = ['taxonomies', 'extra'].map((key) => {
    const there = own(fields, key);
    return typeof there === 'object' && there !== null ? there : {};
  });
  /** Names of tags; Jekyll alone takes spaces between them for commas. */
  const names = (written: unknown) => list(written, site.origin === 'Jekyll' ? /\s+/ : ',');
  const within = (keys: readonly string[]) =>
    keys.flatMap((key) => [taxonomies, extra].flatMap((group) => list(own(group ?? {}, key))));
  const authors = [own(fields, 'author'), own(fields, 'authors')].flatMap((written) =>
    Array.isArray(written) ? list(written) : [textWithin(written, ['name']) ?? []].flat(),
  );
  const leadsTo = used.leadsTo
    .flatMap((key) => text(own(fields, key)) ?? [])
    .find((url) => /^https?:\/\/\S+$/i.test(url) && fromRoot(url, site.address) === url);
  /** Jekyll and Zola resolve an alias from the root; Hugo from the folder of its post. */
  const rooted = (address: string) =>
    /^(?:Jekyll|Zola)$/.test(site.origin) && /^[\w~-][^:{}]*$/.test(address) ? `/${address}` : address;
  const zola = text(own(fields, 'path'));
  const addresses = [
    ...(zola === undefined ? [] : [`/${zola.replace(/^\/|\/$/g, '')}/`]),
    ...formerAddresses(post),
  ].concat(
    used.formerly
      .filter((key) => key !== 'url' || leadsTo !== text(own(fields, key)))
      .flatMap((key) => [own(fields, key)].flat())
      .flatMap((address) => text(address) ?? [])
      .map((address) => fromRoot(address, site.address))
      .map((address) => (site.origin === 'Eleventy' ? filledIn(address, post) : rooted(address))),
  );
  const isWhole = (address: string) => faultOfOldAddress(address) === undefined && !address.includes(':');
  /** With the slash at its end with which generators serve a page. */
  const whole = (address: string) =>
    address.endsWith('/') || /\.\w+$/.test(address) ? address : `${address}/`;
  const heading = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(body.replace(/^(```+|~~~+)[\s\S]*?^\1/gm, ''))?.[1];
  const order = first(used.order);
  const known: readonly string[] = Object.values(used).flat();
  const scheduled = date(['publishDate', 'publishdate']);
  const awaits = scheduled !== undefined && Date.parse(scheduled) > now.getTime() ? scheduled : undefined;
  const published =
    awaits ??
    date(used.published) ??
    (day ? dateText(day) : dayInPath(`/${text(own(fields, 'path')) ?? post.file}`));
  const modified = date(used.modified);
  return {
    title: titleFrom(text(first(used.title))) ?? titleFrom(heading) ?? name.replaceAll('-', ' '),
    description: text(unmarked(plainText(text(first(used.description)) ?? ''))),
    authors: unique([...authors, ...(authors.length > 0 ? [] : within(used.author))]).flatMap((name) =>
      withoutLinks(name),
    ),
    published,
    undated: used.published.flatMap((key) => {
      const words = written(key) ?? letters(own(fields, key));
      return published !== undefined || words === '' ? [] : [`${key}: ${quoted(words)}`];
    }),
    modified: modified && published && Date.parse(modified) < Date.parse(published) ? undefined : modified,
    slug: slugFrom(text(first(used.slug)) ?? name),
    tags: unique([
      ...names(first(used.tags)),
      ...names(first(used.categories)),
      ...within(used.tags),
      ...within(used.categories),
    ]).filter((tag) => !forEleventy.test(tag)),
    series: textWithin(first(used.series), ['name', 'title']),
    order: typeof order === 'number' && order > 0 ? Math.round(order) : undefined,
    featured: first(used.featured) === true,
    withheld: reasonsToWithhold(post, now),
    awaits,
    thumbnail: textWithin(first(used.thumbnail), [
      'image',
      'src',
      'url',
      'teaser',
      'overlay_image',
      'relative',
    ]),
    canonical: text(first(used.canonical)),
    formerly: [...new Set(addresses.filter(isWhole).map(whole))],
    leadsTo,
    partial: addresses.filter((address) => !isWhole(address)),
    unused: Object.keys(fields).filter(
      (key) =>
        !known.includes(key) &&
        !withholding.has(key.toLowerCase()) &&
        !['layout', 'path', 'taxonomies', 'extra', 'template'].includes(key),
    ),
  };
}
