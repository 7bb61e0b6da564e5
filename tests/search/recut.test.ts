import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import * as pagefind from 'pagefind';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toPage, type IndexedPage } from '../../src/search/indexing/document.ts';
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
} from '../../src/search/indexing/pagefind-format.ts';
import { recut } from '../../src/search/indexing/recut.ts';

const syllables = ['ba', 'co', 'de', 'fi', 'gu', 'ha', 'lo', 'mi', 'ne', 'pu', 'ro', 'sa', 'ti', 'vu'];
/** None has an ending that Pagefind would strip. */
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

/** Everything that an index contains, without generated names, and sorted where its own order means nothing. */
function contentOf(files: Files) {
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
let cut: Files;
beforeAll(async () => {
  whole = await madeByPagefind(pages);
  cut = await recut(whole);
});
afterAll(() => pagefind.close());

const chunksOf = (files: Files) => [...files].filter(([path]) => path.endsWith('.pf_index'));

it('contains exactly what Pagefind’s index contains', () => {
  expect(contentOf(whole).words.length).toBeGreaterThan(words.length);
  expect(contentOf(whole).words.some(({ variants }) => variants.length > 0)).toBe(true);
  expect(contentOf(cut)).toEqual(contentOf(whole));
});

it('is the same to the byte for two indexes of the same pages', async () => {
  const again = await recut(await madeByPagefind(pages));
  expect([...again.keys()].sort()).toEqual([...cut.keys()].sort());
  for (const [path, content] of cut)
    expect(Buffer.from(content).equals(again.get(path) ?? Buffer.alloc(0)), path).toBe(true);
});

it('refers to every file that it has, and to no other', () => {
  const { pages: numbered, chunks, filters } = indexOf(cut);
  const named = [
    ...numbered.map(([fragment]) => pathOf.fragment(fragment)),
    ...chunks.map(([, , chunk]) => pathOf.chunk(chunk)),
    ...filters.map(([, filter]) => pathOf.filter(filter)),
  ];
  expect(named.sort()).toEqual([...cut.keys()].filter((path) => path.includes('/')).sort());
});

it('has smaller chunks than Pagefind, and keeps words with the same first letters in one', () => {
  expect(chunksOf(cut).length).toBeGreaterThan(2 * chunksOf(whole).length);
  expect(Math.max(...chunksOf(cut).map(([, content]) => gunzipSync(content).length))).toBeLessThan(14_000);
  const ranges = indexOf(cut).chunks.map(([from, to]) => [from.slice(0, 3), to.slice(0, 3)]);
  for (const [at, [from]] of ranges.slice(1).entries()) expect(from).not.toBe(ranges[at]?.[1]);
});

it('without pages, passes on the empty index of Pagefind', async () => {
  const empty = await recut(await madeByPagefind([]));
  expect(readEntry(empty).languages).toEqual({});
  expect(empty.has('pagefind.js')).toBe(true);
});

it('fails when Pagefind writes another format', async () => {
  const [meta = ''] = [...whole.keys()].filter((path) => path.endsWith('.pf_meta'));
  const broken = new Map(whole).set(meta, Buffer.from('not this'));
  await expect(recut(broken)).rejects.toThrow();
  await expect(recut(new Map([[entryPath, whole.get(entryPath) ?? new Uint8Array()]]))).rejects.toThrow(
    /names it/,
  );
});
