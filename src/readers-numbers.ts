import { readStoredJson, store, stored } from './browser-storage.ts';

/**
 * The reader's own numbers, by the names of inputs (and `row`, a row of studies): what they set in one place and find
 * again in every other. The page holds them, so that its parts agree also where nothing may be stored, and between
 * scripts that were bundled apart; the browser keeps them from page to page.
 */
export type ReadersNumbers = Readonly<Record<string, number | string>>;
export type Changes = Readonly<Record<string, number | string | undefined>>;

/** What is heard on the window when they change. */
export const numbersEvent = 'fulcrum-numbers';

function asNumbers(found: unknown): ReadersNumbers {
  const entries: (readonly [string, unknown])[] = found instanceof Object ? Object.entries(found) : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === 'string' || Number.isFinite(value) ? [[name, value as number | string]] : [],
    ),
  );
}

const onPage = () => document.documentElement.dataset;

export function readersNumbers(): ReadersNumbers {
  const { numbers } = onPage();
  return asNumbers(numbers === undefined ? readStoredJson(stored.numbers) : JSON.parse(numbers));
}

export const hasNumbers = () => Object.keys(readersNumbers()).length > 0;

/** Keeps them for the next page; whether the browser did so. */
export function keepNumbers() {
  const numbers = readersNumbers();
  return store(stored.numbers, Object.keys(numbers).length > 0 ? JSON.stringify(numbers) : '');
}

/** What changed, and what is taken back (undefined), which is forgotten at once. */
export function changeNumbers(changes: Changes) {
  onPage()['numbers'] = JSON.stringify(asNumbers({ ...readersNumbers(), ...changes }));
  if (Object.values(changes).includes(undefined)) keepNumbers();
  dispatchEvent(new Event(numbersEvent));
}

/** All of them; whether the browser let go of them. */
export function forgetNumbers() {
  changeNumbers(Object.fromEntries(Object.keys(readersNumbers()).map((name) => [name, undefined])));
  return keepNumbers();
}

/** Calls at every change: on this page, in another tab, and where the page comes back out of the browser's cache. */
export function watchNumbers(follow: () => void) {
  addEventListener(numbersEvent, follow);
  for (const event of ['storage', 'pageshow'])
    addEventListener(event, () => {
      delete onPage()['numbers'];
      follow();
    });
}
