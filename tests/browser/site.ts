import { readFileSync, readdirSync } from 'node:fs';

/** Addresses of every page that was built, in the order of their names; the page of errors under an address that is not there. */
export const addresses: readonly string[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/'))
  .map((name) => (name === '404.html' ? '/no-such-page/' : `/${name.replace(/(^|\/)index\.html$/, '$1')}`))
  .sort();

/** `/essays/x/` and `/essays/y/` are of one kind, `/essays/` of another. */
const kindOf = (address: string) => {
  const [first = '', second] = address.split('/').filter(Boolean);
  if (second === undefined) return first;
  return `${first}/${/^\d{4}$/.test(second) ? 'year' : '…'}`;
};

/** One page of each kind: the first. */
export const kinds: readonly string[] = [...Map.groupBy(addresses, kindOf).values()].flatMap(
  ([first]) => first ?? [],
);

/** The HTML that was built for an address. */
export const built = (address: string) =>
  readFileSync(address === '/no-such-page/' ? 'dist/404.html' : `dist${address}index.html`, 'utf8');

export const essays = addresses.filter((address) => /^\/essays\/(?!\d{4}\/)[^/]+\/$/.test(address));
