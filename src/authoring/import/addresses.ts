import path from 'node:path';
import { pathOf } from '../../publication/paths.ts';
import { slugFrom } from '../slug.ts';
import type { Taken } from './fields.ts';
import { fromRoot } from './own-address.ts';
import type { Post } from './posts.ts';

export const isRemote = (url: string) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

export const decoded = (url: string) => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};

/** An e-mail or web address completed with the scheme that its author left out; undefined if it is neither. */
function completed(url: string) {
  if (/^[^\s/:@?#]+@[^\s/:@?#]+\.[a-z]+$/i.test(url)) return `mailto:${url}`;
  if (/^\/\/[^/]/.test(url)) return `https:${url}`;
  // A bare name ending in `.org` would be an Org-mode file.
  return /^(?:[a-z0-9-]+\.)+(?:(?:com|dev|edu|gov|io|net|org)[/?#]|(?:com|edu|gov|io|net)$)/i.test(url)
    ? `https://${url}`
    : undefined;
}

/** Folders that do not tell posts apart: parts of a date, languages, and the usual names for a blog. */
const anyFolder = /^(?:\d+|[a-z]{2}(?:-[a-z]{2})?|blogs?|posts?|_posts|articles?|essays?|entry|writing|p)$/i;

const foldersOf = (address: string) =>
  address
    .split(/[\\/]/)
    .slice(0, -1)
    .filter((part) => !/^\.{0,2}$/.test(part));

/** Resolves a link between posts to the new address, by file, by former address, or by the address's last part. */
export function addressBook(taken: readonly { post: Post; fields: Taken }[]) {
  const byFile = new Map(taken.map(({ post, fields }) => [post.path, fields.slug]));
  const byName = new Map<string, { slug: string; folders: ReadonlySet<string> }>();
  for (const namesOf of [
    ({ title }: Taken) => [slugFrom(title)],
    ({ slug }: Taken, { name }: Post) => [name, slug],
  ])
    for (const { post, fields } of taken) {
      const around = [post.file, ...fields.formerly, URL.parse(post.site.address ?? '')?.pathname ?? ''];
      const folders = new Set([...around.flatMap(foldersOf), ...fields.tags].map(slugFrom));
      for (const name of namesOf(fields, post)) byName.set(name, { slug: fields.slug, folders });
    }
  /**
   * By the last part alone, `plugins/search.md` could match a post "search": so every folder must be one of the post's.
   */
  const named = (stem: string, pathname: string) => {
    const found = byName.get(stem);
    const isStrange = (folder: string) => !anyFolder.test(folder) && !found?.folders.has(slugFrom(folder));
    return foldersOf(pathname.replace(/\/$/, '')).some(isStrange) ? undefined : found?.slug;
  };
  const byAddress = new Map(
    taken.flatMap(({ fields }) =>
      fields.formerly.map((address) => [address.replace(/\/$/, ''), fields.slug]),
    ),
  );
  return (written: string, from: Post) => {
    const url = fromRoot(written, from.site.address);
    if (url.startsWith('#')) return undefined;
    const whole = completed(url);
    if (whole !== undefined || isRemote(url)) return whole;
    const [, pathname = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(decoded(url)) ?? [];
    const last = pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
    const stem = slugFrom(last.replace(/\.(?:mdx?|markdown|html?)$/i, '').replace(/^\d{4}-\d\d?-\d\d?-/, ''));
    const slug =
      byFile.get(path.resolve(path.dirname(from.path), pathname)) ??
      byAddress.get(pathname.replace(/\/$/, '')) ??
      named(stem, pathname);
    return slug === undefined ? undefined : pathOf('essays', slug) + fragment;
  };
}
