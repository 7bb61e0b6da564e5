/** What is searched for; the address of `/search/` says the same. */
export interface SearchState {
  readonly q: string;
  /** Ids; a result must have all of them. */
  readonly tag: readonly string[];
  readonly series: string;
  readonly kind: string;
  readonly author: string;
  readonly year: string;
  /** Empty: by relevance, or by date where there are no words. */
  readonly sort: '' | 'date';
}

export const emptyState: SearchState = {
  q: '',
  tag: [],
  series: '',
  kind: '',
  author: '',
  year: '',
  sort: '',
};

/** The filters that take a single value; several tags can be chosen. */
export const singleValued = ['series', 'kind', 'author', 'year'] as const;
export type Filter = 'tag' | (typeof singleValued)[number];

/** Longer queries are cut off: further characters would not help to find anything. */
export const maxQueryLength = 300;

export function readState(address: string): SearchState {
  const params = new URLSearchParams(address);
  const one = (name: string) => params.get(name)?.trim() ?? '';
  return {
    q: (params.get('q') ?? '').slice(0, maxQueryLength),
    tag: [...new Set(params.getAll('tag').flatMap((tags) => tags.split(',')))].filter(Boolean),
    series: one('series'),
    kind: one('kind'),
    author: one('author'),
    year: one('year'),
    sort: one('sort') === 'date' ? 'date' : '',
  };
}

/** `?q=…&tag=…`, with only what is set; empty where nothing is. */
export function writeState(state: SearchState) {
  const params = new URLSearchParams();
  if (state.q.trim()) params.set('q', state.q);
  for (const tag of state.tag) params.append('tag', tag);
  for (const name of singleValued) if (state[name]) params.set(name, state[name]);
  if (state.sort) params.set('sort', state.sort);
  return params.size > 0 ? `?${params}` : '';
}

export const chosenFilters = (state: SearchState): { filter: Filter; id: string }[] => [
  ...state.tag.map((id) => ({ filter: 'tag' as const, id })),
  ...singleValued.flatMap((filter) => (state[filter] ? [{ filter, id: state[filter] }] : [])),
];

export const isIdle = (state: SearchState) => !state.q.trim() && chosenFilters(state).length === 0;

/** The state with these filters taken away. */
export const withoutFilters = (state: SearchState, filters: readonly { filter: Filter; id: string }[]) =>
  filters.reduce((left, { filter, id }) => toggleFilter(left, filter, id), state);

/** The state with a filter set, or taken away where it was set. */
export function toggleFilter(state: SearchState, filter: Filter, id: string): SearchState {
  if (filter !== 'tag') return { ...state, [filter]: state[filter] === id ? '' : id };
  const tag = state.tag.includes(id) ? state.tag.filter((other) => other !== id) : [...state.tag, id];
  return { ...state, tag };
}
