import { search } from '#words/search';
import { excerpt, type Run } from './excerpt.ts';
import { dateIn } from '../../text/date-in.ts';
import type { Answer, Choice } from './engine.ts';
import type { Failure } from './failure.ts';
import type { Hit } from './hit.ts';
import type { Synonym } from './matching.ts';
import { chosenFilters, type Filter, type SearchState } from './state.ts';

type Child = Node | string | undefined | false;

/** Creates an element from its name, attributes and children; a string becomes text, never HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

const kindNames: Readonly<Record<string, string>> = search.kinds;
const legends: Readonly<Record<Filter, string>> = search.filters;
/** In the order in which they are shown. */
export const filterOrder = ['kind', 'series', 'tag', 'author', 'year'] as const;

export function labelOf(answer: Answer | undefined, filter: Filter, id: string) {
  if (filter === 'kind') return kindNames[id] ?? id;
  return answer?.choices[filter].find((choice) => choice.id === id)?.label ?? id;
}

const withMarks = (runs: readonly Run[]) =>
  runs.map((run) => (run.marked ? element('mark', {}, run.text) : run.text));

/** The address of a hit, with the words that were found, as the text writes them, for its page to mark. */
function withHighlight(hit: Hit, url: string) {
  const words = hit.matches.map((at) =>
    (hit.words[at] ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  );
  const terms = [...new Set(words.map((word) => word.toLowerCase()).filter(Boolean))].slice(0, 6);
  if (terms.length === 0) return url;
  const [page = '', anchor] = url.split('#');
  return `${page}?highlight=${terms.map(encodeURIComponent).join('+')}${anchor ? `#${anchor}` : ''}`;
}

/** In what other words a page says what was typed. */
const synonymSentence = ({ typed, phrases }: Synonym) => search.synonym(typed, phrases.slice(0, 2));

export function hitView(hit: Hit) {
  const facts = [
    kindNames[hit.kind] ?? hit.kind,
    hit.context,
    hit.date && dateIn(document.documentElement.lang)(new Date(hit.date)),
  ];
  const [first] = hit.sections;
  // The opening of a page is quoted where something was found in it, or where no section says more.
  const opening = Math.min(...hit.sections.map(({ from }) => from), hit.words.length);
  const quotesOpening = hit.matches.some((at) => at < opening) || !first;
  return element(
    'li',
    { class: 'search-hit' },
    element('a', { class: 'search-title', href: withHighlight(hit, hit.url), 'data-hit': true }, hit.title),
    element(
      'p',
      { class: 'search-facts' },
      facts.filter(Boolean).join(' · '),
      hit.synonym && synonymSentence(hit.synonym),
      hit.draft && element('strong', {}, ` · ${search.draft}`),
    ),
    quotesOpening &&
      element(
        'p',
        { class: 'search-excerpt' },
        ...withMarks(excerpt(hit.words, hit.matches, 0, first ? opening : undefined)),
      ),
    hit.sections.length > 0 &&
      element(
        'ul',
        { class: 'search-sections' },
        ...hit.sections.map((section) =>
          element(
            'li',
            {},
            element('a', { href: withHighlight(hit, section.url), 'data-hit': true }, section.heading),
            element(
              'p',
              { class: 'search-excerpt' },
              ...withMarks(excerpt(hit.words, hit.matches, section.from, section.to)),
            ),
          ),
        ),
      ),
  );
}

/** One filter with its choices; redrawn whole, so the caller restores focus. */
export function filterView(filter: Filter, state: SearchState, answer: Answer) {
  const isChosen = (id: string) => (filter === 'tag' ? state.tag.includes(id) : state[filter] === id);
  const choices = answer.choices[filter];
  const useful = choices.some(({ id, count }) => isChosen(id) || (count > 0 && choices.length > 1));
  if (!useful) return undefined;
  const ordered = filter === 'year' ? choices.toSorted((a, b) => b.id.localeCompare(a.id)) : choices;
  const row = ({ id, count }: Choice) =>
    element(
      'label',
      {},
      element('input', {
        type: 'checkbox',
        value: id,
        'data-filter': filter,
        checked: isChosen(id),
        disabled: count === 0 && !isChosen(id),
      }),
      element('span', {}, labelOf(answer, filter, id)),
      element('span', { class: 'search-count' }, String(count)),
    );
  const isFolded = ({ id, count }: Choice) => chosenFilters(state).length > 0 && count === 0 && !isChosen(id);
  const folded = ordered.filter(isFolded);
  return element(
    'fieldset',
    { class: 'search-group' },
    element('legend', { class: 'search-legend' }, legends[filter]),
    ...ordered.filter((choice) => !isFolded(choice)).map(row),
    folded.length > 0 &&
      element(
        'details',
        { class: 'search-folded' },
        element('summary', {}, search.without(folded.length)),
        ...folded.map(row),
      ),
  );
}

export function chipsView(state: SearchState, answer: Answer | undefined) {
  return chosenFilters(state).map(({ filter, id }) => {
    const label = labelOf(answer, filter, id);
    return element(
      'li',
      {},
      element(
        'button',
        { type: 'button', 'data-filter': filter, value: id, 'aria-label': search.remove(label) },
        label,
        element('span', { 'aria-hidden': 'true' }, ' ×'),
      ),
    );
  });
}

export function summary(state: SearchState, answer: Answer) {
  const query = answer.corrected ?? state.q.trim();
  const count = answer.count === 0 ? search.none : search.results(answer.count);
  return query ? search.countFor(count, query.length > 80 ? `${query.slice(0, 80)}…` : query) : count;
}

const failures: Readonly<Record<Failure, string>> = search.failures;

export const failureSentence = (failure: Failure) => `${failures[failure]} ${search.stillWork}`;

const unknownFilterView = ({ filter, id }: Answer['unknown'][number]) =>
  element('p', {}, search.unknown(filter, id.slice(0, 60)));

const correctionView = (query: string, corrected: string) =>
  element('p', {}, search.corrected(query.trim(), corrected));

function suggestionView(state: SearchState, suggestion: string, take: (state: SearchState) => void) {
  const button = element('button', { type: 'button' }, search.quoted(suggestion));
  button.addEventListener('click', () => take({ ...state, q: suggestion }));
  return element('p', {}, search.meant[0], button, search.meant[1]);
}

/**
 * Notes above the results: filters that were left out, a correction that was made, and one that is suggested, which
 * `take` searches for.
 */
export const notesView = (state: SearchState, answer: Answer, take: (state: SearchState) => void) => [
  ...answer.unknown.map(unknownFilterView),
  ...(answer.corrected ? [correctionView(state.q, answer.corrected)] : []),
  ...(answer.suggestion ? [suggestionView(state, answer.suggestion, take)] : []),
];

/** Says that nothing was found, and where to browse instead: at this address, or below. */
export const nothingView = (address: string | undefined) =>
  element(
    'p',
    {},
    search.nothing,
    ...(address
      ? [element('a', { href: address }, search.lists), search.onPage]
      : [search.lists, search.below]),
  );

/** Searches that would find something, each a button; `take` begins the one that is pressed. */
export function waysOutView(
  ways: readonly { readonly label: string; readonly state: SearchState; readonly count: number }[],
  take: (state: SearchState) => void,
) {
  const buttons = ways.map(({ label, state, count }) => {
    const button = element('button', { type: 'button' }, search.way(label, count));
    button.addEventListener('click', () => take(state));
    return element('li', {}, button);
  });
  return [element('p', {}, search.try), element('ul', {}, ...buttons)];
}
