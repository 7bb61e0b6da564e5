import { chosen, single, type Filter, type SearchState } from './state.ts';
import { wordsOf } from './excerpt.ts';
import { mended } from './corrections.ts';
import { fold } from '../fold.ts';

/** The text of a hit, with the places where it was found. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly locations: readonly number[];
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly locations: readonly number[];
    readonly anchor?: { readonly id: string; readonly location: number };
  }[];
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
export interface Reply {
  readonly results: readonly {
    readonly score: number;
    readonly matchedMetaFields?: readonly string[];
    readonly data: () => Promise<Fragment | null>;
  }[];
  readonly filters: Counts;
}
export interface SearchOptions {
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, 'desc'>>;
}
/** The part of Pagefind's interface that we use. */
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(words: string | null, options: SearchOptions): Promise<Reply>;
}

/** A part of a page that was found: where it starts and ends in the words of the page. */
export interface Section {
  readonly heading: string;
  readonly url: string;
  readonly from: number;
  readonly to: number;
  readonly found: number;
}

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly context: string;
  readonly draft: boolean;
  readonly words: readonly string[];
  /** Places of the found words among `words`. */
  readonly found: readonly number[];
  readonly sections: readonly Section[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Results that would be left with this one chosen. */
  readonly count: number;
}

export interface Answer {
  readonly count: number;
  /** What was searched for instead of the words that were typed, where these hold a slip. */
  readonly mended: string | undefined;
  /** Chosen values that the index does not know; they were left out. */
  readonly unknown: readonly { readonly filter: Filter; readonly id: string }[];
  readonly choices: Readonly<Record<Filter, readonly Choice[]>>;
  readonly hits: readonly { readonly load: () => Promise<Hit | undefined> }[];
}

export type Failure = 'offline' | 'missing' | 'unsupported' | 'elsewhere' | 'broken';

export class SearchFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`Search failed: ${failure}`);
    this.failure = failure;
  }
}

export const isPagefind = (module: unknown): module is Pagefind =>
  typeof module === 'object' && module !== null && 'filters' in module && 'search' in module;

/** Where an index is read from: the built folder, over the network or, in a test, from disk. */
export interface IndexFolder {
  /** A JSON file of it; throws a `SearchFailure`. */
  json(name: string): Promise<unknown>;
  engine(): Promise<Pagefind>;
}

/** Set against the relevance tests: long essays are not drowned by short records, titles and names come first. */
const ranking = {
  termSimilarity: 2,
  pageLength: 0.1,
  termFrequency: 0.3,
  metaWeights: { title: 8, names: 4, context: 1, date: 0, kind: 0 },
};

const idOf = (filterValue: string) => filterValue.split(' ', 1)[0] ?? '';
const labelOf = (filterValue: string) => filterValue.slice(idOf(filterValue).length + 1) || filterValue;

const holdsNothing = (entry: unknown) =>
  entry instanceof Object &&
  'languages' in entry &&
  entry.languages instanceof Object &&
  Object.keys(entry.languages).length === 0;

const nothing: Reply = { results: [], filters: {} };
const emptyIndex: Pagefind = {
  options: () => Promise.resolve(),
  init: () => Promise.resolve(),
  filters: () => Promise.resolve({}),
  search: () => Promise.resolve(nothing),
};

/** What Pagefind does to the words of a page, done to a query: signs within a word are left out. */
const searched = (query: string) => query.replace(/\p{S}/gu, '').replace(/\s+/g, ' ').trim();
const bare = (word: string) => fold(word).replace(/[^\p{L}\p{N}§]/gu, '');
const parts = (text: string) =>
  text
    .split(/[^\p{L}\p{N}§]+/u)
    .map(bare)
    .filter(Boolean);

/** Endings in which two forms of one word may differ. */
const ending =
  /^(?:i?e?[sd]|ings?|e?rs?|ors?|e|y|als?|[ai]?tions?|ions?|i?ve|i?t(?:y|ies)|ments?|ly|ness|able)?$/;

/** Whether a found word is a form of the one that was asked for, or begins with it. */
function isForm(asked: string, found: string) {
  let same = 0;
  while (same < asked.length && asked[same] === found[same]) same += 1;
  return same === asked.length || (same > 2 && ending.test(asked.slice(same)));
}

/** The words of a page by which it was found, and those that it is called by. */
function matchedWords({ content, locations, meta }: Fragment) {
  const words = wordsOf(content);
  const called = [meta['title'], meta['names'], meta['context']].map((text) => text ?? '');
  return [...new Set([...locations.map((at) => words[at] ?? ''), ...called.flatMap(wordsOf)])].flatMap(
    (word) => [bare(word), ...parts(word)],
  );
}

/**
 * Whether a hit holds every word that was asked for. Pagefind answers an unknown word with any shorter one that it
 * begins with ("leverege" finds "L", "placebo" finds "place"), which no reader meant.
 */
function holds(query: string, fragment: Fragment) {
  const there = matchedWords(fragment);
  const found = (asked: string) => there.some((word) => isForm(asked, word));
  return wordsOf(query).every((word) => found(bare(word)) || parts(word).every(found));
}

function toHit(fragment: Fragment): Hit {
  const words = wordsOf(fragment.content);
  const { meta, locations } = fragment;
  const places = fragment.anchors.map(({ location }) => location).sort((a, b) => a - b);
  const sections = fragment.sub_results.flatMap(({ title, url, anchor, locations: within }): Section[] =>
    anchor
      ? [
          {
            heading: title,
            url,
            from: anchor.location + wordsOf(title).length,
            to: places.find((place) => place > anchor.location) ?? words.length,
            // A heading that says what was asked for counts for more than mentions below it.
            found:
              within.length +
              (20 * within.filter((at) => at < anchor.location + wordsOf(title).length).length) /
                wordsOf(title).length,
          },
        ]
      : [],
  );
  return {
    url: fragment.url,
    title: meta['title'] ?? fragment.url,
    kind: meta['kind'] ?? '',
    date: meta['kind'] === 'essay' ? (meta['date'] ?? '') : '',
    context: meta['context'] ?? '',
    draft: 'draft' in meta,
    words,
    found: locations,
    sections: sections.sort((a, b) => b.found - a.found).slice(0, 3),
  };
}

/** Hits that are looked at twice: the first screen, whose texts are fetched anyway. */
export const firstScreen = 5;

export class Engine {
  readonly #index: IndexFolder;
  #started: Promise<{ pagefind: Pagefind; all: Counts }> | undefined;
  #words: Promise<readonly string[]> | undefined;

  constructor(index: IndexFolder) {
    this.#index = index;
  }

  async #start() {
    const entry = await this.#index.json('pagefind-entry.json');
    // Of a publication that holds nothing yet, Pagefind would say that its index is broken.
    if (holdsNothing(entry)) return { pagefind: emptyIndex, all: {} };
    const pagefind = await this.#index.engine();
    // Addresses of records are whole already, whatever path the publication stands under.
    await pagefind.options({ baseUrl: '/', ranking, noWorker: true });
    await pagefind.init();
    return { pagefind, all: await pagefind.filters() };
  }

  /** Fetches the engine once; a failure is forgotten, so that the next attempt is a new one. */
  prepare() {
    this.#started ??= this.#start();
    this.#started.catch(() => (this.#started = undefined));
    return this.#started;
  }

  /** Begins anew with the next question: a release may have put another index in the place of the one that is open. */
  forget() {
    this.#started = undefined;
    this.#words = undefined;
  }

  #knownWords() {
    this.#words ??= this.#index
      .json('words.json')
      .then((words) =>
        Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string') : [],
      );
    this.#words.catch(() => (this.#words = undefined));
    return this.#words;
  }

  async search(state: SearchState): Promise<Answer> {
    const { pagefind, all } = await this.prepare();
    const valueOf = (filter: Filter, id: string) =>
      Object.keys(all[filter] ?? {}).find((one) => idOf(one) === id);
    const filters = (without?: Filter) => {
      const values: Record<string, string[]> = {};
      for (const { filter, id } of chosen(state)) {
        const known = valueOf(filter, id);
        if (known !== undefined && filter !== without) (values[filter] ??= []).push(known);
      }
      return values;
    };
    const typed = searched(state.q);
    const byDate = state.sort === 'date' || !typed;
    const ask = (query: string, without?: Filter) =>
      pagefind.search(query || null, { filters: filters(without), sort: byDate ? { date: 'desc' } : {} });

    let query = typed;
    let reply = !typed && state.q.trim() ? nothing : await ask(query);
    let better: string | undefined;
    if (typed) {
      const [first] = reply.results;
      const fragment = first && (await first.data());
      if (!fragment || !holds(typed, fragment)) {
        const words = await this.#knownWords();
        if (!first && chosen(state).length === 0) await proveWhole(pagefind, typed, words);
        better = mended(typed, words);
        reply = better ? await ask(better) : nothing;
        if (reply.results.length > 0) query = better ?? query;
        else better = undefined;
      }
    }

    const counted = new Map<Filter, Counts>();
    for (const filter of single) {
      if (state[filter] && valueOf(filter, state[filter])) {
        counted.set(filter, (await ask(query, filter)).filters);
      }
    }
    const choices = (filter: Filter): Choice[] =>
      Object.keys(all[filter] ?? {}).map((one) => ({
        id: idOf(one),
        label: labelOf(one),
        count: (counted.get(filter) ?? reply.filters)[filter]?.[one] ?? 0,
      }));
    const found = byDate ? reply.results : await reordered(reply.results, query);
    return {
      count: found.length,
      mended: better,
      unknown: chosen(state).filter(({ filter, id }) => !valueOf(filter, id)),
      choices: {
        tag: choices('tag'),
        series: choices('series'),
        kind: choices('kind'),
        author: choices('author'),
        year: choices('year'),
      },
      hits: found.map((result) => ({
        load: async () => {
          const fragment = await result.data();
          return fragment ? toHit(fragment) : undefined;
        },
      })),
    };
  }
}

/**
 * The first screen in a better order: what says the very words comes before what says another form of them, and a
 * title that only begins like one of them ("metrics" for "METR") loses the whole weight that Pagefind gives it.
 */
async function reordered(found: Reply['results'], query: string) {
  const asked = parts(query);
  const weighed = found.slice(0, firstScreen).map(async (result) => {
    const fragment = await result.data().catch(() => null);
    if (!fragment) return { result, score: 0 };
    const { title = '', names = '', context = '' } = fragment.meta;
    const called = parts(`${title} ${names} ${context}`);
    const near = (word: string) =>
      called.some((name) => isForm(word, name) && Math.abs(name.length - word.length) < 3);
    const borrowed = (result.matchedMetaFields?.length ?? 0) > 0 && !asked.some(near);
    const there = new Set(matchedWords(fragment));
    const exact = asked.every((word) => there.has(word));
    return { result, score: result.score * (borrowed ? 0.3 : 1) * (exact ? 2 : 1) };
  });
  const first = (await Promise.all(weighed)).sort((a, b) => b.score - a.score);
  return [...first.map(({ result }) => result), ...found.slice(firstScreen)];
}

/** Nothing found for a word that the index is known to hold: a part of the index is missing, and Pagefind is silent. */
async function proveWhole(pagefind: Pagefind, typed: string, words: readonly string[]) {
  const word = parts(typed).find((one) => words.includes(one));
  if (!word) return;
  const { results } = await pagefind.search(word, { filters: {}, sort: {} });
  if (results.length === 0) throw new SearchFailure('broken');
}
