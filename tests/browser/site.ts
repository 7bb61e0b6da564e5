import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { leadsOn } from '../../src/publication/old-addresses.ts';

/** Sorted addresses of all pages that were built; for the error page, an address that does not exist. */
export const addresses: readonly string[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
  // Old addresses still have a page, which only redirects.
  .filter((name) => !leadsOn(readFileSync(`dist/${name}`, 'utf8')))
  .map((name) => (name === '404.html' ? '/no-such-page/' : `/${name.replace(/(^|\/)index\.html$/, '$1')}`))
  .sort();

const sources = existsSync('content/essays')
  ? readdirSync('content/essays', { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /\.mdx?$/.test(name))
      .map((name) => ({ name, text: readFileSync(`content/essays/${name}`, 'utf8') }))
  : [];

/** The source of an essay: a slug in the front matter wins over the name of file or folder. */
function writtenFor(slug: string) {
  const named = sources.find(({ text }) => new RegExp(`^slug: *['"]?${slug}['"]?\\s*$`, 'm').test(text));
  return (named ?? sources.find(({ name }) => name.replace(/(?:\/index)?\.mdx?$/, '') === slug))?.text ?? '';
}

/** `/essays/x/` and `/essays/y/` are of one kind, `/essays/` of another. */
const kindOf = (address: string) => {
  // A page with a file of its own in src/pages is a kind by itself: `/evidence/changes/`.
  if (existsSync(`src/pages${address}index.astro`)) return address;
  const [first = '', second] = address.split('/').filter(Boolean);
  if (second === undefined) return first;
  return `${first}/${/^\d{4}$/.test(second) ? 'year' : '…'}`;
};

/** One page of each kind: the first. */
export const kinds: readonly string[] = [...Map.groupBy(addresses, kindOf).values()].flatMap(
  ([first]) => first ?? [],
);

/** The pages of calculators. */
export const calculators = addresses.filter((address) => /^\/calculators\/[^/]+\/$/.test(address));

/** The essays that readers see, each with what its author wrote. */
export const essays = addresses
  .filter((address) => /^\/essays\/(?!\d{4}\/)[^/]+\/$/.test(address))
  .map((address) => ({ address, written: writtenFor(address.split('/')[2] ?? '') }));
