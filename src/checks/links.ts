import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Place as Address } from '../publication/addresses.ts';
import { nearest } from '../publication/vocabulary.ts';
import { addressMeant, isPrivate } from './address-meant.ts';
import type { Document } from './documents.ts';
import { imperfection, mistake, warning, type Place, type Problem } from './problem.ts';
import { quoted } from './quote.ts';
import type { Link } from '../manuscript/manuscript.ts';

const foreign = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const itself = (name: string) => [name];

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The path in a full address of this publication; undefined for any other. `own` is the publication's address. */
export function ownPath(url: string, own: string | undefined) {
  const bare = (address: string) => address.replace(/^https?:/i, '');
  const start = bare(own ?? '').replace(/\/$/, '');
  if (start === '' || !/^https?:/i.test(url) || !bare(url).startsWith(start)) return undefined;
  const rest = bare(url).slice(start.length);
  if (!/^(?:[/?#]|$)/.test(rest)) return undefined;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

export interface Site {
  readonly addresses: ReadonlyMap<string, Address>;
  readonly redirects: ReadonlyMap<string, string>;
  /** Addresses that may be suggested. */
  readonly proposed: readonly string[];
  /** The address of the publication. */
  readonly own: string | undefined;
}

/** The last part of an address. */
const nameIn = (address: string) => address.split('/').findLast((part) => part !== '');

/** Pages with the same last part, wherever they are; otherwise the most similar addresses, for a file only files. */
function nearestPages(proposed: readonly string[], address: string, from: string) {
  const named = proposed.filter((one) => nameIn(one) === nameIn(address));
  if (named.length > 0) return named.slice(0, 3);
  const ending = /\.(?!mdx?$|html?$)\w+$/.exec(address)?.[0] ?? '';
  const others = proposed.filter((one) => one !== from && one.endsWith(ending));
  return nearest(others, address, itself);
}

function faultOf(written: string, from: string, { addresses, redirects, proposed, own }: Site) {
  const url = ownPath(written, own) ?? written;
  if (url.trim() === '') return { found: 'an empty address', expected: 'the address of a page', near: [] };
  const base = `https://publication.invalid${from}`;
  if (!URL.canParse(url, base))
    return { found: `${quoted(written)}, which is no address`, expected: 'the address of a page', near: [] };
  const { origin, pathname, hash } = new URL(url, base);
  // Browsers read `\` as `/` and ignore tabs, so that `/\host/` leads to another site.
  if (origin !== new URL(base).origin)
    return {
      found: `${quoted(written)}, which leads to another site`,
      expected: 'an address that begins with https:// or with one /',
      near: [],
    };
  const address = decoded(pathname);
  const target = addresses.get(address);
  if (!target || target.kind === 'host') {
    const moved = redirects.get(address);
    if (moved !== undefined)
      return { found: `${quoted(written)}, which has moved`, expected: 'the new address', near: [moved] };
    const meant = addressMeant(url);
    const found = `${quoted(written)}, where nothing is`;
    return meant.length > 0
      ? { found, expected: 'an address that begins with https://, mailto: or /', near: meant }
      : {
          found,
          expected: 'a page of this publication, or a file in public/',
          near: nearestPages(proposed, address, from),
        };
  }
  if (target.hidden && !addresses.get(from)?.hidden) {
    return {
      found: `${quoted(written)}, ${address.startsWith('/essays/') ? 'a draft or an essay yet to come' : 'which is not published'}`,
      expected: 'a page that readers will find',
      near: [],
    };
  }
  const heading = decoded(hash.slice(1));
  if (heading === '' || heading === 'top' || !target.anchors || target.anchors.includes(heading))
    return undefined;
  const near = nearest(target.anchors, heading, itself).map((anchor) =>
    url.startsWith('#') ? `#${anchor}` : `${address}#${anchor}`,
  );
  return {
    found: quoted(written),
    expected: `a heading of ${address === from ? 'this text' : address}`,
    near,
  };
}

/** Remarks on addresses that work only on this machine, or only while the site keeps its address. */
function remark(url: string, { addresses, own }: Site, place: Place): Problem[] {
  const path = ownPath(url, own);
  if (path !== undefined && path !== '/')
    return [
      warning(place, 'link', quoted(url), 'the address from the root, which holds in every preview', [path]),
    ];
  if (!isPrivate(url) || !URL.canParse(url)) return [];
  const { pathname, hash } = new URL(url);
  const here = addresses.has(pathname) && pathname !== '/' ? [`${pathname}${hash}`] : [];
  const expected = 'an address that readers reach; one that they are to type is code, `http://localhost/`';
  return [imperfection(place, 'link', `${quoted(url)}, which is on this machine alone`, expected, here)];
}

/** Checks links within the publication; other sites are not contacted. `from` is the address of the text. */
export function checkLinks(document: Document, from: string, site: Site): Problem[] {
  const { manuscript, file } = document;
  const inMarkup = manuscript.elements.flatMap(({ name, attributes: { href }, line, column }): Link[] =>
    href?.text !== undefined && (name === 'a' || (name === 'Elsewhere' && foreign.test(href.text)))
      ? [{ url: href.text, line, column }]
      : [],
  );
  /** Whether a link names an existing file beside the text that is not itself a text. */
  const isBeside = (url: string) => {
    const [name = ''] = decoded(url).split(/[?#]/);
    const file = path.resolve(path.dirname(document.path), name);
    return !/^\/|^$|\.mdx?$/.test(name) && existsSync(file) && statSync(file).isFile();
  };
  return [...manuscript.links, ...inMarkup].flatMap(({ url, line, column }) => {
    const fault =
      foreign.test(url) && ownPath(url, site.own) === undefined ? undefined : faultOf(url, from, site);
    if (!fault) return remark(url, site, { file, line, column });
    const { found, expected, near } = isBeside(url)
      ? {
          found: `${quoted(url)}, a file beside the text`,
          expected:
            'a file in public/, by its address from the root: beside a text only its pictures are published',
          near: [],
        }
      : fault;
    return [mistake({ file, line, column }, 'link', found, expected, near)];
  });
}
