import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../../checks/essays.ts';
import { readFolder } from '../../checks/folder.ts';
import { vocabularyOf, type Vocabulary } from '../../checks/references.ts';
import { syntaxMistake } from '../../checks/syntax.ts';
import { readManuscript } from '../../manuscript/read.ts';
import { nearest, resolve } from '../../library/vocabulary.ts';
import { nextPlaces } from '../declared.ts';
import { longestSlug, slugFrom } from '../slug.ts';
import { withFrontMatter } from '../yaml-text.ts';
import { takeFields, type Taken } from './fields.ts';
import { rewritten, type Rewritten } from './mdx.ts';
import { findPosts, siteOf, type Post, type Site } from './posts.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** One essay as it would be written. */
export interface Arrival {
  readonly from: string;
  /** Path within the folder of content. */
  readonly file: string;
  readonly text: string;
  readonly pictures: readonly { readonly from: string; readonly to: string }[];
  readonly formerly: readonly string[];
  readonly address: string;
}

/** Something that the author should know about a post. */
interface Remark {
  readonly file: string;
  readonly about: string;
}

export interface Plan {
  readonly site: Site;
  readonly arrivals: readonly Arrival[];
  readonly passedOver: readonly { readonly file: string; readonly why: string }[];
  readonly remarks: readonly Remark[];
  /** Names that nothing declares, with the posts that use them and what comes nearest. */
  readonly unknown: readonly Unknown[];
  readonly unused: readonly string[];
}

export interface Unknown {
  readonly kind: 'tag' | 'series' | 'author';
  readonly name: string;
  readonly posts: number;
  readonly nearest: readonly string[];
}

const remote = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const pictureFile = /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i;

const decoded = (url: string) => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};

/** The file that a post's picture address names, if it is there. */
function pictureAt(url: string, post: Post, { root }: Site) {
  const plain = decoded(url.replace(/[?#].*$/, ''));
  const within = (...parts: string[]) => parts.map((part) => path.join(root, part, plain));
  const places = plain.startsWith('/')
    ? within('public', 'static', 'assets', 'src', '.')
    : /^[@~]\//.test(plain)
      ? [path.join(root, 'src', plain.slice(2)), path.join(root, plain.slice(2))]
      : [path.resolve(path.dirname(post.path), plain), ...within('public', 'static', '.')];
  return places.find((place) => pictureFile.test(place) && existsSync(place) && statSync(place).isFile());
}

/** Copies of pictures beside one essay, each under a name of its own, which no file bears that lies there already. */
class Pictures {
  readonly moved = new Map<string, string>();
  /** What lies there under the name that a picture would have had, and the name that it has instead. */
  readonly renamed: { readonly usual: string; readonly name: string }[] = [];
  readonly #there: readonly string[];

  constructor(folder: string) {
    this.#there = existsSync(folder) ? readdirSync(folder).map((name) => name.toLowerCase()) : [];
  }

  nameOf(from: string) {
    const before = this.moved.get(from);
    if (before !== undefined) return before;
    const ending = path.extname(from).toLowerCase();
    const stem = slugFrom(path.basename(from, path.extname(from))) || 'picture';
    const taken = [...this.#there, ...this.moved.values()];
    let name = `${stem}${ending}`;
    for (let number = 2; taken.includes(name); number += 1) name = `${stem}-${number}${ending}`;
    if (this.#there.includes(`${stem}${ending}`)) this.renamed.push({ usual: `${stem}${ending}`, name });
    this.moved.set(from, name);
    return name;
  }
}

const plainText = (block: string) =>
  block
    .replace(/!\[[^\]]*\]\([^)]*\)|\{\{[\s\S]*?\}\}|<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The opening words of a text, as many as a description may have; undefined where it opens with none. */
function openingOf(body: string) {
  const text = body
    .replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '')
    .split(/\n\s*\n/)
    .filter((block) => /^\s*[\p{L}\p{N}"“'‘*_[]/u.test(block) && !/^\s*(?:import|export)\s/.test(block))
    .map(plainText)
    .find((block) => block.length >= 30);
  return text === undefined || text.length <= 160 ? text : `${text.slice(0, 159).replace(/\s+\S*$/, '')}…`;
}

interface Wishes {
  /** Who wrote the posts that do not say; else the only author declared. */
  readonly author?: string | undefined;
  /** Tags of posts that have none. */
  readonly tags?: readonly string[];
  readonly now?: Date;
}

/** Reads a folder of posts and works out what each becomes. Writes nothing. */
export function planImport(asked: string, content: string, wishes: Wishes = {}): Plan {
  const { now = new Date(), tags: spareTags = [] } = wishes;
  const site = siteOf(asked);
  const found = findPosts(site, asked);
  const folder = readFolder(content);
  const vocabulary = vocabularyOf(folder);
  const here = new Map(folder.essays.map((essay) => [slugOf(essay), essay.file]));
  const onlyAuthor = vocabulary.authors.length === 1 ? vocabulary.authors[0]?.id : undefined;
  const passedOver = [...found.passedOver];
  const remarks: Remark[] = [];
  const unused = new Set<string>();

  /** The file that would be written, though its essay may have another address. */
  const lying = (slug: string) =>
    ['mdx', 'md']
      .map((ending) => `essays/${slug}/index.${ending}`)
      .filter((file) => existsSync(path.join(content, file)))
      .map((file) => path.join(path.basename(content), file))[0];
  const taken: { post: Post; fields: Taken }[] = [];
  const slugs = new Map<string, string>();
  for (const post of found.posts) {
    const fields = takeFields(post, now);
    const other = here.get(fields.slug) ?? slugs.get(fields.slug) ?? lying(fields.slug);
    if (other !== undefined) passedOver.push({ file: post.file, why: `its place is taken by ${other}` });
    else if (fields.slug.length > longestSlug)
      passedOver.push({
        file: post.file,
        why: `its address would have more than ${longestSlug} letters; give it a slug`,
      });
    else if (fields.slug === '')
      passedOver.push({ file: post.file, why: 'no address can be made of its name; give it a slug' });
    else {
      slugs.set(fields.slug, post.file);
      taken.push({ post, fields });
      fields.unused.forEach((field) => unused.add(field));
    }
  }

  const names = new Names(vocabulary);
  const places = placesOf(taken, vocabulary, nextPlaces(folder));
  const addresses = addressBook(taken);

  const arrivals = taken.map(({ post, fields }): Arrival => {
    const say = (about: string) => void remarks.push({ file: post.file, about });
    const place = `essays/${fields.slug}`;
    const pictures = new Pictures(path.join(content, place));
    const picture = (url: string) => {
      if (url === '' || /^data:/.test(url)) return undefined;
      if (remote.test(url)) {
        say(`a picture on another site, which pages do not load: ${url}`);
        return undefined;
      }
      const from = pictureAt(url, post, site);
      if (from === undefined) {
        if (pictureFile.test(url.replace(/[?#].*$/, ''))) say(`a picture that is not there: ${url}`);
        return undefined;
      }
      return `./${pictures.nameOf(from)}`;
    };
    const { text: body, left } = withoutShortcodes(withoutTitle(post.front.body, fields.title));
    if (left.length > 0) say(`shortcodes left as text: ${left.join(', ')}`);
    const rewriting = {
      picture,
      link: (url: string) => addresses(url, post),
      dropped: (element: string) => say(`<${element}> was left out`),
    };
    const { text, ending, why } = textFor(body, post, rewriting);
    if (why !== undefined) say(`kept as Markdown, because it cannot be MDX as it is: ${why}`);
    const thumbnail = fields.thumbnail === undefined ? undefined : picture(fields.thumbnail);
    if (fields.thumbnail !== undefined && thumbnail === undefined)
      say(`its head picture was left out: ${fields.thumbnail}`);
    for (const { usual, name } of pictures.renamed)
      say(
        `${path.join(path.basename(content), place, usual)} lies there already; the picture comes as ${name}`,
      );
    if (fields.withheld.length > 0) say(`a draft here, because ${fields.withheld.join(', and ')}`);
    if (fields.awaits !== undefined) say(`not public before its publishDate, ${fields.awaits}`);
    if (fields.published === undefined) {
      const found = fields.undated.join(', ');
      say(`${found ? `no date can be read in ${found}` : 'has no date'}; it is a draft dated today`);
    }
    if (fields.partial.length > 0)
      say(
        `former addresses that are not whole, for which you write the redirect: ${fields.partial.join(', ')}`,
      );

    const tags = fields.tags.length > 0 ? fields.tags : spareTags;
    if (tags.length > 6) say(`has ${tags.length} tags; the first six were kept`);
    if (tags.length === 0) say('has no tag; name at least one (or import with --tags a)');
    const authors = [fields.authors, wishes.author ?? onlyAuthor ?? []]
      .map((some) => [some].flat())
      .find((some) => some.length > 0);
    if (authors === undefined) say('does not say who wrote it; name the author (or import with --author x)');
    const written = authors?.map((name) => names.use('author', name)) ?? [];
    const opening = openingOf(body);
    const description = fields.description ?? opening ?? fields.title;
    if (fields.description === undefined)
      say(`has no description; its ${opening === undefined ? 'title stands' : 'first sentences stand'} in`);
    const front = {
      title: fields.title,
      description,
      author: written.length === 1 ? written[0] : written,
      pubDatetime: fields.published ?? `${now.toISOString().slice(0, 16)}:00Z`,
      ...(fields.modified === undefined ? {} : { modDatetime: fields.modified }),
      tags: tags.slice(0, 6).map((name) => names.use('tag', name)),
      ...(fields.series === undefined
        ? {}
        : { series: { name: names.use('series', fields.series), order: places.get(post.path) ?? 1 } }),
      ...(fields.featured ? { featured: true } : {}),
      ...(fields.withheld.length > 0 || fields.published === undefined ? { draft: true } : {}),
      ...(thumbnail === undefined ? {} : { thumbnail }),
      ...(fields.canonical !== undefined && URL.canParse(fields.canonical)
        ? { canonicalURL: fields.canonical }
        : {}),
    };
    return {
      from: post.file,
      file: `${place}/index.${ending}`,
      text: withFrontMatter(front, text),
      pictures: [...pictures.moved].map(([from, name]) => ({ from, to: `${place}/${name}` })),
      formerly: fields.formerly.map((address) =>
        address.endsWith('/') || /\.\w+$/.test(address) ? address : `${address}/`,
      ),
      address: `/${place}/`,
    };
  });
  return { site, arrivals, passedOver, remarks, unknown: names.unknown(), unused: [...unused].sort() };
}

/** Nothing but the line ends of a text, so that what follows stays on its lines. */
const linesOf = (text: string) => text.replace(/[^\n]/g, '');

/** Our layout prints the title; a text that begins with it again loses that line. */
function withoutTitle(body: string, title: string) {
  const [whole, heading] = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*\n/.exec(body) ?? [];
  return whole !== undefined && slugFrom(heading ?? '') === slugFrom(title)
    ? linesOf(whole) + body.slice(whole.length)
    : body;
}

/** MDX where the text can be made it; else Markdown, in which everything is allowed that was. */
function textFor(body: string, post: Post, rewriting: Parameters<typeof rewritten>[2]) {
  const silent = { ...rewriting, dropped: () => undefined, picture: () => undefined };
  const written = /\.mdx$/i.test(post.path) ? 'MDX' : 'Markdown to MDX';
  let tried: Rewritten = { text: body, sourceLine: (line) => line };
  try {
    tried = rewritten(body, written, silent);
    const { fault } = readManuscript(tried.text, `${post.path}.mdx`);
    if (fault) throw fault;
    return { text: rewritten(body, written, rewriting).text, ending: 'mdx', why: undefined };
  } catch (error) {
    const { line = 1, found, expected } = syntaxMistake(error, tried.text, post.file);
    const lineOf = (there: number) => `line ${post.front.firstLine - 1 + tried.sourceLine(there)}`;
    const where = expected.replace(/\((\d+):\d+[^)]*\)/g, (_, there: string) => `(${lineOf(Number(there))})`);
    return {
      text: rewritten(body, 'Markdown', rewriting).text,
      ending: 'md',
      why: `${lineOf(line)}: ${found}; expected ${where}`,
    };
  }
}

/** Places in series, by date, after those already taken; a place that the post names itself is kept. */
function placesOf(
  taken: readonly { post: Post; fields: Taken }[],
  { series }: Vocabulary,
  next: (series: string) => number,
) {
  const idOf = (name: string) => resolve(series, name) ?? slugFrom(name);
  const groups = Map.groupBy(
    taken.filter(({ fields }) => fields.series !== undefined),
    ({ fields }) => idOf(fields.series ?? ''),
  );
  const places = new Map<string, number>();
  for (const [id, parts] of groups) {
    const first = next(id);
    const own = parts.map(({ fields }) => fields.order);
    const numbered =
      first === 1 && own.every((order) => order !== undefined) && new Set(own).size === own.length;
    const inOrder = parts.toSorted(
      (a, b) => Date.parse(a.fields.published ?? '') - Date.parse(b.fields.published ?? ''),
    );
    for (const [index, { post, fields }] of inOrder.entries())
      places.set(post.path, numbered ? (fields.order ?? 1) : first + index);
  }
  return places;
}

/** Finds the new address of a post that another one links to, by file, former address or the last part of it. */
function addressBook(taken: readonly { post: Post; fields: Taken }[]) {
  const byFile = new Map(taken.map(({ post, fields }) => [post.path, fields.slug]));
  const byName = new Map(
    taken.flatMap(({ post, fields }) => [post.name, fields.slug].map((name) => [name, fields.slug])),
  );
  const byAddress = new Map(
    taken.flatMap(({ fields }) =>
      fields.formerly.map((address) => [address.replace(/\/$/, ''), fields.slug]),
    ),
  );
  return (url: string, from: Post) => {
    if (remote.test(url) || url.startsWith('#')) return undefined;
    const [, pathname = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(decoded(url)) ?? [];
    const last = pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
    const stem = slugFrom(last.replace(/\.(?:mdx?|markdown|html?)$/i, '').replace(/^\d{4}-\d\d?-\d\d?-/, ''));
    const slug =
      byFile.get(path.resolve(path.dirname(from.path), pathname)) ??
      byAddress.get(pathname.replace(/\/$/, '')) ??
      byName.get(stem);
    return slug === undefined ? undefined : `/essays/${slug}/${fragment}`;
  };
}

const kinds = { tag: 'tags', series: 'series', author: 'authors' } as const;

/** Names that posts use: those declared become ids, the others are counted. */
class Names {
  readonly #vocabulary: Vocabulary;
  readonly #unknown = new Map<string, { kind: Unknown['kind']; name: string; posts: number }>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  use(kind: Unknown['kind'], written: string) {
    const choices = this.#vocabulary[kinds[kind]];
    const id = resolve(choices, written) ?? choices.find((choice) => choice.id === slugFrom(written))?.id;
    if (id !== undefined) return id;
    const key = `${kind} ${slugFrom(written)}`;
    const before = this.#unknown.get(key);
    this.#unknown.set(key, { kind, name: before?.name ?? written, posts: (before?.posts ?? 0) + 1 });
    return before?.name ?? written;
  }

  unknown(): Unknown[] {
    return [...this.#unknown.values()]
      .map((one) => ({
        ...one,
        nearest: nearest(this.#vocabulary[kinds[one.kind]], one.name, ({ id, label }) => [id, label]).map(
          ({ id }) => id,
        ),
      }))
      .sort((a, b) => a.kind.localeCompare(b.kind) || b.posts - a.posts || a.name.localeCompare(b.name));
  }
}
