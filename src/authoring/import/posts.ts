import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../checks/encoding.ts';
import { slugFrom } from '../slug.ts';
import { readFront, type Front } from './front.ts';

type Origin = 'AstroPaper' | 'Hugo' | 'Jekyll' | 'plain Markdown';

/** Where posts come from: the project around them, which also holds the pictures that they name from its root. */
export interface Site {
  readonly origin: Origin;
  readonly root: string;
  readonly folders: readonly string[];
}

export interface Post {
  readonly path: string;
  /** Path from the folder that was asked for. */
  readonly file: string;
  /** The name that its old address was made of. */
  readonly name: string;
  /** The day that Jekyll writes into the name of a file. */
  readonly day: string | undefined;
  /** Why its place keeps it from readers, in words. */
  readonly withheld: string | undefined;
  readonly front: Front;
}

const signs: readonly (readonly [Origin, readonly string[], readonly string[]])[] = [
  ['Jekyll', ['_posts', '_drafts', '_config.yml'], ['_posts', '_drafts']],
  ['Hugo', ['hugo.toml', 'hugo.yaml', 'hugo.json', 'config.toml', 'archetypes'], ['content']],
  [
    'AstroPaper',
    ['src/data/blog', 'src/content/posts', 'src/content/blog', 'astro.config.ts', 'astro.config.mjs'],
    ['src/data/blog', 'src/content/posts', 'src/content/blog'],
  ],
];

/** The project that a folder is, or lies in; a folder of files without one is plain Markdown. */
export function siteOf(folder: string): Site {
  let root = path.resolve(folder);
  for (let height = 0; height < 5; height += 1) {
    for (const [origin, marks, parts] of signs) {
      if (!marks.some((mark) => existsSync(path.join(root, mark)))) continue;
      const folders = parts.map((part) => path.join(root, part)).filter(existsSync);
      return { origin, root, folders: height === 0 && folders.length > 0 ? folders : [path.resolve(folder)] };
    }
    root = path.dirname(root);
  }
  return { origin: 'plain Markdown', root: path.resolve(folder), folders: [path.resolve(folder)] };
}

/** What a generator built, keeps or was installed: no posts of the author's. */
const foreign = /^(?:node_modules|_site|public|resources|themes|layouts|archetypes|\..*)$/;

function markdownUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const absolute = path.join(folder, entry.name);
      if (entry.isDirectory()) return foreign.test(entry.name) ? [] : markdownUnder(absolute);
      return /\.(?:md|mdx|markdown)$/i.test(entry.name) ? [absolute] : [];
    });
}

export interface Found {
  readonly posts: readonly Post[];
  /** Files that could not be read, or are lists and not posts, each with the reason. */
  readonly passedOver: readonly { readonly file: string; readonly why: string }[];
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

/** Every post of a site, read but not yet changed. */
export function findPosts({ root, folders, origin }: Site, from: string): Found {
  const posts: Post[] = [];
  const passedOver: { file: string; why: string }[] = [];
  const files = folders.flatMap((folder) => markdownUnder(folder).map((absolute) => ({ absolute, folder })));
  for (const { absolute, folder } of files) {
    const file = path.relative(path.resolve(from), absolute) || path.basename(absolute);
    const stem = path.basename(absolute).replace(/\.\w+$/, '');
    if (stem === '_index' || (origin === 'plain Markdown' && /^(?:readme|license|changelog)$/i.test(stem))) {
      passedOver.push({ file, why: stem === '_index' ? 'a list of posts, not a post' : 'not a post' });
      continue;
    }
    const { text, notUtf8 } = readText(absolute);
    if (notUtf8) {
      const { line, found } = notUtf8;
      const why = `not saved as UTF-8 (line ${line}, read as Latin-1: ${found}); save it as UTF-8`;
      passedOver.push({ file, why });
      continue;
    }
    const front = readFront(text, file);
    if (typeof front === 'string') {
      passedOver.push({ file, why: front });
      continue;
    }
    const bundled = stem === 'index' && path.dirname(absolute) !== root;
    const named = bundled ? path.basename(path.dirname(absolute)) : stem;
    const dated = /^(\d{4}-\d\d?-\d\d?)-(.+)$/.exec(named);
    posts.push({
      path: absolute,
      file,
      name: slugFrom(dated?.[2] ?? named),
      day: dated?.[1],
      withheld: placeOfDraft(absolute, folder),
      front,
    });
  }
  return { posts, passedOver };
}
