import { bibtexEntry, citation, type Cited } from './citation.ts';

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  value instanceof Object ? Object.fromEntries(Object.entries(value)) : {};
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is cited, as the page's own structured data say it; of a page without author, the publication. */
function cited(title: string, address: string): Cited {
  const written = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}';
  const [thing] = items(record(JSON.parse(written))['@graph']).map(record);
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
  const authors = items(thing?.['author'])
    .map((author) => record(author)['name'])
    .filter((name) => typeof name === 'string');
  const date = thing?.['datePublished'];
  return {
    title,
    address,
    site,
    authors: authors.length ? authors : [site],
    published: typeof date === 'string' ? new Date(date) : undefined,
  };
}

async function markdown() {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const response = await fetch(link?.href ?? '');
  if (!response.ok) throw new Error(`The Markdown of this page answers ${response.status}.`);
  return response.text();
}

/** The text that an entry of the share bar's menu copies. */
export async function words(act: string, title: string, address: string): Promise<string> {
  if (act === 'markdown') return markdown();
  const what = cited(title, address);
  return act === 'bibtex' ? bibtexEntry(what) : citation(what);
}
