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

/** Pictures of a site by their names alone, by which Obsidian finds them; of each the places in which it lies. */
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

/** The one picture of a site that has this name. */
function pictureNamed(name: string, site: Site) {
  const known = byName.get(site) ?? picturesOf(site.root);
  byName.set(site, known);
  const there = known.get(name) ?? [];
  return there.length === 1 ? there[0] : undefined;
}

/** The file that a post's picture address names, if it is there and below the root of the site. */
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

/** Larger ones are no pictures for a page. */
const largest = 30_000_000;

/** Why a file is not copied; undefined where it is. */
function faultOf(file: string, root: string) {
  if (!isWithin(root, file)) return 'a picture that lies outside the site, or behind a link';
  const stats = lstatSync(file);
  if (!stats.isFile()) return 'a picture that is no file';
  if (stats.size > largest) return `a picture of more than ${largest / 1_000_000} MB`;
  return /\.svg$/i.test(file) ? faultOfDrawing(readFileSync(file, 'utf8')) : undefined;
}

/** Copies of pictures beside one essay, each under a name of its own, which no file bears that lies there already. */
export class Pictures {
  readonly moved = new Map<string, string>();
  /** What lies there under the name that a picture would have had, and the name that it has instead. */
  readonly renamed: { readonly usual: string; readonly name: string }[] = [];
  readonly #there: readonly string[];

  constructor(folder: string) {
    this.#there = existsSync(folder) ? readdirSync(folder).map((name) => name.toLowerCase()) : [];
  }

  /** A name that nothing bears beside the essay, like this one. */
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

/** Pictures of other sites: those that were fetched, and what is told of all that posts name. */
export interface Elsewhere {
  readonly fetched: ReadonlyMap<string, Fetched>;
  readonly named: Set<string>;
}

/** The picture that a post names, under the name its copy will have; undefined, and said why, where none can be copied. */
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
    // Left as it is, its path would be looked for from where the essay will lie, and lead to whatever is there.
    return /^\/(?!\/)|^[\w-]+\.\w+$/.test(url) ? undefined : `./${pictures.freeName(url)}`;
  };
}
