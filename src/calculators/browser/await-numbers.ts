import { address } from './living-address.ts';
import type * as Living from './living-numbers.ts';

/**
 * Fetches what recomputes an essay's numbers once there is a number of the reader's, and not before. It stands in the
 * page, and so imports nothing: names stand here as browser-storage.ts and readers-numbers.ts spell them, and the
 * address is written, since the bundler's own way to a later import is a script of every page.
 */

const isField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset['assumed'] !== undefined;

// What an import brings is known to nobody but whoever wrote the address.
const fetched = () => import(/* @vite-ignore */ address) as Promise<typeof Living>;
const live = () => void fetched().then((numbers) => numbers.live(), console.error);

if (document.querySelector('html[data-stored~=fulcrum]')) live();
addEventListener('fulcrum-numbers', live);
for (const field of document.querySelectorAll<HTMLInputElement>('[data-assumed]')) field.readOnly = false;
addEventListener('change', ({ target }) => {
  if (!isField(target)) return;
  // Read now: until the script is there, it may be written over.
  const { value } = target;
  void fetched().then(({ assume }) => assume(target, value), console.error);
});
