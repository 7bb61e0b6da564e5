import { readStored, stored } from '../../browser-storage.ts';
import { numbersEvent } from '../../readers-numbers.ts';

/** Fetches what recomputes an essay's numbers once there is a number of the reader's, and not before. */

const isField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset['assumed'] !== undefined;

const live = () => void import('./living-numbers.ts').then((numbers) => numbers.live(), console.error);

if (readStored(stored.numbers)) live();
addEventListener(numbersEvent, live);
for (const field of document.querySelectorAll<HTMLInputElement>('[data-assumed]')) field.readOnly = false;
addEventListener('change', ({ target }) => {
  if (isField(target))
    void import('./assumptions.ts').then(({ assume }) => assume(target)).catch(console.error);
});
