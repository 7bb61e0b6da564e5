/**
 * Fetches what recomputes an essay's numbers once there is a number of the reader's, and not before. It imports
 * nothing that every reader would have to fetch: names stand here as browser-storage.ts and readers-numbers.ts spell them.
 */

const isField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.dataset['assumed'] !== undefined;

const live = () => void import('./living-numbers.ts').then((numbers) => numbers.live(), console.error);

if (document.querySelector('html[data-stored~=fulcrum]')) live();
addEventListener('fulcrum-numbers', live);
for (const field of document.querySelectorAll<HTMLInputElement>('[data-assumed]')) field.readOnly = false;
addEventListener('change', ({ target }) => {
  if (isField(target))
    void import('./assumptions.ts').then(({ assume }) => assume(target)).catch(console.error);
});
