import { isPagefind, SearchFailure, type IndexFolder } from './engine.ts';

const folder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;
let attempt = 0;

/** The index that was built with this page. */
export const indexFolder: IndexFolder = {
  async json(name) {
    let response: Response;
    try {
      response = await fetch(folder + name);
    } catch {
      throw new SearchFailure('offline');
    }
    if (!response.ok) throw new SearchFailure('missing');
    try {
      const content: unknown = await response.json();
      return content;
    } catch {
      throw new SearchFailure('broken');
    }
  },
  async engine() {
    try {
      // The smallest module there is: throws where WebAssembly is missing or forbidden.
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    } catch {
      throw new SearchFailure('unsupported');
    }
    attempt += 1;
    // A browser remembers a module that did not load; a further attempt is a further address.
    const address = `${folder}pagefind.js${attempt > 1 ? `?${attempt}` : ''}`;
    const pagefind: unknown = await import(/* @vite-ignore */ address);
    if (!isPagefind(pagefind)) throw new SearchFailure('broken');
    return pagefind;
  },
};
