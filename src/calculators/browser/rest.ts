import { keepNumbers } from '../../readers-numbers.ts';
import { writeState } from '../answer/address.ts';
import { hasScenario } from '../answer/query.ts';
import type { Awake } from './awake.ts';

/** The scenario as the fragment of an address; empty for an untouched one. */
export function fragmentOf({ model, state }: Awake): string {
  const query = writeState(model, state);
  return query && `#${query}`;
}

/** The page's own query, if it is to stay: one that carries a scenario may be out of date by now. */
const otherQuery = () => (hasScenario(location.search) ? '' : location.search);

/** Once a number is changed, the address of a preset's page no longer fits: it becomes the calculator's own. */
const pathOf = ({ start, page }: Awake) => (start ? page : location.pathname);

/** Updates the address and stores numbers set by hand once the reader pauses; call the result after every act. */
export function whenAtRest(awake: Awake): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    // Not while a control is pressed: a message that moves the page would move the slider from under the finger.
    if (awake.root.matches(':active')) {
      wait();
      return;
    }
    if (awake.form === 'whole')
      history.replaceState(history.state, '', pathOf(awake) + otherQuery() + fragmentOf(awake));
    // Text that is still being typed may yet be refused.
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
      // The numbers will be kept together with the next one that is set.
      () => {},
    );
  };

  // A slider that is dragged would rewrite the address more often than browsers permit.
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, 300);
  };
  // A reader who leaves does not pause first: what is in the fields by then counts as set.
  for (const event of ['pagehide', 'visibilitychange'])
    addEventListener(event, () => {
      if (awake.history.byHand.length > 0) keepNumbers();
    });
  return wait;
}
