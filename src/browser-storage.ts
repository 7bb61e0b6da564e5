/**
 * What is kept in this browser for its reader, and the only module that reads or writes it. Storage may be forbidden,
 * full, or hold another program's things: nothing here throws, and what is read is still to be checked.
 *
 * Two pieces of script stand in the page itself, where an import would be a request of every page, and so spell names
 * of their own: layouts/before-paint.js, which also says in `data-stored` of the root what there is to load a script
 * for, and page/ReadingPosition.astro. tests/browser-storage.test.ts holds that they are the only two.
 */
export const stored = {
  /** The reader's own numbers, an object from input to number, which calculators and plates share. */
  numbers: 'fulcrum',
  /** The log of guesses. */
  log: 'fulcrum-log',
  theme: 'theme',
  /** `off` where single keys do nothing. */
  keys: 'keys',
  /** The heading that was last passed on a page. */
  positionOn: (path: string) => `read:${path}`,
  /** What is ticked on a page, by the words of each item. */
  ticksOn: (path: string) => `ticks:${path}`,
} as const;

export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** The same as JSON; null where it is none. */
export function readStoredJson(name: string): unknown {
  try {
    return JSON.parse(readStored(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Stores a text, or removes what stands there for an empty one; whether the browser did so. */
export function store(name: string, text: string): boolean {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
