import { search } from '#words/search';
import type { Answer } from './engine.ts';
import { redrawKeepingFocus } from './focus.ts';
import type { Hit } from './hit.ts';
import { ResultList } from './result-list.ts';
import type { SearchState } from './state.ts';
import { chipsView, element, filterOrder, filterView, summary } from './view.ts';

/** What an answer shows: its filters, how many results there are, the chosen filters, the results. */
export class ResultPanel {
  readonly results = new ResultList();
  readonly sort = element(
    'select',
    {},
    element('option', { value: '' }, search.relevance),
    element('option', { value: 'date' }, search.date),
  );
  #sortLabel = element('label', { class: 'search-sort' }, search.sortBy, this.sort);
  #count = element('p', { class: 'search-summary' });
  #chips = element('ul', { class: 'search-chips', 'aria-label': search.chosen });
  #chipRow = element('div', {}, this.#chips);
  #filters = element('div', { class: 'search-filters' });
  #filterBox = element(
    'details',
    { class: 'search-panel' },
    element('summary', {}, search.filter),
    this.#filters,
  );
  readonly element = element(
    'div',
    { class: 'search-found', hidden: true },
    this.#filterBox,
    element(
      'div',
      { class: 'search-list' },
      element('div', { class: 'search-bar' }, this.#count, this.#sortLabel),
      this.#chipRow,
      this.results.list,
      this.results.more,
    ),
  );

  constructor() {
    this.#filterBox.open = matchMedia('(width >= 61.25rem)').matches;
  }

  /** Shows an answer with its notes; focus that was on a control stays there, or goes to this input. */
  draw(
    state: SearchState,
    answer: Answer,
    first: readonly Hit[],
    notes: HTMLElement,
    input: HTMLElement | null,
  ) {
    this.element.hidden = false;
    this.#chipRow.after(notes);
    this.#count.textContent = summary(state, answer);
    this.#sortLabel.hidden = answer.count < 2;
    this.results.draw(answer, first, input);
    const redraw = () => {
      this.#chips.replaceChildren(...chipsView(state, answer));
      this.#filters.replaceChildren(
        ...filterOrder.flatMap((filter) => filterView(filter, state, answer) ?? []),
      );
      this.#filterBox.hidden = this.#filters.childElementCount === 0;
    };
    redrawKeepingFocus(this.element, redraw, () => this.#chips.querySelector('button') ?? input);
  }

  hide() {
    this.element.hidden = true;
    this.results.freeze();
  }
}
