import { createHash } from 'node:crypto';
import type { IndexedPage } from './document.ts';
import {
  addressOf,
  entryPath,
  fieldMark,
  packed,
  pathOf,
  readEntry,
  readFilter,
  readIndex,
  wordsIn,
  type Files,
  type Filter,
  type Index,
  type Place,
  type Variant,
  type Word,
} from './pagefind-format.ts';

/** Places in a chunk of words, which make about 8,000 bytes, of which compression takes half away. */
const chunkSize = 3_000;
/**
 * How many first letters keep two words in one chunk of this size, so that the beginning of a word finds all of them:
 * three, and more in a chunk that grows by them.
 */
const sharedLetters = (size: number) => 3 + Math.floor(size / (2 * chunkSize));

/** As Pagefind orders words, and as it looks for the chunk that holds one. */
const byBytes = (a: string, b: string) => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => byBytes(a, b);

/** The index of one batch, with what its numbers are in the whole. */
interface Part {
  readonly files: Files;
  readonly index: Index;
  readonly pageOf: readonly number[];
  readonly fieldOf: readonly number[];
}

/** The indexes that Pagefind made, one for each language of a batch; none for a batch without a word. */
const opened = (batches: readonly Files[]) =>
  batches.flatMap((files) =>
    Object.entries(readEntry(files).languages).map(([language, { hash }]) => {
      const index = readIndex(files, hash);
      return { files, language, index, urls: index.pages.map(([fragment]) => addressOf(files, fragment)) };
    }),
  );

/** What the batches come to: the pages, fields and language of the whole, and each batch with its numbers there. */
function wholeOf(batches: readonly Files[], all: readonly IndexedPage[]) {
  const indexes = opened(batches);
  const [language = '', ...others] = new Set(indexes.map((one) => one.language));
  if (others.length > 0)
    throw new Error(`An index has one language, not ${[language, ...others].join(', ')}`);
  // Of a page without a word, Pagefind makes nothing.
  const indexed = new Set(indexes.flatMap(({ urls }) => urls));
  const pages = all.filter(({ url }) => indexed.has(url));
  const numbers = new Map(pages.map(({ url }, number) => [url, number]));
  const twice = pages.find(({ url }, number) => numbers.get(url) !== number);
  if (twice) throw new Error(`${twice.url} is to be found twice: an index has one record for an address`);
  const fields = [...new Set(indexes.flatMap(({ index }) => index.fields))].sort(byBytes);
  const parts = indexes.map(({ files, index, urls }): Part => ({
    files,
    index,
    pageOf: urls.map((url) => numbers.get(url) ?? -1),
    fieldOf: index.fields.map((field) => fields.indexOf(field)),
  }));
  return { parts, pages, fields, language };
}

/** A place with the number of its page, as the format has it not: there each counts from the one before. */
interface NumberedPlace {
  readonly page: number;
  readonly inText: number[];
  readonly inFields: number[];
}

/** Places in a part, with pages and fields by their numbers in the whole. */
function numbered({ pageOf, fieldOf }: Part, places: readonly Place[]): NumberedPlace[] {
  let page = 0;
  return places.map(([step, inText, inFields]) => {
    page += step;
    return {
      page: pageOf[page] ?? -1,
      inText,
      inFields: inFields.map((at) => (at < 0 ? fieldMark(fieldOf[fieldMark(at)] ?? 0) : at)),
    };
  });
}

/** The same as the format has them. */
function stepwise(places: readonly NumberedPlace[]): Place[] {
  let before = 0;
  return places.map(({ page, inText, inFields }) => {
    const step = page - before;
    before = page;
    return [step, inText, inFields];
  });
}

/** Places of a word in all parts, in the order of the pages of the whole. */
const mergedPlaces = (found: readonly { readonly part: Part; readonly places: readonly Place[] }[]) =>
  stepwise(found.flatMap(({ part, places }) => numbered(part, places)).sort((a, b) => a.page - b.page));

/** Words of a part in their order, one in memory at a time. */
function* wordsOf({ files, index }: Part): Generator<Word, undefined> {
  for (const [, , chunk] of index.chunks) yield* wordsIn(files, chunk);
}

/** Words of all parts in their order: of the words that are next in each part, always the first. */
function* mergedWords(parts: readonly Part[]): Generator<Word> {
  const heads = parts.flatMap((part) => {
    const words = wordsOf(part);
    const { value } = words.next();
    return value ? [{ part, words, next: value }] : [];
  });
  while (heads.length > 0) {
    const word = heads.map(({ next: [word] }) => word).reduce((a, b) => (byBytes(a, b) <= 0 ? a : b));
    const holders = heads.filter(({ next: [other] }) => other === word);
    const forms = Map.groupBy(
      holders.flatMap(({ part, next: [, , variants] }) =>
        variants.map(([form, places]) => ({ form, part, places })),
      ),
      ({ form }) => form,
    );
    yield [
      word,
      mergedPlaces(holders.map(({ part, next: [, places] }) => ({ part, places }))),
      [...forms].sort(byKey).map(([form, found]): Variant => [form, mergedPlaces(found)]),
    ];
    for (const head of holders) {
      const { value } = head.words.next();
      if (value) head.next = value;
      else heads.splice(heads.indexOf(head), 1);
    }
  }
}

/** How many places a word takes in a chunk, its own and those of its variants, and one for itself. */
const sizeOf = ([, places, variants]: Word) =>
  [places, ...variants.map(([, some]) => some)]
    .flat()
    .reduce((sum, [, inText, inFields]) => sum + inText.length + inFields.length + 1, 1);

/** Runs of words in their order, each for one chunk. */
function* chunksOf(words: Iterable<Word>): Generator<Word[]> {
  let run: Word[] = [];
  let size = 0;
  for (const word of words) {
    const letters = sharedLetters(size);
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
  const found = parts.flatMap(({ files, index, pageOf }) =>
    index.filters.flatMap(([, file]) => {
      const [name, values] = readFilter(files, file);
      return values.map(([value, pages]) => ({
        name,
        value,
        pages: pages.map((page) => pageOf[page] ?? -1),
      }));
    }),
  );
  const names = [...Map.groupBy(found, ({ name }) => name)].sort(byKey);
  return names.map(([name, ofName]) => {
    const values = [...Map.groupBy(ofName, ({ value }) => value)].sort(byKey);
    return [
      name,
      values.map(([value, ofValue]) => [value, ofValue.flatMap(({ pages }) => pages).sort((a, b) => a - b)]),
    ];
  });
}

/** Numbers of the pages that have a date, from the oldest. */
const byDate = (pages: readonly IndexedPage[]) =>
  pages
    .flatMap(({ date }, number) => (date ? [{ date, number }] : []))
    .sort((a, b) => byBytes(a.date, b.date))
    .map(({ number }) => number);

/** Adds content under a name that is its own alone, since a reader's browser keeps it for a year; returns the name. */
type Add = (path: (name: string) => string, content: Uint8Array) => string;

const addingTo =
  (made: Map<string, Uint8Array>, language: string): Add =>
  (path, content) => {
    const digest = createHash('sha256').update(content).digest('hex');
    let length = 10;
    const name = () => `${language}_${digest.slice(0, length)}`;
    while (made.has(path(name()))) length += 1;
    made.set(path(name()), content);
    return name();
  };

/** The texts of the pages as Pagefind wrote them, in the order of the whole. */
function addFragments(add: Add, parts: readonly Part[]): Index['pages'] {
  const fragments: Index['pages'][number][] = [];
  for (const { files, index, pageOf } of parts) {
    for (const [page, [fragment, words]] of index.pages.entries()) {
      const content = files.get(pathOf.fragment(fragment)) ?? Buffer.alloc(0);
      fragments[pageOf[page] ?? -1] = [add(pathOf.fragment, content), words];
    }
  }
  return fragments;
}

const addChunks = (add: Add, parts: readonly Part[]) =>
  Array.from(chunksOf(mergedWords(parts)), (run) => [
    run[0]?.[0],
    run.at(-1)?.[0],
    add(pathOf.chunk, packed([run])),
  ]);

const addFilters = (add: Add, parts: readonly Part[]) =>
  mergedFilters(parts).map((filter) => [filter[0], add(pathOf.filter, packed(filter))]);

/**
 * One index of these pages, from the indexes that Pagefind made of batches of them. It can only make an index, not
 * change one: by batches, it makes no more anew than a change touches, and holds no more than a batch in memory. Its
 * chunks of words, of which a reader fetches one for each word that is typed, are cut smaller here.
 */
export function mergedIndex(batches: readonly Files[], all: readonly IndexedPage[]): Map<string, Uint8Array> {
  const { parts, pages, fields, language } = wholeOf(batches, all);
  // What belongs to no page: Pagefind's own code.
  const made = new Map([...(batches[0] ?? [])].filter(([path]) => !/\.pf_[a-z]+$/.test(path)));
  const [first] = parts;
  if (!first) return made;

  const add = addingTo(made, language);
  const fragments = addFragments(add, parts);
  const chunks = addChunks(add, parts);
  const filters = addFilters(add, parts);
  const sorts = [['date', byDate(pages)]];
  const hash = add(pathOf.index, packed([first.index.version, fragments, chunks, filters, sorts, fields]));
  const entry = readEntry(first.files);
  const languages = {
    [language]: { ...entry.languages[language], hash, page_count: pages.length },
  };
  made.set(entryPath, Buffer.from(JSON.stringify({ ...entry, languages })));
  return made;
}
