import { readStoredJson, store, stored } from './browser-storage.ts';

/**
 * The reader's own numbers, by the names of inputs (and `row`, a row of studies): what they set in one place and find
 * again in every other. The browser keeps them from page to page, for all tabs. The page holds what it changed and the
 * browser does not keep yet, or may not, so that its parts agree, also between scripts that were bundled apart.
 */
export type ReadersNumbers = Readonly<Record<string, number | string>>;
export type Changes = Readonly<Record<string, number | string | undefined>>;

/** What is heard on the window when they change. */
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

/** What the page changed and the browser does not keep; null for what was taken back. */
const notKept = (): object => JSON.parse(onPage()['numbers'] ?? '{}') as object;

export const readersNumbers = (): ReadersNumbers =>
  asNumbers({ ...asNumbers(readStoredJson(stored.numbers)), ...notKept() });

export const hasNumbers = () => Object.keys(readersNumbers()).length > 0;

/** Keeps them for the next page; whether the browser did so. */
export function keepNumbers() {
  const numbers = readersNumbers();
  const isKept = store(stored.numbers, Object.keys(numbers).length > 0 ? JSON.stringify(numbers) : '');
  if (isKept) delete onPage()['numbers'];
  return isKept;
}

/** What changed, and what is taken back (undefined), which is forgotten at once. */
export function changeNumbers(changes: Changes) {
  onPage()['numbers'] = JSON.stringify({ ...notKept(), ...changes }, (_, value: unknown) => value ?? null);
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
  for (const event of [numbersEvent, 'storage', 'pageshow']) addEventListener(event, follow);
}
