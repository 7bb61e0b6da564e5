/**
 * What the browser stores for its reader, and the only module that reads or writes it. Storage may be forbidden, full,
 * or contain data of other programs: so nothing here throws, and callers must validate what they read.
 *
 * Two inline scripts repeat the names, because an import would cost every page a request: layouts/before-paint.js,
 * which also lists in the root's `data-stored` what is worth loading a script for, and page/ReadingPosition.astro.
 * tests/browser-storage.test.ts makes sure that there are no others.
 */
export const stored = {
  /** The reader's own numbers, by input, which calculators and plates share. */
  numbers: 'fulcrum',
  /** The log of guesses. */
  log: 'fulcrum-log',
  theme: 'theme',
  /** `off` if single-key shortcuts are disabled. */
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

/** The same, parsed as JSON; null if it is missing or invalid. */
export function readStoredJson(name: string): unknown {
  try {
    return JSON.parse(readStored(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Stores a text, or removes the entry if the text is empty. Returns whether the browser did so. */
export function store(name: string, text: string): boolean {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
