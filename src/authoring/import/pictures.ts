import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { slugFrom } from '../slug.ts';
import { decoded, isRemote } from './addresses.ts';
import type { Post, Site } from './posts.ts';

const ending = /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i;

const withoutQuery = (url: string) => url.replace(/[?#].*$/, '');

/** The file that a post's picture address names, if it is there. */
function pictureAt(url: string, post: Post, { root }: Site) {
  const place = decoded(withoutQuery(url));
  const within = (...parts: string[]) => parts.map((part) => path.join(root, part, place));
  const places = place.startsWith('/')
    ? within('public', 'static', 'assets', 'src', '.')
    : /^[@~]\//.test(place)
      ? [path.join(root, 'src', place.slice(2)), path.join(root, place.slice(2))]
      : [path.resolve(path.dirname(post.path), place), ...within('public', 'static', '.')];
  return places.find((file) => ending.test(file) && existsSync(file) && statSync(file).isFile());
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

  nameOf(from: string) {
    const before = this.moved.get(from);
    if (before !== undefined) return before;
    const extension = path.extname(from).toLowerCase();
    const stem = slugFrom(path.basename(from, path.extname(from))) || 'picture';
    const taken = [...this.#there, ...this.moved.values()];
    let name = `${stem}${extension}`;
    for (let number = 2; taken.includes(name); number += 1) name = `${stem}-${number}${extension}`;
    if (this.#there.includes(`${stem}${extension}`))
      this.renamed.push({ usual: `${stem}${extension}`, name });
    this.moved.set(from, name);
    return name;
  }
}

/** The picture that a post names, under the name its copy will have; undefined, and said why, where none can be copied. */
export function pictureFinder(post: Post, site: Site, pictures: Pictures, remark: (about: string) => void) {
  return (url: string) => {
    if (url === '' || /^data:/.test(url)) return undefined;
    if (isRemote(url)) {
      remark(`a picture on another site, which pages do not load: ${url}`);
      return undefined;
    }
    const from = pictureAt(url, post, site);
    if (from === undefined) {
      if (ending.test(withoutQuery(url))) remark(`a picture that is not there: ${url}`);
      return undefined;
    }
    return `./${pictures.nameOf(from)}`;
  };
}
