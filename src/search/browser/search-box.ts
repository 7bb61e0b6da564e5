import { search } from '#words/search';
import { builtIndex } from './built-index.ts';
import { Engine, type Answer } from './engine.ts';
import { isFinal, SearchFailure, type Failure } from './failure.ts';
import { asksForSearch, moveFocus } from './keys.ts';
import type { Hit } from './hit.ts';
import { firstScreen } from './matching.ts';
import { letGo } from './press.ts';
import { rest } from './rest.ts';
import { ResultPanel } from './result-panel.ts';
import {
  emptyState,
  isIdle,
  maxQueryLength,
  readState,
  toggleFilter,
  withoutFilters,
  writeState,
  type Filter,
  type SearchState,
} from './state.ts';
import {
  element,
  failureSentence,
  filterOrder,
  notesView,
  nothingView,
  summary,
  waysOutView,
} from './view.ts';
import { helpfulWaysOut } from './ways-out.ts';

const engine = new Engine(builtIndex);

/** Results that a state would have; none where it cannot be told. */
const countOf = (state: SearchState) =>
  engine.search(state).then(
    ({ count }) => count,
    () => 0,
  );

const prepare = () => void engine.prepare().catch(() => undefined);

const isFilter = (name: string | undefined): name is Filter => filterOrder.some((filter) => filter === name);

/** What becomes of the address of the page when the state changes: a step to go back to, or none, or nothing. */
type Step = 'push' | 'replace' | 'stay';

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
  #state: SearchState = emptyState;
  #answer: Answer | undefined;
  /** Number of the newest question; answers to older ones are dropped. */
  #question = 0;
  /** Settled when the newest question has been answered. */
  #searched = Promise.resolve();
  /** The question whose first result Enter is to open; none once the dialog has been closed. */
  #entered: number | undefined;
  #announcement: ReturnType<typeof setTimeout> | undefined;
  /** Ends all listening of this time in the document. */
  #listeners = new AbortController();
  #notes = element('div', { class: 'search-notes' });
  #status = element('p', { class: 'sr-only', role: 'status' });
  #panel = new ResultPanel();

  /** Whether the address of the page says what is searched for. */
  get #isAddressed() {
    return this.dataset['addressed'] !== undefined;
  }
  get #form() {
    return this.querySelector('form');
  }
  get #input() {
    return this.querySelector('input');
  }

  /** Also when it is moved, which ends its listening and begins it again. */
  connectedCallback() {
    const input = this.#input;
    if (!input) return;
    if (!this.contains(this.#panel.element)) {
      input.maxLength = maxQueryLength;
      this.#form?.after(this.#status, this.#notes, this.#panel.element);
    }
    this.#listen(input);
    this.#panel.results.watch();
    this.#restore();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#panel.results.unwatch();
    clearTimeout(this.#announcement);
  }

  #listen(input: HTMLInputElement) {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const on = (name: string, listener: (event: Event) => void, target: EventTarget = this) =>
      target.addEventListener(name, listener, { signal });
    on('input', (event) => {
      if (event.target === input) this.#update({ ...this.#state, q: input.value }, 'replace', true);
    });
    on('change', (event) => this.#choose(event.target));
    on('click', (event) => this.#removeFilter(event.target));
    on('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    on('keydown', (event) => {
      if (event instanceof KeyboardEvent) moveFocus(event, this.#input, this.#panel.results.links);
    });
    on('focusin', prepare);
    on('pointerenter', prepare);
    const dialog = this.closest('dialog');
    if (dialog) on('close', () => (this.#entered = undefined), dialog);
    if (!this.#isAddressed) return;
    // The keys and the link that open search elsewhere lead to the box here.
    const lead = (event: Event) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      this.#input?.focus();
      this.#input?.select();
    };
    on('popstate', () => this.#restore(), window);
    on('keydown', lead, window);
    const link = document.querySelector('[data-search-open]');
    if (link) on('click', lead, link);
  }

  #restore() {
    const input = this.#input;
    const typed = input?.value ?? '';
    const state = this.#isAddressed ? readState(location.search) : this.#state;
    // What was typed before this script came is not lost, nor written over while it is being typed.
    if (typed && !this.#state.q && (!state.q || document.activeElement === input))
      this.#update({ ...state, q: typed }, 'replace');
    else this.#update(state, 'stay');
  }

  #update(state: SearchState, step: Step, isTyping = false) {
    this.#setState(state, step);
    this.#searched = this.#search(isTyping);
  }

  /** Says in the box, in the address and to the dialog what is searched for. */
  #setState(state: SearchState, step: Step) {
    this.#state = state;
    const input = this.#input;
    if (input && input.value !== state.q && (step === 'stay' || document.activeElement !== input))
      input.value = state.q;
    this.#panel.sort.value = state.sort;
    if (this.#isAddressed && step !== 'stay') {
      const address = location.pathname + writeState(state);
      try {
        if (step === 'push') history.pushState(null, '', address);
        else history.replaceState(null, '', address);
      } catch {
        // Safari refuses more than 100 addresses in half a minute; the next key brings this one along.
      }
    }
    this.dispatchEvent(new CustomEvent('fulcrum-search', { detail: writeState(state), bubbles: true }));
  }

  async #search(isTyping = false) {
    const question = (this.#question += 1);
    const state = this.#state;
    const isNewest = () => question === this.#question;
    clearTimeout(this.#announcement);
    if (isIdle(state)) {
      this.#clear();
      return;
    }
    const slow = setTimeout(() => {
      if (isNewest() && !letGo()) this.#showWaiting();
    }, 300);
    try {
      const answer = await engine.search(state, isTyping ? rest(isNewest) : undefined);
      const first = await Promise.all(answer.hits.slice(0, firstScreen).map(({ load }) => load()));
      await letGo();
      if (!isNewest()) return;
      const hits = first.filter((hit) => hit !== undefined);
      if (first.length > 0 && hits.length === 0) throw new SearchFailure('broken');
      this.#answer = answer;
      if (answer.unknown.length > 0) this.#setState(withoutFilters(state, answer.unknown), 'replace');
      this.#draw(answer, hits);
    } catch (error) {
      await letGo();
      if (isNewest())
        this.#fail(error instanceof SearchFailure ? error.failure : navigator.onLine ? 'broken' : 'offline');
    } finally {
      clearTimeout(slow);
      if (isNewest()) this.removeAttribute('aria-busy');
    }
  }

  #clear() {
    this.#hideResults();
    this.#notes.replaceChildren();
    this.#status.textContent = '';
    this.removeAttribute('aria-busy');
  }

  #hideResults() {
    this.#answer = undefined;
    this.#panel.hide();
    this.#toggleOtherwise(true);
  }

  #showWaiting() {
    this.#panel.element.before(this.#notes);
    this.setAttribute('aria-busy', 'true');
    this.#notes.replaceChildren(element('p', { class: 'search-wait' }, `${search.wait} …`));
    this.#status.textContent = search.wait;
  }

  #toggleOtherwise(visible: boolean) {
    for (const part of this.querySelectorAll<HTMLElement>('[data-otherwise]')) part.hidden = !visible;
  }

  #draw(answer: Answer, first: readonly Hit[]) {
    const state = this.#state;
    this.#panel.draw(state, answer, first, this.#notes, this.#input);
    this.#toggleOtherwise(answer.count === 0);
    this.#notes.replaceChildren(...notesView(state, answer, this.#take));
    if (answer.count === 0) void this.#offerWaysOut(this.#question);
    this.#announcement = setTimeout(() => (this.#status.textContent = summary(state, answer)), 700);
  }

  /** Searches for what was offered. */
  readonly #take = (state: SearchState) => {
    const input = this.#input;
    if (input) input.value = state.q;
    this.#update(state, 'push');
    input?.focus();
  };

  /** With no result: which filter or word, left out, would help. */
  async #offerWaysOut(question: number) {
    const ways = await helpfulWaysOut(this.#state, this.#answer, countOf);
    await letGo();
    if (question !== this.#question) return;
    if (ways.length > 0) this.#notes.append(...waysOutView(ways, this.#take));
    else this.#notes.append(nothingView(this.#isAddressed ? undefined : this.#form?.action));
  }

  #fail(failure: Failure) {
    engine.forget();
    this.#hideResults();
    this.#panel.element.before(this.#notes);
    const again = element('button', { type: 'button' }, search.again);
    again.addEventListener('click', () => {
      this.#input?.focus();
      void this.#search();
    });
    const sentence = failureSentence(failure);
    this.#notes.replaceChildren(element('p', {}, sentence, ' ', isFinal(failure) ? undefined : again));
    this.#status.textContent = sentence;
    this.dispatchEvent(new CustomEvent('fulcrum-search-failed', { bubbles: true }));
  }

  #choose(target: EventTarget | null) {
    if (target === this.#panel.sort)
      this.#update({ ...this.#state, sort: this.#panel.sort.value === 'date' ? 'date' : '' }, 'push');
    if (target instanceof HTMLInputElement && isFilter(target.dataset['filter']))
      this.#update(toggleFilter(this.#state, target.dataset['filter'], target.value), 'push');
  }

  #removeFilter(target: EventTarget | null) {
    const chip = target instanceof Element ? target.closest('button') : null;
    if (chip && isFilter(chip.dataset['filter']))
      this.#update(toggleFilter(this.#state, chip.dataset['filter'], chip.value), 'push');
  }

  /** Enter: on the page the search is settled, in the dialog the first result is opened. */
  #submit() {
    if (this.#isAddressed) this.#update(this.#state, 'replace');
    else if (this.#state.q.trim()) void this.#openFirst(this.#question);
  }

  /** The first result of what is typed, and not of what was typed before. */
  async #openFirst(question: number) {
    this.#entered = question;
    await this.#searched;
    if (question !== this.#question || question !== this.#entered) return;
    if (this.#answer) this.#panel.results.list.querySelector('a')?.click();
  }
}

if (!customElements.get('fulcrum-search')) customElements.define('fulcrum-search', FulcrumSearch);
