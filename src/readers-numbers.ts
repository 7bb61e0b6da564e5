import { readStoredJson, store, stored } from './browser-storage.ts';

/**
 * The reader's own numbers, by input (and `row`, a row of studies): set in one place, they apply everywhere. The
 * browser stores them for all pages and tabs. Changes that it has not stored yet, or may not, are kept on the root
 * element, where separately bundled scripts of the page share them.
 */
export type ReadersNumbers = Readonly<Record<string, number | string>>;
export type Changes = Readonly<Record<string, number | string | undefined>>;

/** The name under which the range around a number is stored: `40~60` beside `50`. */
export const rangeName = (name: string) => `${name}~`;

/** The event on `window` when they change. */
const numbersEvent = 'fulcrum-numbers';

function asNumbers(found: unknown): ReadersNumbers {
  const entries: (readonly [string, unknown])[] = found instanceof Object ? Object.entries(found) : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      typeof value === 'string' || Number.isFinite(value) ? [[name, value as number | string]] : [],
    ),
  );
}

const onPage = () => document.documentElement.dataset;

/** Changes that are not stored yet; null for numbers that were removed. */
const notKept = (): object => JSON.parse(onPage()['numbers'] ?? '{}') as object;

export const readersNumbers = (): ReadersNumbers =>
  asNumbers({ ...asNumbers(readStoredJson(stored.numbers)), ...notKept() });

export const hasNumbers = () => Object.keys(readersNumbers()).length > 0;

/** Stores them for other pages. Returns whether the browser did so. */
export function keepNumbers() {
  const numbers = readersNumbers();
  const isKept = store(stored.numbers, Object.keys(numbers).length > 0 ? JSON.stringify(numbers) : '');
  if (isKept) delete onPage()['numbers'];
  return isKept;
}

/** Applies changes. Numbers set to undefined are removed, and that is stored at once. */
export function changeNumbers(changes: Changes) {
  onPage()['numbers'] = JSON.stringify({ ...notKept(), ...changes }, (_, value: unknown) => value ?? null);
  if (Object.values(changes).includes(undefined)) keepNumbers();
  dispatchEvent(new Event(numbersEvent));
}

/** Removes all of them. Returns whether the browser did so. */
export function forgetNumbers() {
  changeNumbers(Object.fromEntries(Object.keys(readersNumbers()).map((name) => [name, undefined])));
  return keepNumbers();
}

/** Calls at every change: on this page, in another tab, and where the page comes back out of the browser's cache. */
export function watchNumbers(follow: () => void) {
  for (const event of [numbersEvent, 'storage', 'pageshow']) addEventListener(event, follow);
}
