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
  ledgerLast,
  rerank,
  termsOf,
  wholeWordsFirst,
} from './matching.ts';
import { askedOfPagefind, holdsNumbers, numbersIn, withNumbers } from './numbers.ts';
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
  /** What was searched for instead of the words that were typed, where these hold a slip. */
  readonly corrected: string | undefined;
  /** What could be meant instead of the words that found nothing, where these may be words of their own. */
  readonly suggestion: string | undefined;
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
      // Addresses of records are whole already, whatever path the publication stands under.
      await pagefind.options({ baseUrl: '/', ranking, noWorker: true });
      await pagefind.init();
      const all = pagefind.filters();
      all.catch(() => undefined);
      return { pagefind, all };
    } catch (error) {
      // Pagefind reads the entry itself, so it is looked into only to tell what went wrong: of a publication that holds
      // nothing yet, Pagefind says that its index is broken.
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

  /** Begins anew with the next question: a release may have put another index in the place of the one that is open. */
  forget() {
    this.#started = undefined;
    this.#words = this.#newWords();
  }

  /** `rested` is waited for before anything is fetched for the words, which may be the beginning of others. */
  async search(state: SearchState, rested?: Promise<unknown>): Promise<Answer> {
    rested?.catch(() => undefined);
    const started = await this.prepare();
    const { pagefind } = started;
    await rested;
    const typed = segmented(state.q, ' ').replace(/\s+/g, ' ').trim();
    const asked = askedOfPagefind(typed);
    const isSearchable = asked !== '';
    // What the words need and what the filters do come side by side.
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
    // In the order in which they are looked at, so that no text is fetched of a result that is moved out of sight.
    const ask = async (query: string, without?: Filter) => {
      const find = (words: string) =>
        pagefind.search(words || null, {
          filters: filters(without),
          sort: byDate ? { date: 'desc' } : {},
        });
      const asked = askedOfPagefind(query);
      const apart = hyphensApart(asked);
      let reply = await find(apart);
      if (reply.results.length === 0 && apart !== asked) reply = await find(asked);
      return byDate ? reply : { ...reply, results: ledgerLast(reply.results) };
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
        // What Pagefind finds by the endings that it knows is kept, though we do not know them; of a word that nothing
        // says, Pagefind finds any shorter one that it begins with, which no reader meant.
        query = await saidOf(correction?.isSure ? correction.query : typed, this.#words, async (word) => {
          if (await isFound(word, results)) return true;
          const [named, begun] = await Promise.all([askWhole(word), ask(word)]);
          return (await isFound(word, named.results)) || isFound(word, begun.results);
        });
        if (query !== typed) {
          reply = query ? await ask(query) : noReply;
          // Words that are all said, and nowhere together, stand for none: each alone is a way out.
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

/** A query without the words that nothing says; of short ones, which the list of words leaves out, `isShortSaid` knows. */
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

/** Nothing found for a word that the index is known to hold: a part of the index is missing, and Pagefind is silent. */
async function assertComplete(pagefind: Pagefind, typed: string, words: KnownWords) {
  for (const word of termsOf(typed)) {
    if (!(await words.near(word)).includes(word)) continue;
    const { results } = await pagefind.search(word, { filters: {}, sort: {} });
    if (results.length === 0) throw new SearchFailure('broken');
    return;
  }
}
