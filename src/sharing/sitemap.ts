import { allAnswersInWords } from '../calculators/build/default-answer.ts';
import { isEmpty } from '../library/entries.ts';
import { publication } from '../library/essays.ts';
import { ledger } from '../library/evidence.ts';
import { placesOf } from '../publication/addresses.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { absolute } from '../site.ts';
import { sharedPages } from './shared-pages.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const entry = (name: string, address: string, changed: Date | undefined) =>
  `<${name}><loc>${absolute(address)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}</${name}>`;

/** When the content of each page last changed, by the page's path. */
const changes = async () => new Map((await sharedPages()).map(({ path, changed }) => [path, changed]));

/** The sitemap of every page that is to be found by search engines. One file is enough for 50,000 of them. */
export async function sitemap() {
  const [content, sources, calculators, changed] = await Promise.all([
    publication(),
    ledger(),
    allAnswersInWords(),
    changes(),
  ]);
  const routes = filesUnder('src/pages');
  const presets = calculators.map(({ id, presets }) => ({ id, presets: presets.map(({ slug }) => slug) }));
  const beside = { sources, calculators: presets, routes, texts: [], plates: [], served: [], redirects: [] };
  const pages = placesOf({ ...content, ...beside }).flatMap(({ kind, address }) =>
    kind === 'page' ? [address] : [],
  );
  const empty = await Promise.all(pages.map(isEmpty));
  const entries = pages
    .filter((_, index) => !empty[index])
    .sort()
    .map((address) => entry('url', address, changed.get(address)));
  return `${declaration}<urlset ${schema}>${entries.join('')}</urlset>`;
}

/** The file that robots are led to. */
export async function sitemapIndex() {
  const newest = Math.max(...Array.from((await changes()).values(), (date) => date?.getTime() ?? 0));
  const changed = newest > 0 ? new Date(newest) : undefined;
  return `${declaration}<sitemapindex ${schema}>${entry('sitemap', '/sitemap-0.xml', changed)}</sitemapindex>`;
}
