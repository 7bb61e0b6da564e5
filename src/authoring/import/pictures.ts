import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeviceName } from '../../publication/old-addresses.ts';
import { isPicture } from '../../publication/paths.ts';
import { longestSlug } from '../../schema.ts';
import { slugFrom } from '../slug.ts';
import { decoded, isRemote } from './addresses.ts';
import { faultOfDrawing } from './drawing.ts';
import type { Fetched } from './elsewhere/fetch-pictures.ts';
import { isWithin } from './files.ts';
import { fromRoot } from './own-address.ts';
import type { Post, Site } from './posts.ts';
import type { Remarking } from './remark.ts';

const withoutQuery = (url: string) => url.replace(/[?#].*$/, '');

/** The paths of all pictures of a site, by file name, which is how Obsidian refers to them. */
function picturesOf(folder: string, found = new Map<string, string[]>(), depth = 8) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isFile() && isPicture(entry.name))
      found.set(entry.name, [...(found.get(entry.name) ?? []), place]);
    else if (entry.isDirectory() && depth > 0 && !/^(?:node_modules|_site|\..*)$/.test(entry.name))
      picturesOf(place, found, depth - 1);
  }
  return found;
}
const byName = new WeakMap<Site, ReadonlyMap<string, readonly string[]>>();

/** The picture of a site with this name, if there is exactly one. */
function pictureNamed(name: string, site: Site) {
  const known = byName.get(site) ?? picturesOf(site.root);
  byName.set(site, known);
  const there = known.get(name) ?? [];
  return there.length === 1 ? there[0] : undefined;
}

/** The existing file that a post's picture address names, if possible below the root of the site. */
function pictureAt(url: string, post: Post, site: Site) {
  const { root } = site;
  const place = decoded(withoutQuery(url));
  const within = (...parts: string[]) => parts.map((part) => path.join(root, part, place));
  const places = place.startsWith('/')
    ? within('public', 'static', 'assets', 'src', '.')
    : /^[@~]\//.test(place)
      ? [path.join(root, 'src', place.slice(2)), path.join(root, place.slice(2))]
      : [path.resolve(path.dirname(post.path), place), ...within('public', 'static', '.')];
  const there = places.filter((file) => isPicture(file) && !file.includes('\0') && existsSync(file));
  const named = there.length > 0 || place.includes('/') ? undefined : pictureNamed(place, site);
  return there.find((file) => isWithin(root, file)) ?? there[0] ?? named;
}

/** In bytes; larger pictures are not copied. */
const largest = 30_000_000;

/** Why a file is not copied; undefined where it is. */
function faultOf(file: string, root: string) {
  if (!isWithin(root, file)) return 'a picture that lies outside the site, or behind a link';
  const stats = lstatSync(file);
  if (!stats.isFile()) return 'a picture that is no file';
  if (stats.size > largest) return `a picture of more than ${largest / 1_000_000} MB`;
  return /\.svg$/i.test(file) ? faultOfDrawing(readFileSync(file, 'utf8')) : undefined;
}

/** The pictures that are copied beside one essay, each under a name that no file there has yet. */
export class Pictures {
  readonly moved = new Map<string, string>();
  /** Names that existing files have already, each with the name that the picture gets instead. */
  readonly renamed: { readonly usual: string; readonly name: string }[] = [];
  readonly #there: readonly string[];

  constructor(folder: string) {
    this.#there = existsSync(folder) ? readdirSync(folder).map((name) => name.toLowerCase()) : [];
  }

  /** An unused file name beside the essay, made from this one. */
  freeName(like: string) {
    const extension = (/\.\w{1,8}$/.exec(withoutQuery(like))?.[0] ?? '').toLowerCase();
    const written = slugFrom(path.basename(withoutQuery(like), extension)).slice(0, longestSlug) || 'picture';
    const stem = isDeviceName(written) ? `${written}-picture` : written;
    const taken = [...this.#there, ...this.moved.values()];
    let name = `${stem}${extension}`;
    for (let number = 2; taken.includes(name); number += 1) name = `${stem}-${number}${extension}`;
    if (this.#there.includes(`${stem}${extension}`))
      this.renamed.push({ usual: `${stem}${extension}`, name });
    return name;
  }

  nameOf(from: string) {
    const name = this.moved.get(from) ?? this.freeName(path.basename(from));
    this.moved.set(from, name);
    return name;
  }
}

/** Pictures on other sites: those that were fetched, and the addresses of all that posts show. */
export interface Elsewhere {
  readonly fetched: ReadonlyMap<string, Fetched>;
  readonly named: Set<string>;
}

/** Finds the new address of a picture in a post; undefined leaves the old one. Remarks on what cannot be copied. */
export function pictureFinder(
  post: Post,
  { site, pictures, elsewhere }: Readonly<{ site: Site; pictures: Pictures; elsewhere: Elsewhere }>,
  remark: Remarking,
) {
  return (written: string) => {
    if (written === '' || /^data:/i.test(written)) return undefined;
    const here = fromRoot(written, site.address);
    const url = pictureAt(here, post, site) === undefined ? written : here;
    if (isRemote(url)) {
      elsewhere.named.add(url);
      const fetched = elsewhere.fetched.get(url);
      if (fetched && 'file' in fetched) return `./${pictures.nameOf(fetched.file)}`;
      const why = fetched ? `which ${fetched.fault}` : 'which pages do not load';
      remark('missed', `a picture on another site, ${why}; a link to it stands there: ${url}`);
      return undefined;
    }
    const from = pictureAt(url, post, site);
    if (from === undefined) {
      remark('missed', `a picture that is not there: ${url}`);
    } else {
      const fault = faultOf(from, site.root);
      if (fault === undefined) return `./${pictures.nameOf(from)}`;
      remark('missed', `${fault}: ${url}`);
    }
    // Left as it is, a relative path would start from the essay's new folder, and could lead to another file.
    return /^\/(?!\/)|^[\w-]+\.\w+$/.test(url) ? undefined : `./${pictures.freeName(url)}`;
  };
}
