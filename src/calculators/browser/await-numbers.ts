import { address } from './living-address.ts';
import type * as Living from './living-numbers.ts';

/**
 * Fetches the script that recomputes an essay's numbers once the reader has set one, and not before. It is inlined in
 * the page and so loads no module itself: it repeats names from browser-storage.ts and readers-numbers.ts, and spells
 * out the address, since the bundler's helper for dynamic imports would be one more script on every page.
 */

const isField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset['assumed'] !== undefined;

// TypeScript cannot know what stands behind a computed address.
const fetched = () => import(/* @vite-ignore */ address) as Promise<typeof Living>;
const live = () => void fetched().then((numbers) => numbers.live(), console.error);

if (document.querySelector('html[data-stored~=fulcrum]')) live();
addEventListener('fulcrum-numbers', live);
for (const field of document.querySelectorAll<HTMLInputElement>('[data-assumed]')) field.readOnly = false;
addEventListener('change', ({ target }) => {
  if (!isField(target)) return;
  // Read now: the text may change before the script has loaded.
  const { value } = target;
  void fetched().then(({ assume }) => assume(target, value), console.error);
});
