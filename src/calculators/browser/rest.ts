import { keepNumbers } from '../../readers-numbers.ts';
import { writeState } from '../answer/address.ts';
import { saysScenario } from '../answer/query.ts';
import type { Awake } from './awake.ts';

/** The scenario as the last part of an address; nothing for an untouched one. */
export function fragmentOf({ model, state }: Awake): string {
  const query = writeState(model, state);
  return query && `#${query}`;
}

/** What of the page's own query is to stay there: all of it, unless it says a scenario, which may be another by now. */
const otherQuery = () => (saysScenario(location.search) ? '' : location.search);

/** A page that begins with a preset is that no more once another number is set. */
const pathOf = ({ start, page }: Awake) => (start ? page : location.pathname);

/** What waits until a hand rests: the address of what is seen, and the storing of numbers that were set by hand. */
export function whenAtRest(awake: Awake): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    // Nothing is written under a finger: what moved the page would move the slider from under it.
    if (awake.root.matches(':active')) {
      wait();
      return;
    }
    if (awake.form === 'whole')
      history.replaceState(history.state, '', pathOf(awake) + otherQuery() + fragmentOf(awake));
    // A field that is still written in may yet be refused.
    const { activeElement } = document;
    const writing = activeElement?.matches('[type="text"]')
      ? activeElement.closest<HTMLElement>('[data-input]')?.dataset['input']
      : undefined;
    const keys = awake.history.byHand.filter((key) => key !== writing);
    if (!keys.length) return;
    import('./kept-numbers.ts').then(
      ({ keep }) => {
        keep(awake);
        awake.take({ does: 'store', keys });
      },
      // They are kept with the next that is set.
      () => {},
    );
  };

  // A slider that is dragged would rewrite the address more often than browsers permit.
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, 300);
  };
  // Who leaves does not rest before: what a field says by then is what they set.
  for (const event of ['pagehide', 'visibilitychange'])
    addEventListener(event, () => {
      if (awake.history.byHand.length > 0) keepNumbers();
    });
  return wait;
}
