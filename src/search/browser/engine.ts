import { segmented } from '../../text/segment.ts';
import { indexNames } from '../index-names.ts';
import { correctQuery } from './corrections.ts';
import { SearchFailure } from './failure.ts';
import { toHit, type Hit } from './hit.ts';
import { KnownWords } from './known-words.ts';
import {
  firstScreen,
  holdsEveryTerm,
  hyphensApart,
  isShort,
  ledgerLowered,
  rerank,
  termsOf,
  wholeWordsFirst,
} from './matching.ts';
import { pagefindQuery, holdsNumbers, numbersIn, withNumbers } from './numbers.ts';
import { emptyIndex, noReply, type Counts, type Pagefind, type Reply } from './pagefind.ts';
import { chosenFilters, singleValued, type Filter, type SearchState } from './state.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Results that would be left with this one chosen. */
  readonly count: number;
}

export interface Answer {
  readonly count: number;
  /** The query that was searched for instead of the one that was typed, where that had to be corrected. */
  readonly corrected: string | undefined;
  /** A query that may have been meant, where it is not certain enough to replace what was typed. */
  readonly suggestion: string | undefined;
  /** Chosen filters that the index does not know, and that were left out. */
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

/** Tuned with the relevance tests: short records must not crowd out long essays, and titles and names come first. */
const ranking = {
  termSimilarity: 2,
  pageLength: 0.1,
  termFrequency: 0.3,
  metaWeights: {
    title: 8,
    study: 0.5,
    names: 4,
    aliases: 0.5,
    synonyms: 3,
    mentions: 1,
    context: 1,
    phrases: 0,
    date: 0,
    kind: 0,
  },
};

const idOf = (filterValue: string) => filterValue.split(' ', 1)[0] ?? '';
const labelOf = (filterValue: string) => filterValue.slice(idOf(filterValue).length + 1) || filterValue;

const isEmptyIndex = (entry: unknown) =>
  entry instanceof Object &&
  'languages' in entry &&
  entry.languages instanceof Object &&
  Object.keys(entry.languages).length === 0;

export class Engine {
  readonly #index: IndexFolder;
  #started: Promise<{ pagefind: Pagefind; all: Promise<Counts> }> | undefined;
  #words: KnownWords;

  constructor(index: IndexFolder) {
    this.#index = index;
    this.#words = this.#newWords();
  }

  #newWords() {
    return new KnownWords((name) => this.#index.json(name));
  }

  async #start() {
    try {
      const pagefind = await this.#index.engine();
      // The addresses of records already include the path that the publication stands under.
      await pagefind.options({ baseUrl: '/', ranking, noWorker: true });
      await pagefind.init();
      const all = pagefind.filters();
      all.catch(() => undefined);
      return { pagefind, all };
    } catch (error) {
      // Read only to tell what went wrong: Pagefind reads the entry itself, and calls the index of an empty publication
      // broken.
      const entry = await this.#index.json(indexNames.entry);
      if (isEmptyIndex(entry)) return { pagefind: emptyIndex, all: Promise.resolve({}) };
      throw error;
    }
  }

  /** Fetches the engine once; a failure is forgotten, so that the next attempt is a new one. */
  prepare() {
    this.#started ??= this.#start();
    this.#started.catch(() => (this.#started = undefined));
    return this.#started;
  }

  /** Starts afresh with the next query: a release may have replaced the index that is open. */
  forget() {
    this.#started = undefined;
    this.#words = this.#newWords();
  }

  /**
   * Fetches nothing for the words before `rested`: until then they may be only the beginning of what is being typed.
   */
  async search(state: SearchState, rested?: Promise<unknown>): Promise<Answer> {
    rested?.catch(() => undefined);
    const started = await this.prepare();
    const { pagefind } = started;
    await rested;
    const typed = segmented(state.q, ' ').replace(/\s+/g, ' ').trim();
    const asked = pagefindQuery(typed);
    const isSearchable = asked !== '';
    // What the words need and what the filters need is fetched in parallel.
    const [all] = await Promise.all([started.all, isSearchable && pagefind.preload(hyphensApart(asked))]);
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
    const byDate = state.sort === 'date' || !isSearchable;
    // Sorted before any text is fetched, so that no text is fetched for a result that moves out of sight.
    const ask = async (query: string, without?: Filter) => {
      const find = (words: string) =>
        pagefind.search(words || null, {
          filters: filters(without),
          sort: byDate ? { date: 'desc' } : {},
        });
      const asked = pagefindQuery(query);
      const apart = hyphensApart(asked);
      let reply = await find(apart);
      if (reply.results.length === 0 && apart !== asked) reply = await find(asked);
      return byDate ? reply : { ...reply, results: ledgerLowered(reply.results) };
    };

    let query = typed;
    let reply: Reply = typed && !isSearchable ? noReply : await ask(query);
    let corrected: string | undefined;
    let suggestion: string | undefined;
    if (isSearchable) {
      const askWhole = (word: string) => ask(`"${word.replaceAll('"', '')}"`);
      const whole = isShort(query) ? await askWhole(query) : noReply;
      const results = await withNumbers(wholeWordsFirst(reply.results, whole.results), query);
      const isEmpty = reply.results.length === 0;
      reply = { ...reply, results };
      if (!(await isFound(query, results))) {
        if (isEmpty && chosenFilters(state).length === 0) await assertComplete(pagefind, typed, this.#words);
        const correction = await correctQuery(typed, this.#words);
        // A word that Pagefind finds by endings that we do not know is kept. A word that no text contains is not:
        // Pagefind finds any shorter one that it begins with, which no reader meant.
        query = await saidOf(correction?.isSure ? correction.query : typed, this.#words, async (word) => {
          if (await isFound(word, results)) return true;
          const [named, begun] = await Promise.all([askWhole(word), ask(word)]);
          return (await isFound(word, named.results)) || isFound(word, begun.results);
        });
        if (query !== typed) {
          reply = query ? await ask(query) : noReply;
          // If the known words occur nowhere together, nothing is corrected: the reader is offered searches with fewer
          // of them.
          corrected = reply.results.length > 0 ? query : undefined;
        }
        if (correction && !correction.isSure && (await ask(correction.query)).results.length > 0)
          suggestion = correction.query;
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
      corrected,
      suggestion,
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
          return fragment && holdsNumbers(query, fragment) ? toHit(fragment, query) : undefined;
        },
      })),
    };
  }
}

/** Whether any result on the first screen holds what was asked for. */
async function isFound(query: string, results: Reply['results']) {
  const texts = await Promise.all(
    results.slice(0, firstScreen).map((result) => result.data().catch(() => null)),
  );
  if (texts.length > 0 && texts.every((text) => !text)) throw new SearchFailure('broken');
  return texts.some((text) => text && holdsEveryTerm(query, text));
}

/**
 * The query without words that no text contains. The list of words leaves out short ones; `isShortSaid` knows about
 * those.
 */
async function saidOf(query: string, words: KnownWords, isShortSaid: (word: string) => Promise<boolean>) {
  const terms = query.split(' ');
  const isSaid = async (term: string) => {
    if (isShort(term) && numbersIn(term).length === 0) return isShortSaid(term);
    const parts = termsOf(term).filter((part) => /^\p{L}{4,}$/u.test(part));
    return (await Promise.all(parts.map((part) => words.knows(part)))).every(Boolean);
  };
  const said = await Promise.all(terms.map(isSaid));
  return terms.filter((_, at) => said[at]).join(' ');
}

/**
 * Throws if Pagefind finds nothing for a word that the index contains: it does not say so when a part of the index is
 * missing.
 */
async function assertComplete(pagefind: Pagefind, typed: string, words: KnownWords) {
  for (const word of termsOf(typed)) {
    if (!(await words.near(word)).includes(word)) continue;
    const { results } = await pagefind.search(word, { filters: {}, sort: {} });
    if (results.length === 0) throw new SearchFailure('broken');
    return;
  }
}
