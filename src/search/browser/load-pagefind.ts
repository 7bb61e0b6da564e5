import { isPagefind, type Pagefind } from './engine.ts';

let attempt = 0;

/** Pagefind's public interface, on the thread that asks for it. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  attempt += 1;
  // A browser remembers a module that did not load; a further attempt is a further address.
  const address = `${folder}pagefind.js${attempt > 1 ? `?${attempt}` : ''}`;
  const pagefind: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(pagefind)) throw new Error(`${address} is not Pagefind`);
  return pagefind;
}
