import { existsSync } from 'node:fs';
import path from 'node:path';
import { slugOfEssay } from '../../checks/essays.ts';
import { readFolder } from '../../checks/folder.ts';
import { vocabularyOf } from '../../checks/references.ts';
import { isElsewhere } from '../../publication/old-addresses.ts';
import { nextPlaces } from '../declared.ts';
import { Refusal } from '../refusal.ts';
import { dateAsWritten, withFrontMatter } from '../yaml-text.ts';
import { addressBook } from './addresses.ts';
import { takeFields, type Taken } from './fields.ts';
import { reasonOf, type PassedOver } from './files.ts';
import { Names, placesInSeries, type Unknown } from './names.ts';
import { Pictures, pictureFinder, type Elsewhere } from './pictures.ts';
import { findPosts, siteOf, type Post, type Site } from './posts.ts';
import type { Chapter, Remark } from './remark.ts';
import { slugsOf } from './slugs.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { templateValues } from './template-values.ts';
import { openingOf, textFor, withoutTitle } from './text.ts';
import { trial } from './trial.ts';

/** One essay as it would be written. */
export interface Arrival {
  readonly from: string;
  /** Path within the folder of content. */
  readonly file: string;
  readonly text: string;
  readonly pictures: readonly { readonly from: string; readonly to: string }[];
  readonly formerly: readonly string[];
  readonly address: string;
  readonly isDraft: boolean;
}

export interface Plan {
  readonly site: Site;
  readonly arrivals: readonly Arrival[];
  readonly passedOver: readonly PassedOver[];
  readonly remarks: readonly Remark[];
  /** Tags, series and authors that are not declared, with how many posts use them and the nearest declared ones. */
  readonly unknown: readonly Unknown[];
  readonly unused: readonly string[];
  /** Addresses of pictures on other sites. */
  readonly elsewhere: ReadonlySet<string>;
}

interface Wishes {
  /** The author of posts that name none; by default the only declared one. */
  readonly author?: string | undefined;
  /** The name of the publication, used as the author where none is known. */
  readonly publication?: string | undefined;
  /** Tags for posts that have none. */
  readonly tags?: readonly string[];
  readonly now?: Date;
  /** The tool that the posts come from, where the folder does not show it, as after an export. */
  readonly origin?: Site['origin'];
  /** Pictures of other sites that were fetched beforehand, by their addresses. */
  readonly fetched?: Elsewhere['fetched'];
}

/** A link post names its target only in its fields: adds a link below the text, unless the text has it. */
function withLinkOf({ leadsTo }: Taken, body: string) {
  if (leadsTo === undefined || body.includes(leadsTo.replace(/\/$/, ''))) return body;
  const host = URL.parse(leadsTo)?.host;
  return host === undefined
    ? body
    : `${body.trimEnd()}\n\n[${host}](<${leadsTo.replace(/[<>]/g, encodeURIComponent)}>)\n`;
}

const remarkKey = ({ file, chapter, about }: Remark) => [file, chapter, about].join('\n');

/** Reads a folder of posts and works out what each becomes. Writes nothing. */
export function planImport(from: string, content: string, wishes: Wishes = {}): Plan {
  const { now = new Date(), tags: spareTags = [] } = wishes;
  const found = siteOf(from);
  const site = wishes.origin === undefined ? found : { ...found, origin: wishes.origin };
  const posts = findPosts(site, from);
  const folder = readFolder(content);
  const vocabulary = vocabularyOf(folder);
  const here = new Map(folder.essays.map((essay) => [slugOfEssay(essay), essay.file]));
  const onlyAuthor = vocabulary.authors.length === 1 ? vocabulary.authors[0]?.id : undefined;
  const passedOver = [...posts.passedOver];
  const unreadable = trial(posts.posts, site);
  const remarks: Remark[] = [];
  const unused = new Set<string>();
  const elsewhere: Elsewhere = { fetched: wishes.fetched ?? new Map(), named: new Set() };

  /** A file that already exists where the new one would go. `here` may lack it: its essay can have another slug. */
  const lying = (slug: string) =>
    ['mdx', 'md']
      .map((ending) => `essays/${slug}/index.${ending}`)
      .filter((file) => existsSync(path.join(content, file)))
      .map((file) => path.join(path.basename(content), file))[0];
  const fieldsOf = (post: Post) => {
    try {
      return takeFields(post, now);
    } catch (error) {
      return reasonOf(error);
    }
  };
  const read: { post: Post; fields: Taken }[] = [];
  for (const post of posts.posts) {
    const why = unreadable.get(post.path);
    const fields = why === undefined ? fieldsOf(post) : why;
    if (typeof fields === 'string') passedOver.push({ file: post.file, why: fields });
    else read.push({ post, fields });
  }
  const taken: { post: Post; fields: Taken }[] = [];
  const slugs = slugsOf(read);
  for (const { post, fields } of read) {
    const slug = slugs.get(post.path) ?? fields.slug;
    const other = here.get(slug) ?? lying(slug);
    if (other !== undefined) {
      passedOver.push({ file: post.file, why: `its place is taken by ${other}` });
      continue;
    }
    if (slug !== fields.slug)
      remarks.push({
        file: post.file,
        chapter: 'decided',
        about: `its address is /essays/${slug}/, since /essays/${fields.slug}/ is another post's, or none`,
      });
    taken.push({ post, fields: { ...fields, slug } });
    fields.unused.forEach((field) => unused.add(field));
  }

  const names = new Names(vocabulary);
  const places = placesInSeries(taken, vocabulary, nextPlaces(folder));
  const addresses = addressBook(taken);

  const arrivalOf = (post: Post, fields: Taken): Arrival => {
    const remark = (chapter: Chapter, about: string) =>
      void remarks.push({ file: post.file, chapter, about });
    const place = `essays/${fields.slug}`;
    const pictures = new Pictures(path.join(content, place));
    const picture = pictureFinder(post, { site, pictures, elsewhere }, remark);
    const withLink = withLinkOf(fields, post.front.body);
    if (withLink !== post.front.body)
      remark('decided', `its title led to ${fields.leadsTo}; a link to it ends the text`);
    const {
      text: body,
      left,
      sourceLine,
    } = withoutShortcodes(withoutTitle(withLink, fields.title), templateValues(post));
    const lineOf = (line: number) => `line ${post.front.firstLine - 1 + line}`;
    for (const [name, those] of Map.groupBy(left, (one) => one.name)) {
      const lines = [...new Set(those.map(({ line }) => post.front.firstLine - 1 + line))];
      const what = name.startsWith(':') ? 'words without their frame' : 'left as text';
      remark('odd', `${what}: ${name}, on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`);
    }
    const isCopied = (address: string) =>
      [...pictures.moved.values()].some((name) => `./${name}` === address);
    const rewriting = {
      picture,
      isCopied,
      link: (url: string) => addresses(url, post),
      dropped: (what: string, line: number) =>
        remark('missed', `${lineOf(sourceLine(line))}: ${what} was left out`),
    };
    const { text, ending, why } = textFor(body, post, rewriting, sourceLine);
    if (why !== undefined) remark('odd', `kept as Markdown, because it cannot be MDX as it is: ${why}`);
    const head = fields.thumbnail === undefined ? undefined : picture(fields.thumbnail);
    const thumbnail = head !== undefined && isCopied(head) ? head : undefined;
    if (fields.thumbnail !== undefined && thumbnail === undefined)
      remark('missed', `its head picture was left out: ${fields.thumbnail}`);
    for (const { usual, name } of pictures.renamed)
      remark(
        'decided',
        `${path.join(path.basename(content), place, usual)} lies there already; the picture comes as ${name}`,
      );
    if (fields.withheld.length > 0)
      remark('hidden', `a draft here, because ${fields.withheld.join(', and ')}`);
    if (fields.awaits !== undefined) remark('hidden', `not public before its publishDate, ${fields.awaits}`);
    if (post.language !== undefined)
      remark(
        'decided',
        `is in another language by its name or folder (${post.language}), which no page says`,
      );
    if (fields.published === undefined) {
      const found = fields.undated.join(', ');
      remark(
        'hidden',
        `${found ? `no date can be read in ${found}` : 'has no date'}; it is a draft dated today`,
      );
    }
    if (fields.partial.length > 0)
      remark(
        'decided',
        `former addresses that are not whole, for which you write the redirect: ${fields.partial.join(', ')}`,
      );

    const tags = fields.tags.length > 0 ? fields.tags : spareTags;
    if (tags.length > 6) remark('decided', `has ${tags.length} tags; the first six were kept`);
    if (tags.length === 0) remark('decided', 'has no tag');
    const authors = [fields.authors, wishes.author ?? onlyAuthor ?? wishes.publication ?? []]
      .map((some) => [some].flat())
      .find((some) => some.length > 0);
    if (authors === undefined)
      remark('decided', 'does not say who wrote it; name the author (or import with --author x)');
    const written = authors?.map((name) => names.use('author', name)) ?? [];
    const opening = openingOf(body);
    const description = (fields.description ?? opening ?? fields.title).replaceAll('\\', '').slice(0, 500);
    if (fields.description === undefined)
      remark(
        'decided',
        `has no description; its ${opening === undefined ? 'title stands' : 'first sentences stand'} in`,
      );
    const isDraft = fields.withheld.length > 0 || fields.published === undefined;
    const front = {
      title: fields.title,
      description,
      author: written.length === 1 ? written[0] : written,
      pubDatetime: dateAsWritten(fields.published ?? `${now.toISOString().slice(0, 16)}:00Z`),
      ...(fields.modified === undefined ? {} : { modDatetime: dateAsWritten(fields.modified) }),
      tags: tags.slice(0, 6).map((name) => names.use('tag', name)),
      ...(fields.series === undefined
        ? {}
        : { series: { name: names.use('series', fields.series), order: places.get(post.path) ?? 1 } }),
      ...(fields.featured ? { featured: true } : {}),
      ...(isDraft ? { draft: true } : {}),
      ...(thumbnail === undefined ? {} : { thumbnail }),
      ...(fields.canonical !== undefined && isElsewhere(fields.canonical)
        ? { canonicalURL: fields.canonical }
        : {}),
    };
    return {
      from: post.file,
      file: `${place}/index.${ending}`,
      text: withFrontMatter(front, text),
      pictures: [...pictures.moved].map(([from, name]) => ({ from, to: `${place}/${name}` })),
      formerly: fields.formerly,
      address: `/${place}/`,
      isDraft,
    };
  };
  const arrivals = taken.flatMap(({ post, fields }) => {
    try {
      return [arrivalOf(post, fields)];
    } catch (error) {
      const why = error instanceof Refusal ? error.reasons.join(' ') : reasonOf(error);
      passedOver.push({ file: post.file, why });
      return [];
    }
  });
  const refused = new Set(passedOver.map(({ file }) => file));
  return {
    site,
    arrivals,
    passedOver,
    // The same remark on the same post is listed once.
    remarks: [...new Map(remarks.map((one) => [remarkKey(one), one])).values()].filter(
      ({ file }) => !refused.has(file),
    ),
    unknown: names.unknown(),
    unused: [...unused].sort(),
    elsewhere: elsewhere.named,
  };
}
