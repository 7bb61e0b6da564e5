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

/** An address whose beginning its author left out: that of a letter, or of another site. */
function completed(url: string) {
  if (/^[^\s/:@?#]+@[^\s/:@?#]+\.[a-z]+$/i.test(url)) return `mailto:${url}`;
  if (/^\/\/[^/]/.test(url)) return `https:${url}`;
  return /^(?:[a-z0-9-]+\.)+(?:com|dev|edu|gov|io|net|org)[/?#]/i.test(url) ? `https://${url}` : undefined;
}

/** Finds the new address of a post that another one links to, by file, former address or the last part of it. */
export function addressBook(taken: readonly { post: Post; fields: Taken }[]) {
  const byFile = new Map(taken.map(({ post, fields }) => [post.path, fields.slug]));
  const byName = new Map(
    taken.flatMap(({ post, fields }) => [post.name, fields.slug].map((name) => [name, fields.slug])),
  );
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
      byName.get(stem);
    return slug === undefined ? undefined : pathOf('essays', slug) + fragment;
  };
}
