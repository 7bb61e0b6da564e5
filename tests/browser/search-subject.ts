import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { leadsOn } from '../../src/publication/old-addresses.ts';

export const built = (address: string) => readFileSync(`dist${address}index.html`, 'utf8');

/** Addresses of the pages of one kind that were built: `/essays/x/`. */
const pagesOf = (kind: string) =>
  existsSync(`dist/${kind}`)
    ? readdirSync(`dist/${kind}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !/^\d{4}$/.test(entry.name))
        .map(({ name }) => `/${kind}/${name}/`)
        // Old addresses still have a page, which only redirects.
        .filter((address) => !leadsOn(built(address)))
    : [];

export const essays = pagesOf('essays');
export const tags = pagesOf('tags');

/** Whether there is anything to search: otherwise no engine is loaded. */
export const indexed = !readFileSync('dist/pagefind/pagefind-entry.json', 'utf8').includes('"languages":{}');

/** An essay to look for; empty where nothing is published. */
export const essay = essays[0] ?? '';
const heading = essay ? (/<h1[^>]*>(.*?)<\/h1>/s.exec(built(essay))?.[1] ?? '') : '';
export const title = heading
  .replace(/<[^>]*>|&[^;]+;/g, ' ')
  .replace(/\s+/g, ' ')
  .trim();
/** The longest word of its title: what a reader would remember of it. */
export const [word = ''] = (title.match(/\p{L}+/gu) ?? []).toSorted((a, b) => b.length - a.length);

/** The page of an essay without the other side of a pair, which it may also show. */
const ownText = (address: string) => built(address).split('id="other-side"')[0] ?? '';

/** A word with a hyphen in the text of an essay, and the address of the essay; empty where there is none. */
export const [hyphenated = { address: '', term: '' }] = essays.flatMap((address) => {
  const paragraphs = Array.from(ownText(address).matchAll(/<p>([^<]+)/g), ([, text = '']) => text);
  const [term] = /(?<= )\p{Ll}{4,}-\p{Ll}{4,}(?= )/u.exec(paragraphs.join('\n')) ?? [];
  return term ? [{ address, term }] : [];
});
