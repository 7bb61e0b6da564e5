import { Engine, firstScreen, SearchFailure, type Answer, type Failure } from './engine.ts';
import { indexFolder } from './built-index.ts';
import {
  chosen,
  empty,
  isIdle,
  longest,
  readState,
  toggled,
  without,
  writeState,
  type Filter,
  type SearchState,
} from './state.ts';
import {
  chipsView,
  element,
  failureSentence,
  filters,
  filterView,
  hitView,
  labelOf,
  results,
  summary,
} from './view.ts';

/** Results that a state would have; none where it cannot be told. */
const countOf = (state: SearchState) =>
  engine.search(state).then(
    ({ count }) => count,
    () => 0,
  );

/** What another attempt would not mend. */
const isFinal = (failure: Failure) => failure === 'unsupported' || failure === 'elsewhere';
const isFilter = (name: string | undefined): name is Filter => filters.some((filter) => filter === name);
const engine = new Engine(indexFolder);

declare global {
  interface HTMLElementTagNameMap {
    'fulcrum-search': FulcrumSearch;
  }
}

/**
 * The search box, on its page and in the dialog. It takes over the form that it finds in itself, and shows results in
 * place of whatever else stands in it (`[data-otherwise]`: what a reader has without search).
 */
export class FulcrumSearch extends HTMLElement {
  #state: SearchState = empty;
  #answer: Answer | undefined;
  /** Number of the newest question; answers to older ones are dropped. */
  #asked = 0;
  #shown = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #listening = new AbortController();
  #more: IntersectionObserver | undefined;
  #notes = element('div', { class: 'search-notes' });
  #chips = element('ul', { class: 'search-chips', 'aria-label': 'Chosen filters' });
  #count = element('p', { class: 'search-summary' });
  #heard = element('p', { class: 'sr-only', role: 'status' });
  #sort: HTMLSelectElement = element(
    'select',
    {},
    element('option', { value: '' }, 'Relevance'),
    element('option', { value: 'date' }, 'Date'),
  );
  #sorting = element('label', { class: 'search-sort' }, 'Sort by ', this.#sort);
  #filters = element('div', { class: 'search-filters' });
  #chosen = element('div', {}, this.#chips);
  #hits = element('ol', { class: 'search-hits', role: 'list' });
  #next = element('button', { type: 'button', class: 'search-more' }, 'Show more');
  #found = element('div', { class: 'search-found', hidden: true });

  /** Whether the address of the page says what is searched for. */
  get #addressed() {
    return this.dataset['addressed'] !== undefined;
  }
  get #form() {
    return this.querySelector('form');
  }
  get #input() {
    return this.querySelector('input');
  }

  connectedCallback() {
    const input = this.#input;
    if (!input || this.#found.isConnected) return;
    input.maxLength = longest;
    const filterBox = element(
      'details',
      { class: 'search-panel' },
      element('summary', {}, 'Filters'),
      this.#filters,
    );
    filterBox.open = matchMedia('(width >= 68.75rem)').matches;
    this.#found.append(
      filterBox,
      element(
        'div',
        { class: 'search-list' },
        element('div', { class: 'search-bar' }, this.#count, this.#sorting),
        this.#chosen,
        this.#hits,
        this.#next,
      ),
    );
    this.#form?.after(this.#heard, this.#notes, this.#found);

    const { signal } = this.#listening;
    const on = (name: string, listener: (event: Event) => void, target: EventTarget = this) =>
      target.addEventListener(name, listener, { signal });
    on('input', (event) => {
      if (event.target === input) this.#go({ ...this.#state, q: input.value }, 'replace');
    });
    on('change', (event) => this.#changed(event.target));
    on('click', (event) => this.#clicked(event));
    on('submit', (event) => {
      event.preventDefault();
      this.#entered();
    });
    on('keydown', (event) => {
      if (event instanceof KeyboardEvent) this.#key(event);
    });
    on('focusin', () => void engine.prepare().catch(() => undefined));
    on('pointerenter', () => void engine.prepare().catch(() => undefined));
    if (this.#addressed) {
      on('popstate', () => this.#read(), window);
      on('keydown', (event) => this.#called(event), window);
      const link = document.querySelector('[data-search-open]');
      if (link) on('click', (event) => this.#called(event), link);
    }
    this.#more = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#showMore(this.#asked);
    });
    this.#read();
  }

  disconnectedCallback() {
    this.#listening.abort();
    this.#more?.disconnect();
  }

  #read() {
    const input = this.#input;
    const typed = input?.value ?? '';
    const state = this.#addressed ? readState(location.search) : this.#state;
    // What was typed before this script came is not lost.
    this.#go(state.q || !typed || this.#state.q ? state : { ...state, q: typed }, 'stay');
  }

  #go(state: SearchState, history_: 'push' | 'replace' | 'stay') {
    this.#settle(state, history_);
    void this.#ask();
  }

  /** Says in the box, in the address and to the dialog what is searched for. */
  #settle(state: SearchState, history_: 'push' | 'replace' | 'stay') {
    this.#state = state;
    const input = this.#input;
    if (input && input.value !== state.q && document.activeElement !== input) input.value = state.q;
    if (input && history_ === 'stay') input.value = state.q;
    this.#sort.value = state.sort;
    if (this.#addressed && history_ !== 'stay') {
      const address = location.pathname + writeState(state);
      try {
        if (history_ === 'push') history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      } catch {
        // Safari refuses more than 100 addresses in half a minute; the next key brings this one along.
      }
    }
    this.dispatchEvent(new CustomEvent('fulcrum-search', { detail: writeState(state), bubbles: true }));
  }

  async #ask() {
    const asked = (this.#asked += 1);
    const state = this.#state;
    const current = () => asked === this.#asked;
    clearTimeout(this.#resting);
    if (isIdle(state)) {
      this.#answer = undefined;
      this.#found.hidden = true;
      this.#otherwise(true);
      this.#notes.replaceChildren();
      this.#heard.textContent = '';
      this.removeAttribute('aria-busy');
      return;
    }
    const slow = setTimeout(() => {
      if (current()) this.#wait();
    }, 300);
    try {
      const answer = await engine.search(state);
      const first = await Promise.all(answer.hits.slice(0, firstScreen).map(({ load }) => load()));
      if (!current()) return;
      if (first.length > 0 && first.every((hit) => !hit)) throw new SearchFailure('broken');
      this.#answer = answer;
      if (answer.unknown.length > 0) this.#settle(without(state, answer.unknown), 'replace');
      this.#draw(
        answer,
        first.flatMap((hit) => (hit ? [hitView(hit)] : [])),
      );
    } catch (error) {
      if (current())
        this.#fail(error instanceof SearchFailure ? error.failure : navigator.onLine ? 'broken' : 'offline');
    } finally {
      clearTimeout(slow);
      if (current()) this.removeAttribute('aria-busy');
    }
  }

  #wait() {
    this.#found.before(this.#notes);
    this.setAttribute('aria-busy', 'true');
    this.#notes.replaceChildren(element('p', { class: 'search-wait' }, 'Fetching the index …'));
    this.#heard.textContent = 'Fetching the index';
  }

  #otherwise(shown: boolean) {
    for (const part of this.querySelectorAll<HTMLElement>('[data-otherwise]')) part.hidden = !shown;
  }

  #draw(answer: Answer, first: readonly HTMLElement[]) {
    const state = this.#state;
    const said = summary(state, answer);
    this.#found.hidden = false;
    this.#chosen.after(this.#notes);
    this.#otherwise(answer.count === 0);
    this.#count.textContent = said;
    this.#shown = firstScreen;
    this.#sorting.hidden = answer.count < 2;
    this.#hits.replaceChildren(...first);
    this.#next.hidden = answer.count <= firstScreen;
    this.#more?.unobserve(this.#next);
    this.#more?.observe(this.#next);
    this.#keepingFocus(() => {
      this.#chips.replaceChildren(...chipsView(state, answer));
      this.#filters.replaceChildren(...filters.flatMap((filter) => filterView(filter, state, answer) ?? []));
      const panel = this.#filters.parentElement;
      if (panel) panel.hidden = this.#filters.childElementCount === 0;
    });
    this.#explain(answer);
    this.#resting = setTimeout(() => (this.#heard.textContent = said), 700);
  }

  /** What the reader should know beside the results: a slip mended, a filter that is no more, a way out of nothing. */
  #explain(answer: Answer) {
    const state = this.#state;
    const notes: HTMLElement[] = answer.unknown.map(({ filter, id }) =>
      element('p', {}, `There is no ${filter} “${id.slice(0, 60)}”; it was left out.`),
    );
    if (answer.mended) {
      notes.push(
        element('p', {}, `Nothing holds “${state.q.trim()}”. These are the results for “${answer.mended}”.`),
      );
    }
    this.#notes.replaceChildren(...notes);
    if (answer.count === 0) void this.#help(this.#asked);
  }

  /** With no result: which filter or word, left out, would help. */
  async #help(asked: number) {
    const state = this.#state;
    const words = state.q.trim().split(/\s+/).slice(0, 6);
    const ways = [
      ...chosen(state).map(({ filter, id }) => ({
        label: `without ${labelOf(this.#answer, filter, id)}`,
        state: toggled(state, filter, id),
      })),
      ...(words.length > 1 ? words : []).map((word) => {
        const rest = words.filter((other) => other !== word).join(' ');
        return { label: `“${rest}”`, state: { ...state, q: rest } };
      }),
    ].filter((way) => !isIdle(way.state));
    const counted = await Promise.all(ways.map(async (way) => ({ ...way, count: await countOf(way.state) })));
    if (asked !== this.#asked) return;
    const helpful = counted.filter(({ count }) => count > 0);
    const buttons = helpful.map((way) => {
      const button = element('button', { type: 'button' }, `${way.label} (${results(way.count)})`);
      button.addEventListener('click', () => {
        const input = this.#input;
        if (input) input.value = way.state.q;
        this.#go(way.state, 'push');
        input?.focus();
      });
      return element('li', {}, button);
    });
    if (buttons.length > 0)
      this.#notes.append(element('p', {}, 'It would help to search'), element('ul', {}, ...buttons));
    else this.#notes.append(element('p', {}, 'Nothing here says that. ', ...this.#whereListsStand()));
  }

  #whereListsStand() {
    const lists = 'Tags, series and all essays';
    if (this.#addressed) return [`${lists} stand below.`];
    return [element('a', { href: this.#form?.action }, lists), ' stand on the page of search.'];
  }

  async #showMore(asked: number) {
    const answer = this.#answer;
    if (!answer || asked !== this.#asked || this.#next.hidden) return;
    const from = this.#shown;
    this.#shown += firstScreen;
    this.#next.hidden = this.#shown >= answer.count;
    const hits = await Promise.all(
      answer.hits.slice(from, from + firstScreen).map(({ load }) => load().catch(() => undefined)),
    );
    if (asked !== this.#asked) return;
    this.#hits.append(...hits.flatMap((hit) => (hit ? [hitView(hit)] : [])));
    // Observed anew, so that a list that still ends within sight goes on.
    this.#more?.unobserve(this.#next);
    this.#more?.observe(this.#next);
  }

  #fail(failure: Failure) {
    engine.forget();
    this.#answer = undefined;
    this.#found.hidden = true;
    this.#found.before(this.#notes);
    const again = element('button', { type: 'button' }, 'Try again');
    again.addEventListener('click', () => {
      this.#input?.focus();
      void this.#ask();
    });
    const sentence = failureSentence(failure);
    this.#notes.replaceChildren(element('p', {}, sentence, ' ', isFinal(failure) ? undefined : again));
    this.#heard.textContent = sentence;
    this.#otherwise(true);
    this.dispatchEvent(new CustomEvent('fulcrum-search-failed', { bubbles: true }));
  }

  #changed(target: EventTarget | null) {
    if (target === this.#sort) {
      this.#go({ ...this.#state, sort: this.#sort.value === 'date' ? 'date' : '' }, 'push');
    }
    if (target instanceof HTMLInputElement && isFilter(target.dataset['filter'])) {
      this.#go(toggled(this.#state, target.dataset['filter'], target.value), 'push');
    }
  }

  #clicked(event: Event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === this.#next) {
      const { length } = this.#hits.children;
      void this.#showMore(this.#asked).then(() => {
        this.#hits.children.item(length)?.querySelector('a')?.focus();
      });
    }
    if (button && isFilter(button.dataset['filter'])) {
      this.#go(toggled(this.#state, button.dataset['filter'], button.value), 'push');
    }
  }

  /** The keys and the link that open search elsewhere lead to the box here. */
  #called(event: Event) {
    if (!(event instanceof KeyboardEvent || event instanceof MouseEvent)) return;
    const held = event.ctrlKey || event.metaKey;
    const sought =
      event instanceof MouseEvent
        ? !held && !event.shiftKey
        : held
          ? event.key === 'k'
          : event.key === '/' && !document.activeElement?.matches(':read-write');
    if (!sought) return;
    event.preventDefault();
    this.#input?.focus();
    this.#input?.select();
  }

  /** Enter: on the page the search is settled, in the dialog the first result is opened. */
  #entered() {
    if (this.#addressed) this.#go(this.#state, 'replace');
    else if (this.#state.q.trim()) this.#hits.querySelector('a')?.click();
  }

  #key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const input = this.#input;
    const links = [...this.#hits.querySelectorAll<HTMLElement>('[data-hit]')];
    const at = links.findIndex((link) => link === document.activeElement);
    const inList = at >= 0;
    if (!inList && document.activeElement !== input) return;
    const last = links.length - 1;
    const to: Readonly<Record<string, number>> = inList
      ? { ArrowDown: Math.min(at + 1, last), ArrowUp: at - 1, Home: 0, End: last, Escape: -1 }
      : { ArrowDown: 0 };
    const goal = to[event.key];
    if (goal === undefined || links.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const link = links[goal];
    if (link) link.focus();
    else input?.focus();
  }

  /** Runs a redraw, and gives focus back to the control that had it, or to the query where it is gone. */
  #keepingFocus(redraw: () => void) {
    const { activeElement } = document;
    const held =
      activeElement instanceof HTMLElement && this.contains(activeElement) ? activeElement : undefined;
    const filter = held?.dataset['filter'];
    const id = held instanceof HTMLInputElement || held instanceof HTMLButtonElement ? held.value : '';
    const chip = held instanceof HTMLButtonElement;
    redraw();
    if (!held || held.isConnected) return;
    const same = [...this.querySelectorAll<HTMLElement>('[data-filter]')].find(
      (other) =>
        other.dataset['filter'] === filter &&
        other.getAttribute('value') === id &&
        other instanceof HTMLButtonElement === chip,
    );
    (same ?? this.#chips.querySelector('button') ?? this.#input)?.focus();
  }
}

if (!customElements.get('fulcrum-search')) customElements.define('fulcrum-search', FulcrumSearch);
