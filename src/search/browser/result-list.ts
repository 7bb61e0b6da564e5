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
  /** Whether the end has not been looked for since results were drawn: the observer tells at once where it stands. */
  #isFirstLook = true;
  #atEnd = new IntersectionObserver((entries) => {
    const end = entries.findLast(({ isIntersecting }) => isIntersecting);
    // A reader who comes to the end reads on; one who has just asked is served what there is room for.
    if (end) void this.#append(this.#isFirstLook ? this.#roomBelow(end) : firstScreen);
    this.#isFirstLook = false;
  });

  constructor() {
    this.more.addEventListener('click', () => {
      const answer = this.#answer;
      const { length } = this.list.children;
      void this.#append(firstScreen).then(() => {
        const at = document.activeElement;
        // A reader who has gone elsewhere stays there; the button, once hidden, leaves the focus to the page.
        if (answer === this.#answer && (at === this.more || at === document.body))
          this.list.children.item(length)?.querySelector('a')?.focus();
      });
    });
  }

  get links() {
    return [...this.list.querySelectorAll<HTMLElement>('[data-hit]')];
  }

  /** Whoever stands on a result when others take its place stays at that place, or goes to the fallback. */
  draw(answer: Answer, first: readonly Hit[], fallback: HTMLElement | null) {
    this.#answer = answer;
    this.#count = firstScreen;
    const place = this.links.findIndex((link) => link === document.activeElement);
    this.list.replaceChildren(...first.map(hitView));
    if (place >= 0) (this.links[place] ?? this.links.at(-1) ?? fallback)?.focus();
    this.more.hidden = answer.count <= firstScreen;
    this.watch();
  }

  /** Adds nothing more to what is drawn: it answers what is no longer asked. */
  freeze() {
    this.#answer = undefined;
  }

  /** Looks out for the end of the list, anew, so that a list that still ends within sight goes on. */
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
    // Of texts that could not be fetched nothing is drawn.
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
