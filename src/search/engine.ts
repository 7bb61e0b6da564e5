import { chosen, single, type Filter, type SearchState } from './state.ts';
import { wordsOf } from './excerpt.ts';
import { mended, plain } from './word-list.ts';

interface Fragment {
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
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
interface Reply {
  readonly results: readonly { readonly id: string; data(): Promise<Fragment | null> }[];
  readonly filters: Counts;
}
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(
    words: string | null,
    options: { filters: Record<string, string | readonly string[]>; sort: Record<string, 'desc'> },
  ): Promise<Reply>;
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
  readonly hits: readonly { readonly key: string; load(): Promise<Hit | undefined> }[];
}

export type Failure = 'offline' | 'missing' | 'unsupported' | 'broken';

export class SearchFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`Search failed: ${failure}`);
    this.failure = failure;
  }
}

const folder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;
/** Set against the relevance tests: near words before longer ones, short pages not above all. */
const ranking = { termSimilarity: 2, pageLength: 0.6, metaWeights: { title: 8, names: 4, context: 1, date: 0, kind: 0 } };

async function fetched(name: string) {
  let response: Response;
  try {
    response = await fetch(folder + name);
  } catch {
    throw new SearchFailure('offline');
  }
  if (!response.ok) throw new SearchFailure('missing');
  return response;
}

async function start() {
  try {
    // The smallest module there is: throws where WebAssembly is missing or forbidden.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    throw new SearchFailure('unsupported');
  }
  const entry = await fetched('pagefind-entry.json');
  try {
    await entry.json();
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
    await pagefind.options({ ranking });
    await pagefind.init();
    return { pagefind, all: await pagefind.filters() };
  } catch {
    throw new SearchFailure(navigator.onLine ? 'broken' : 'offline');
  }
}

let started: ReturnType<typeof start> | undefined;
/** Fetches the engine once; a failure is forgotten, so that the next attempt is a new one. */
export function prepare() {
  started ??= start();
  started.catch(() => (started = undefined));
  return started;
}

let list: Promise<readonly string[]> | undefined;
async function knownWords() {
  list ??= fetched('words.json')
    .then((response) => response.json())
    .then((words: unknown) =>
      Array.isArray(words) ? words.filter((word): word is string => typeof word === 'string') : [],
    );
  list.catch(() => (list = undefined));
  return list;
}

const idOf = (filterValue: string) => filterValue.split(' ', 1)[0] ?? '';
const labelOf = (filterValue: string) => filterValue.slice(idOf(filterValue).length + 1) || filterValue;

/** What Pagefind does to the words of a page, done to a query: signs within a word are left out. */
const searched = (query: string) => query.replace(/\p{S}/gu, '').replace(/\s+/g, ' ').trim();
const bare = (word: string) => plain(word).replace(/[^\p{L}\p{N}§]/gu, '');

/**
 * Whether a hit holds every word that was asked for. Pagefind answers an unknown word with any shorter one that it
 * begins with ("leverege" finds "L"), which no reader meant.
 */
function holds(query: string, fragment: Fragment) {
  const words = wordsOf(fragment.content);
  const there = [
    ...new Set([...fragment.locations.map((at) => words[at] ?? ''), ...Object.values(fragment.meta).flatMap(wordsOf)]),
  ].flatMap((word) => [bare(word), ...word.split(/[^\p{L}\p{N}]+/u).map(bare)]);
  return query.split(/[\s-]+/).every((word) => {
    const asked = bare(word);
    const stem = asked.slice(0, Math.max(2, asked.length - 3));
    return there.some((other) => other.startsWith(stem));
  });
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
            found: within.length,
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

export async function search(state: SearchState): Promise<Answer> {
  const { pagefind, all } = await prepare();
  const valueOf = (filter: Filter, id: string) =>
    Object.keys(all[filter] ?? {}).find((one) => idOf(one) === id);
  const filters = (without?: Filter) => {
    const values: Record<string, string | string[]> = {};
    for (const { filter, id } of chosen(state)) {
      const known = valueOf(filter, id);
      if (known === undefined || filter === without) continue;
      values[filter] = filter === 'tag' ? [...(values['tag'] ?? []), known] : known;
    }
    return values;
  };
  const typed = searched(state.q);
  const byDate = state.sort === 'date' || !typed;
  const ask = (query: string, without?: Filter) =>
    pagefind.search(query || null, { filters: filters(without), sort: byDate ? { date: 'desc' } : {} });

  let query = typed;
  let reply = await ask(query);
  let better: string | undefined;
  if (typed) {
    const [first] = reply.results;
    const fragment = first && (await first.data());
    if (!fragment || !holds(typed, fragment)) {
      const unfiltered = chosen(state).length === 0;
      better = mended(typed, await knownWords());
      reply = better ? await ask(better) : { results: [], filters: {} };
      if (reply.results.length > 0) query = better ?? query;
      else {
        better = undefined;
        if (unfiltered) await proveWhole(pagefind, typed);
      }
    }
  }

  const counted = new Map<Filter, Counts>();
  for (const filter of single) {
    if (state[filter] && valueOf(filter, state[filter])) counted.set(filter, (await ask(query, filter)).filters);
  }
  const choices = (filter: Filter): Choice[] =>
    Object.keys(all[filter] ?? {}).map((one) => ({
      id: idOf(one),
      label: labelOf(one),
      count: (counted.get(filter) ?? reply.filters)[filter]?.[one] ?? 0,
    }));
  return {
    count: reply.results.length,
    mended: better,
    unknown: chosen(state).filter(({ filter, id }) => !valueOf(filter, id)),
    choices: {
      tag: choices('tag'),
      series: choices('series'),
      kind: choices('kind'),
      author: choices('author'),
      year: choices('year'),
    },
    hits: reply.results.map(({ id, data }) => ({
      key: id,
      load: async () => {
        const fragment = await data();
        return fragment ? toHit(fragment) : undefined;
      },
    })),
  };
}

/** Nothing found for a word that the index is known to hold: a part of the index is missing, and Pagefind is silent. */
async function proveWhole(pagefind: Pagefind, typed: string) {
  const words = await knownWords();
  const [word] = typed.split(' ').map(bare).filter((one) => words.includes(one));
  if (!word) return;
  const { results } = await pagefind.search(word, { filters: {}, sort: {} });
  if (results.length === 0) throw new SearchFailure('broken');
}

/** How many results a state would have. */
export async function countOf(state: SearchState) {
  return (await search(state)).count;
}
