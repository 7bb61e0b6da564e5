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

/** How many results a state would have; 0 if the search fails. */
const countOf = (state: SearchState) =>
  engine.search(state).then(
    ({ count }) => count,
    () => 0,
  );

const prepare = () => void engine.prepare().catch(() => undefined);

const isFilter = (name: string | undefined): name is Filter => filterOrder.some((filter) => filter === name);

/** How the page's address records a change of state: as a step to go back to, in place of the last, or not. */
type Step = 'push' | 'replace' | 'stay';

declare global {
  interface HTMLElementTagNameMap {
    'fulcrum-search': FulcrumSearch;
  }
}

/**
 * The search box, on the search page and in the dialog. It takes over the form inside it, and shows results in place of
 * `[data-otherwise]`, which is what a reader has without search.
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
  /** Removes the listeners when the element leaves the document. */
  #listeners = new AbortController();
  #notes = element('div', { class: 'search-notes' });
  #status = element('p', { class: 'sr-only', role: 'status' });
  #panel = new ResultPanel();

  /** Whether the search is kept in the page's address. */
  get #isAddressed() {
    return this.dataset['addressed'] !== undefined;
  }
  get #form() {
    return this.querySelector('form');
  }
  get #input() {
    return this.querySelector('input');
  }

  /** Also called when the element is moved, which removes its listeners and adds them again. */
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
    // Here the shortcuts and the link that open the dialog on other pages focus this box.
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
    // What was typed before this script arrived is kept, and not overwritten while it is being typed.
    if (typed && !this.#state.q && (!state.q || document.activeElement === input))
      this.#update({ ...state, q: typed }, 'replace');
    else this.#update(state, 'stay');
  }

  #update(state: SearchState, step: Step, isTyping = false) {
    this.#setState(state, step);
    this.#searched = this.#search(isTyping);
  }

  /** Shows the state in the box and in the address, and announces it to the dialog. */
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
        // Safari allows only 100 changes of address in 30 seconds; the next change will include this one.
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

  /** Searches for a suggestion that the reader accepted. */
  readonly #take = (state: SearchState) => {
    const input = this.#input;
    if (input) input.value = state.q;
    this.#update(state, 'push');
    input?.focus();
  };

  /** After a search without results, offers those that would have some with one filter or word left out. */
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

  /** Enter: on the search page runs the search, in the dialog opens the first result. */
  #submit() {
    if (this.#isAddressed) this.#update(this.#state, 'replace');
    else if (this.#state.q.trim()) void this.#openFirst(this.#question);
  }

  /** Opens the first result for what is typed now, once it is there and if the query is still the same. */
  async #openFirst(question: number) {
    this.#entered = question;
    await this.#searched;
    if (question !== this.#question || question !== this.#entered) return;
    if (this.#answer) this.#panel.results.list.querySelector('a')?.click();
  }
}

if (!customElements.get('fulcrum-search')) customElements.define('fulcrum-search', FulcrumSearch);
