import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPage, type IndexedPage } from '../../src/search/document.ts';
import { mergedIndex } from '../../src/search/merged-index.ts';
import {
  entryPath,
  pathOf,
  readEntry,
  readIndex,
  unpacked,
  wordsIn,
  type Files,
  type Place,
  type Word,
} from '../../src/search/pagefind-format.ts';

const syllables = ['ba', 'co', 'de', 'fi', 'gu', 'ha', 'lo', 'mi', 'ne', 'pu', 'ro', 'sa', 'ti', 'vu'];
/** None has an ending that Pagefind would take away. */
const words = syllables.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => `${a}${b}${c}x`)));

/** Pages of many words, some accented, some with a field or a filter that the others have not. */
const pages = Array.from({ length: 24 }, (_, number): IndexedPage =>
  toPage({
    kind: number % 3 === 0 ? 'essay' : 'source',
    path: `/pages/${number}/`,
    title: `Page ${number} of the résumé`,
    description: number % 2 === 0 ? 'A café that is named twice: cafe.' : 'A cafe.',
    body: `<p>${words.filter((__, index) => (index + number) % 3 !== 0).join(' ')}</p>`,
    names: number % 5 === 0 ? ['café', words[number] ?? ''] : [],
    context: number % 4 === 0 ? 'In a context' : undefined,
    draft: number === 7,
    published: number % 3 === 0 ? new Date(Date.UTC(2026, (number * 7) % 12, 1 + number)) : undefined,
    filters: number % 3 === 0 ? { tag: [`tag-${number % 4} Tag`], year: ['2026'] } : {},
  }),
);

async function madeByPagefind(some: readonly IndexedPage[]): Promise<Files> {
  const { index } = await pagefind.createIndex({ includeCharacters: '§' });
  for (const { url, content } of some) await index?.addHTMLFile({ url, content });
  const { files } = (await index?.getFiles()) ?? { files: [] };
  return new Map(files.map(({ path, content }) => [path, content]));
}

const batches = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, batch) =>
      madeByPagefind(pages.filter((__, number) => number % count === batch).reverse()),
    ),
  );

const indexOf = (files: Files) => {
  const [{ hash } = { hash: '' }] = Object.values(readEntry(files).languages);
  return readIndex(files, hash);
};
const url = (files: Files, fragment: string) => {
  const { url: address } = JSON.parse(unpacked(files, pathOf.fragment(fragment)).toString()) as {
    url: string;
  };
  return address;
};

/** Everything that an index says, without the numbers and names that it gives to things, nor an order that says nothing. */
function said(files: Files) {
  const { pages: numbered, chunks, filters, sorts, fields } = indexOf(files);
  const addresses = numbered.map(([fragment]) => url(files, fragment));
  const places = (some: readonly Place[]) => {
    let page = 0;
    return some
      .map(([step, inText, inFields]) => {
        page += step;
        return { page: addresses[page], inText, inFields };
      })
      .sort((a, b) => String(a.page).localeCompare(String(b.page)));
  };
  return {
    words: chunks
      .flatMap(([, , chunk]) => [...wordsIn(files, chunk)])
      .map(([word, some, variants]: Word) => ({
        word,
        places: places(some),
        variants: variants
          .map(([form, also]) => ({ form, places: places(also) }))
          .sort((a, b) => (a.form < b.form ? -1 : 1)),
      })),
    filters: filters
      .map(([name, file]) => {
        const [, values] = decode(unpacked(files, pathOf.filter(file))) as [string, [string, number[]][]];
        return {
          name,
          values: Object.fromEntries(
            values.map(([value, some]) => [value, some.map((page) => addresses[page]).sort()]),
          ),
        };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    sorts: sorts.map(([name, order]) => [name, order.map((page) => addresses[page])]),
    fields,
    counts: numbered.map(([fragment, count]) => [url(files, fragment), count]).sort(),
  };
}

let whole: Files;
let one: Files;
let three: Files;
beforeAll(async () => {
  // In a single index of Pagefind's, dates are put in order by Pagefind.
  whole = await madeByPagefind(
    pages.map((page) => ({
      ...page,
      content: page.content.replace('meta="date"', 'meta="date" data-pagefind-sort="date"'),
    })),
  );
  one = mergedIndex([await madeByPagefind(pages)], pages);
  three = mergedIndex(await batches(3), pages);
});
afterAll(() => pagefind.close());

const chunksOf = (files: Files) => [...files].filter(([path]) => path.endsWith('.pf_index'));

describe('an index merged from those of batches', () => {
  it('says what an index of all pages says', () => {
    expect(said(whole).words.length).toBeGreaterThan(words.length);
    expect(said(whole).words.some(({ variants }) => variants.length > 0)).toBe(true);
    expect(said(three)).toEqual(said(whole));
  });

  it('is the same to the byte however many batches there were', () => {
    expect([...three.keys()].sort()).toEqual([...one.keys()].sort());
    for (const [path, content] of one)
      expect(Buffer.from(content).equals(three.get(path) ?? Buffer.alloc(0)), path).toBe(true);
  });

  it('numbers its pages in their order and names every file that it has', () => {
    const { pages: numbered, chunks, filters } = indexOf(three);
    expect(numbered.map(([fragment]) => url(three, fragment))).toEqual(pages.map((page) => page.url));
    const named = [
      ...numbered.map(([fragment]) => pathOf.fragment(fragment)),
      ...chunks.map(([, , chunk]) => pathOf.chunk(chunk)),
      ...filters.map(([, filter]) => pathOf.filter(filter)),
    ];
    const there = [...three.keys()].filter((path) => path.includes('/'));
    expect(named.sort()).toEqual(there.sort());
    expect(Object.values(readEntry(three).languages)).toMatchObject([{ page_count: pages.length }]);
  });

  it('has chunks that are smaller than Pagefind’s, and keeps together what begins with the same letters', () => {
    expect(chunksOf(three).length).toBeGreaterThan(2 * chunksOf(whole).length);
    expect(Math.max(...chunksOf(three).map(([, content]) => gunzipSync(content).length))).toBeLessThan(
      14_000,
    );
    const ranges = indexOf(three).chunks.map(([from, to]) => [from.slice(0, 3), to.slice(0, 3)]);
    for (const [at, [from]] of ranges.slice(1).entries()) expect(from).not.toBe(ranges[at]?.[1]);
  });
});

it('leaves out a page of which nothing can be found', async () => {
  const blank: IndexedPage = {
    url: '/blank/',
    content: '<html lang="en-GB"><body data-pagefind-body></body></html>',
  };
  const some = [...pages.slice(0, 2), blank, ...pages.slice(2, 4)];
  const merged = mergedIndex(
    [await madeByPagefind(some.slice(1)), await madeByPagefind(some.slice(0, 1))],
    some,
  );
  expect(indexOf(merged).pages.map(([fragment]) => url(merged, fragment))).toEqual(
    pages.slice(0, 4).map((page) => page.url),
  );
  expect(Object.values(readEntry(merged).languages)).toMatchObject([{ page_count: 4 }]);
});

it('refuses two records of one address, and names it', async () => {
  const [first, second] = pages;
  if (!first || !second) throw new Error('no pages');
  const twins = [first, { ...second, url: first.url }];
  const batch = await madeByPagefind(twins);
  expect(() => mergedIndex([batch], twins)).toThrow('/pages/0/ is to be found twice');
});

it('of no pages, hands on what Pagefind says of none', async () => {
  const empty = mergedIndex([await madeByPagefind([])], []);
  expect(readEntry(empty).languages).toEqual({});
  expect(empty.has('pagefind.js')).toBe(true);
});

it('says so when Pagefind writes another format', () => {
  const [meta = ''] = [...one.keys()].filter((path) => path.endsWith('.pf_meta'));
  const broken = new Map(one).set(meta, Buffer.from('not this'));
  expect(() => mergedIndex([broken], pages)).toThrow();
  expect(() => mergedIndex([new Map([[entryPath, one.get(entryPath) ?? new Uint8Array()]])], pages)).toThrow(
    /names it/,
  );
});
