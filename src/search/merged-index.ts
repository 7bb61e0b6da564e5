import { createHash } from 'node:crypto';
import { decode } from 'cborg';
import type { IndexedPage } from './document.ts';
import {
  entryPath,
  packed,
  pathOf,
  readEntry,
  readIndex,
  unpacked,
  wordsIn,
  type Files,
  type Filter,
  type Place,
  type Variant,
  type Word,
} from './pagefind-format.ts';

/** Places in a chunk of words, which make about 8,000 bytes, of which compression takes half away. */
const chunkSize = 3_000;
/**
 * Words that begin with the same letters stay together, so that the beginning of a word finds all of them: three
 * letters, and more in a chunk that grows by them.
 */
const together = (size: number) => 3 + Math.floor(size / (2 * chunkSize));

/** As Pagefind orders words, and as it looks for the chunk that holds one. */
const byBytes = (a: string, b: string) => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));

/** The index of one batch, with what its numbers are in the whole. */
interface Part {
  readonly files: Files;
  readonly index: ReturnType<typeof readIndex>;
  readonly pageOf: readonly number[];
  readonly fieldOf: readonly number[];
}

function partsOf(batches: readonly Files[], all: readonly IndexedPage[]) {
  const opened = batches.flatMap((files) =>
    Object.entries(readEntry(files).languages).map(([language, { hash }]) => {
      const index = readIndex(files, hash);
      const urls = index.pages.map(([fragment]) => {
        const { url } = JSON.parse(unpacked(files, pathOf.fragment(fragment)).toString()) as { url: string };
        return url;
      });
      return { files, language, index, urls };
    }),
  );
  const [language = '', ...others] = new Set(opened.map((one) => one.language));
  if (others.length > 0)
    throw new Error(`An index has one language, not ${[language, ...others].join(', ')}`);
  // Of a page without a word, Pagefind makes nothing.
  const indexed = new Set(opened.flatMap(({ urls }) => urls));
  const pages = all.filter(({ url }) => indexed.has(url));
  const numbers = new Map(pages.map(({ url }, number) => [url, number]));
  const fields = [...new Set(opened.flatMap(({ index }) => index.fields))].sort(byBytes);
  const parts = opened.map(({ files, index, urls }): Part => ({
    files,
    index,
    pageOf: urls.map((url) => numbers.get(url) ?? -1),
    fieldOf: index.fields.map((field) => fields.indexOf(field)),
  }));
  return { parts, pages, fields, language };
}

interface PlacesOfPart {
  readonly part: Part;
  readonly places: readonly Place[];
}

/** Places of a word in all parts, in the order of the pages of the whole. */
function mergedPlaces(found: readonly PlacesOfPart[]): Place[] {
  const places = found.flatMap(({ part, places: some }) => {
    let local = 0;
    return some.map(([step, inText, inFields]): Place => {
      local += step;
      // A negative number says which field the following ones are of.
      const fields = inFields.map((at) => (at < 0 ? -1 - (part.fieldOf[-1 - at] ?? 0) : at));
      return [part.pageOf[local] ?? -1, inText, fields];
    });
  });
  places.sort(([a], [b]) => a - b);
  let before = 0;
  return places.map(([page, ...where]) => {
    const step = page - before;
    before = page;
    return [step, ...where];
  });
}

/** Words of a part in their order, one in memory at a time. */
function* wordsOf({ files, index }: Part): Generator<Word, undefined> {
  for (const [, , chunk] of index.chunks) yield* wordsIn(files, chunk);
}

/** Words of all parts in their order. */
function* mergedWords(parts: readonly Part[]): Generator<Word> {
  const heads = parts.flatMap((part) => {
    const words = wordsOf(part);
    const { value } = words.next();
    return value ? [{ part, words, next: value }] : [];
  });
  while (heads.length > 0) {
    const word = heads.map(({ next }) => next[0]).reduce((a, b) => (byBytes(a, b) <= 0 ? a : b));
    const here = heads.filter(({ next }) => next[0] === word);
    const variants = Map.groupBy(
      here.flatMap(({ part, next }) => next[2].map(([form, places]) => ({ form, part, places }))),
      ({ form }) => form,
    );
    yield [
      word,
      mergedPlaces(here.map(({ part, next }) => ({ part, places: next[1] }))),
      [...variants]
        .sort(([a], [b]) => byBytes(a, b))
        .map(([form, found]): Variant => [form, mergedPlaces(found)]),
    ];
    for (const head of here) {
      const { value } = head.words.next();
      if (value) head.next = value;
      else heads.splice(heads.indexOf(head), 1);
    }
  }
}

const sizeOf = ([, places, variants]: Word) =>
  [places, ...variants.map(([, some]) => some)]
    .flat()
    .reduce((sum, [, inText, inFields]) => sum + inText.length + inFields.length + 1, 1);

/** Runs of words in their order, each for one chunk. */
function* chunksOf(words: Iterable<Word>): Generator<Word[]> {
  let run: Word[] = [];
  let size = 0;
  for (const word of words) {
    const letters = together(size);
    if (size > chunkSize && word[0].slice(0, letters) !== run.at(-1)?.[0].slice(0, letters)) {
      yield run;
      run = [];
      size = 0;
    }
    run.push(word);
    size += sizeOf(word);
  }
  if (run.length > 0) yield run;
}

function mergedFilters(parts: readonly Part[]): Filter[] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { files, index, pageOf } of parts) {
    for (const [, file] of index.filters) {
      const [name, values] = decode(unpacked(files, pathOf.filter(file))) as Filter;
      const merged = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, merged);
      for (const [value, pages] of values)
        merged.set(value, [...(merged.get(value) ?? []), ...pages.map((page) => pageOf[page] ?? -1)]);
    }
  }
  const byName = <T>(map: Map<string, T>) => [...map].sort(([a], [b]) => byBytes(a, b));
  return byName(filters).map(([name, values]) => [
    name,
    byName(values).map(([value, pages]) => [value, pages.sort((a, b) => a - b)]),
  ]);
}

/** Numbers of the pages that have a date, from the oldest. */
const byDate = (pages: readonly IndexedPage[]) =>
  pages
    .flatMap(({ date }, number) => (date ? [{ date, number }] : []))
    .sort((a, b) => byBytes(a.date, b.date))
    .map(({ number }) => number);

/**
 * One index of these pages, from the indexes that Pagefind made of batches of them. It can only make an index, not
 * change one: by batches, it makes no more anew than a change touches, and holds no more than a batch in memory. Its
 * chunks of words, of which a reader fetches one for each word that is typed, are cut smaller here.
 */
export function mergedIndex(batches: readonly Files[], all: readonly IndexedPage[]): Map<string, Uint8Array> {
  const { parts, pages, fields, language } = partsOf(batches, all);
  const made = new Map<string, Uint8Array>();
  // What belongs to no page: Pagefind's own code.
  for (const [path, content] of batches[0] ?? []) if (!/\.pf_[a-z]+$/.test(path)) made.set(path, content);
  const [first] = parts;
  if (!first) return made;

  /** Keeps a file under a name that is its content's alone, since a reader's browser keeps it for a year. */
  const keep = (path: (name: string) => string, content: Uint8Array) => {
    const digest = createHash('sha256').update(content).digest('hex');
    let length = 10;
    while (made.has(path(`${language}_${digest.slice(0, length)}`))) length += 1;
    const name = `${language}_${digest.slice(0, length)}`;
    made.set(path(name), content);
    return name;
  };
  const fragments: (readonly [string, number])[] = [];
  for (const { files, index, pageOf } of parts) {
    for (const [number, [fragment, words]] of index.pages.entries()) {
      const content = files.get(pathOf.fragment(fragment)) ?? Buffer.alloc(0);
      fragments[pageOf[number] ?? -1] = [keep(pathOf.fragment, content), words];
    }
  }
  const chunks = Array.from(chunksOf(mergedWords(parts)), (run) => [
    run[0]?.[0],
    run.at(-1)?.[0],
    keep(pathOf.chunk, packed([run])),
  ]);
  const filters = mergedFilters(parts).map((filter) => [filter[0], keep(pathOf.filter, packed(filter))]);
  const sorts = [['date', byDate(pages)]];
  const hash = keep(pathOf.index, packed([first.index.version, fragments, chunks, filters, sorts, fields]));
  const entry = readEntry(first.files);
  const languages = {
    [language]: { ...entry.languages[language], hash, page_count: pages.length },
  };
  made.set(entryPath, Buffer.from(JSON.stringify({ ...entry, languages })));
  return made;
}
