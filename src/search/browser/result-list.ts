import { search } from '#words/search';
import type { Answer } from './engine.ts';
import type { Hit } from './hit.ts';
import { firstScreen } from './matching.ts';
import { letGo } from './press.ts';
import { element, hitView } from './view.ts';

/** The results of an answer: a screen of them at first, and more whenever a reader comes to their end. */
export class ResultList {
  readonly list = element('ol', { class: 'search-hits', role: 'list' });
  readonly more = element('button', { type: 'button', class: 'search-more' }, search.more);
  #answer: Answer | undefined;
  #count = 0;
  /**
   * Whether the observer has yet to report since results were drawn: it does so at once, before the reader has
   * scrolled.
   */
  #isFirstLook = true;
  #atEnd = new IntersectionObserver((entries) => {
    const end = entries.findLast(({ isIntersecting }) => isIntersecting);
    // A reader who scrolled to the end gets another screen of results; right after a search only the space in sight is
    // filled.
    if (end) void this.#append(this.#isFirstLook ? this.#roomBelow(end) : firstScreen);
    this.#isFirstLook = false;
  });

  constructor() {
    this.more.addEventListener('click', () => {
      const answer = this.#answer;
      const { length } = this.list.children;
      void this.#append(firstScreen).then(() => {
        const at = document.activeElement;
        // A reader who has moved the focus keeps it. A button that is hidden leaves the focus to the body.
        if (answer === this.#answer && (at === this.more || at === document.body))
          this.list.children.item(length)?.querySelector('a')?.focus();
      });
    });
  }

  get links() {
    return [...this.list.querySelectorAll<HTMLElement>('[data-hit]')];
  }

  /** If a result has the focus, its successor at the same place gets it, or else the last result or the fallback. */
  draw(answer: Answer, first: readonly Hit[], fallback: HTMLElement | null) {
    this.#answer = answer;
    this.#count = firstScreen;
    const place = this.links.findIndex((link) => link === document.activeElement);
    this.list.replaceChildren(...first.map(hitView));
    if (place >= 0) (this.links[place] ?? this.links.at(-1) ?? fallback)?.focus();
    this.more.hidden = answer.count <= firstScreen;
    this.watch();
  }

  /** Stops adding results: those shown answer an old question. */
  freeze() {
    this.#answer = undefined;
  }

  /** Observes the end of the list afresh, so that a list whose end is still in sight goes on growing. */
  watch() {
    this.#isFirstLook = true;
    this.#atEnd.unobserve(this.more);
    this.#atEnd.observe(this.more);
  }

  unwatch() {
    this.#atEnd.disconnect();
  }

  /** How many results there is room for below the last one, each as tall as those above are on average. */
  #roomBelow({ rootBounds, boundingClientRect: { top } }: IntersectionObserverEntry) {
    const { offsetHeight, childElementCount } = this.list;
    // Nothing is drawn if no text could be fetched.
    if (childElementCount === 0) return firstScreen;
    const height = offsetHeight / childElementCount;
    const room = ((rootBounds?.bottom ?? top) - top) / height;
    return Math.min(firstScreen, Math.max(1, Math.ceil(room)));
  }

  async #append(most: number) {
    const answer = this.#answer;
    if (!answer || this.more.hidden) return;
    const from = this.#count;
    this.#count += most;
    this.more.hidden = this.#count >= answer.count;
    const hits = await Promise.all(
      answer.hits.slice(from, from + most).map(({ load }) => load().catch(() => undefined)),
    );
    await letGo();
    if (answer !== this.#answer) return;
    this.list.append(...hits.flatMap((hit) => (hit ? [hitView(hit)] : [])));
    this.watch();
  }
}
