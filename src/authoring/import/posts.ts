import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { readText } from '../../checks/encoding.ts';
import { slugFrom } from '../slug.ts';
import { ofHugo, ofJekyll, ofZola } from './configurations.ts';
import { isWithin, markdownUnder, reasonOf, type PassedOver } from './files.ts';
import { readFront, type Front } from './front.ts';
import { languageAround, languageBehind, mainLanguageOf } from './languages.ts';
import { addressOfSite } from './own-address.ts';

type Origin =
  'AstroPaper' | 'Hugo' | 'Zola' | 'Jekyll' | 'Eleventy' | 'Ghost' | 'WordPress' | 'plain Markdown';

/** Where posts come from: the project around them, which also holds the pictures that they name from its root. */
export interface Site {
  readonly origin: Origin;
  readonly root: string;
  readonly folders: readonly string[];
  /** Its own address, according to its configuration. */
  readonly address?: string | undefined;
}

export interface Post {
  readonly path: string;
  /** Path from the folder that was asked for. */
  readonly file: string;
  /** The slug of `stem`, followed by `language` if there is one. */
  readonly name: string;
  /** The date at the start of its name, as in Jekyll. */
  readonly day: string | undefined;
  /** The name of its file, or of its folder, without a day. */
  readonly stem: string;
  readonly site: Site;
  /** Its language by its name or folder, unless it is the main one of the site. */
  readonly language: string | undefined;
  /** Why its place keeps it from readers, in words. */
  readonly withheld: string | undefined;
  readonly front: Front;
}

const signs: readonly (readonly [Origin, readonly string[], readonly string[]])[] = [
  ['Jekyll', ['_posts', '_drafts', ...ofJekyll], ['_posts', '_drafts']],
  ['Hugo', ['archetypes', ...ofHugo.filter((name) => !ofZola.includes(name))], ['content']],
  ['Zola', ofZola, ['content']],
  [
    'Eleventy',
    [
      'eleventy.config.js',
      'eleventy.config.mjs',
      'eleventy.config.cjs',
      'eleventy.config.ts',
      '.eleventy.js',
    ],
    ['content', 'posts', 'src'],
  ],
  [
    'AstroPaper',
    ['src/data/blog', 'src/content/posts', 'src/content/blog', 'astro.config.ts', 'astro.config.mjs'],
    ['src/data/blog', 'src/content/posts', 'src/content/blog'],
  ],
];

/** The top folder of a project that posts lie in; a folder elsewhere does not belong to the generator. */
const homes: Readonly<Record<Origin, RegExp>> = {
  Jekyll: /^_/,
  Hugo: /^content$/,
  Zola: /^content$/,
  Eleventy: /^(?:content|posts|src)$/,
  Ghost: /./,
  WordPress: /./,
  AstroPaper: /^src$/,
  'plain Markdown': /./,
};

/** The project that a folder is or lies in; without one, plain Markdown. Symbolic links in its path are resolved. */
export function siteOf(folder: string): Site {
  const asked = realpathSync(folder);
  let root = asked;
  for (let height = 0; height < 5 && root !== homedir() && root !== path.dirname(root); height += 1) {
    const [first = ''] = path.relative(root, asked).split(path.sep);
    for (const [origin, marks, parts] of signs) {
      if (!marks.some((mark) => existsSync(path.join(root, mark)))) continue;
      if (height > 0 && !homes[origin].test(first)) continue;
      const folders = parts.map((part) => path.join(root, part)).filter((part) => isWithin(root, part));
      return {
        origin,
        root,
        folders: height === 0 && folders.length > 0 ? folders : [asked],
        address: addressOfSite(root),
      };
    }
    root = path.dirname(root);
  }
  return { origin: 'plain Markdown', root: asked, folders: [asked] };
}

export interface Found {
  readonly posts: readonly Post[];
  /** Files that could not be read, or are lists and not posts, each with the reason. */
  readonly passedOver: readonly PassedOver[];
}

/** Jekyll publishes no `_drafts`, and Astro nothing whose name, or folder's name, begins with `_`. */
function placeOfDraft(absolute: string, folder: string) {
  if (/[\\/]_drafts[\\/]/.test(absolute)) return 'it lies in _drafts';
  const named = path
    .relative(folder, absolute)
    .split(path.sep)
    .find((part) => /^_(?!posts$)/.test(part));
  return named && `it is named ${named}, which Astro does not publish`;
}

/** In bytes, about a long novel: anything longer is no post, or was made to keep the import busy. */
const longestPost = 1_000_000;

/** A post, read but not yet changed; if a file is not a post, a sentence that says why. */
export function readPost(absolute: string, file: string, site: Site, folder: string): Post | string {
  const { root } = site;
  const { stem, language } = languageBehind(path.basename(absolute).replace(/\.\w+$/, ''));
  const written = language ?? languageAround(absolute, root);
  const foreign = written === undefined || written === mainLanguageOf(root) ? undefined : written;
  if (stem === '_index') return 'a list of posts, not a post';
  if (/^(?:readme|licen[cs]e|changelog|contributing|code_of_conduct|404|search|archives?)$/i.test(stem))
    return 'not a post';
  if (stem === 'index' && path.dirname(absolute) === folder) return 'the front page, not a post';
  const { size } = lstatSync(absolute);
  if (size > longestPost)
    return `has ${size.toLocaleString('en-GB')} bytes; a post has at most ${longestPost.toLocaleString('en-GB')}`;
  const { text, notUtf8 } = readText(absolute);
  if (notUtf8) {
    const { line, found } = notUtf8;
    return `not saved as UTF-8 (line ${line}, read as Latin-1: ${found}); save it as UTF-8`;
  }
  if (text.includes('\0')) return 'holds signs with the number 0, as no text does';
  const front = readFront(text, file);
  if (typeof front === 'string') return front;
  const layout =
    ['layout', 'template', 'type'].map((key) => front.fields[key]).find((one) => typeof one === 'string') ??
    '';
  if (/^(?:page|search|archives?|about|index|home)(?:\.html)?$/.test(layout))
    return `a page of its own (${layout}), not a post`;
  const bundled = stem === 'index' && path.dirname(absolute) !== root;
  const named = bundled ? path.basename(path.dirname(absolute)) : stem;
  const dated = /^(\d{4}-\d\d?-\d\d?)[-_](.+)$/.exec(named);
  const name = slugFrom(dated?.[2] ?? named);
  return {
    path: absolute,
    file,
    name: foreign === undefined || name === '' ? name : `${name}-${foreign}`,
    stem: dated?.[2] ?? named,
    site,
    day: dated?.[1],
    language: foreign,
    withheld: placeOfDraft(absolute, folder),
    front,
  };
}

/** Every post of a site, read but not yet changed. */
export function findPosts(site: Site, from: string): Found {
  const posts: Post[] = [];
  const passedOver: PassedOver[] = [];
  const asked = realpathSync(from);
  const nameOf = (absolute: string) => path.relative(asked, absolute) || path.basename(absolute);
  for (const folder of site.folders) {
    const found = markdownUnder(folder);
    passedOver.push(...found.passedOver.map(({ file, why }) => ({ file: nameOf(file), why })));
    for (const absolute of found.files) {
      const file = nameOf(absolute);
      try {
        const post = readPost(absolute, file, site, folder);
        if (typeof post === 'string') passedOver.push({ file, why: post });
        else posts.push(post);
      } catch (error) {
        passedOver.push({ file, why: reasonOf(error) });
      }
    }
  }
  return { posts, passedOver };
}
