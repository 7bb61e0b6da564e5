import { Engine } from '../../src/search/browser/engine.ts';
import { isPagefind } from '../../src/search/browser/pagefind.ts';

/** A file of an index by its name; nothing where there is none. */
export type ReadFile = (name: string) => Uint8Array | undefined;

let started = 0;

/** A search engine over an index that `read` provides; `fetched` gets the name of each file that it asks for. */
export function engineOf(read: ReadFile, fetched: (name: string) => void = () => undefined) {
  const file = (address: string) => {
    const [name = ''] = address.replace(/^.*\/pagefind\//, '').split('?');
    fetched(name);
    return read(name);
  };
  // Pagefind asks `fetch` for addresses beside its own file.
  globalThis.fetch = (asked) => {
    const content = file(asked instanceof Request ? asked.url : String(asked));
    return Promise.resolve(
      new Response(content && Uint8Array.from(content), { status: content ? 200 : 404 }),
    );
  };
  return new Engine({
    json: (name) => {
      const content: unknown = JSON.parse(new TextDecoder().decode(file(name)));
      return Promise.resolve(content);
    },
    engine: async () => {
      started += 1;
      // The number makes a new module of the same code, so that no engine shares state with another.
      const code = `${new TextDecoder().decode(file('pagefind.js'))}\n//${started}`;
      const pagefind: unknown = await import(
        /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
      );
      if (!isPagefind(pagefind)) throw new Error('pagefind.js is not Pagefind');
      return pagefind;
    },
  });
}
