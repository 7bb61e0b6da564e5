import { correctQuery } from './corrections.ts';
import { SearchFailure } from './failure.ts';
import { toHit, type Hit } from './hit.ts';
import { holdsEveryTerm, rerank, termsOf } from './matching.ts';
import { emptyIndex, noReply, type Counts, type Pagefind } from './pagefind.ts';
import { chosenFilters, singleValued, type Filter, type SearchState } from './state.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Results that would be left with this one chosen. */
  readonly count: number;
}

export interface Answer {
  readonly count: number;
  /** What was searched for instead of the words that were typed, where these hold a slip. */
  readonly corrected: string | undefined;
  /** Chosen values that the index does not know; they were left out. */
  readonly unknown: readonly { readonly filter: Filter; readonly id: string }[];
  readonly choices: Readonly<Record<Filter, readonly Choice[]>>;
  readonly hits: readonly { readonly load: () => Promise<Hit | undefined> }[];
}

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

const isEmptyIndex = (entry: unknown) =>
  entry instanceof Object &&
  'languages' in entry &&
  entry.languages instanceof Object &&
  Object.keys(entry.languages).length === 0;

/** What Pagefind does to the words of a page, done to a query: signs within a word are left out. */
const normalizeQuery = (query: string) => query.replace(/\p{S}/gu, '').replace(/\s+/g, ' ').trim();
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
    if (isEmptyIndex(entry)) return { pagefind: emptyIndex, all: {} };
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
      for (const { filter, id } of chosenFilters(state)) {
        const known = valueOf(filter, id);
        if (known !== undefined && filter !== without) (values[filter] ??= []).push(known);
      }
      return values;
    };
    const typed = normalizeQuery(state.q);
    const byDate = state.sort === 'date' || !typed;
    const ask = (query: string, without?: Filter) =>
      pagefind.search(query || null, { filters: filters(without), sort: byDate ? { date: 'desc' } : {} });

    let query = typed;
    let reply = !typed && state.q.trim() ? noReply : await ask(query);
    let better: string | undefined;
    if (typed) {
      const [first] = reply.results;
      const fragment = first && (await first.data());
      if (!fragment || !holdsEveryTerm(typed, fragment)) {
        const words = await this.#knownWords();
        if (!first && chosenFilters(state).length === 0) await assertComplete(pagefind, typed, words);
        better = correctQuery(typed, words);
        reply = better ? await ask(better) : noReply;
        if (reply.results.length > 0) query = better ?? query;
        else better = undefined;
      }
    }

    const counted = new Map<Filter, Counts>();
    for (const filter of singleValued) {
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
    const found = byDate ? reply.results : await rerank(reply.results, query);
    return {
      count: found.length,
      corrected: better,
      unknown: chosenFilters(state).filter(({ filter, id }) => !valueOf(filter, id)),
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

/** Nothing found for a word that the index is known to hold: a part of the index is missing, and Pagefind is silent. */
async function assertComplete(pagefind: Pagefind, typed: string, words: readonly string[]) {
  const word = termsOf(typed).find((one) => words.includes(one));
  if (!word) return;
  const { results } = await pagefind.search(word, { filters: {}, sort: {} });
  if (results.length === 0) throw new SearchFailure('broken');
}
