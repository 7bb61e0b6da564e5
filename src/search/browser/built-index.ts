import type { IndexFolder } from './engine.ts';
import { SearchFailure } from './failure.ts';
import { indexFolder } from './index-folder.ts';
import { loadPagefind, type Counts, type Fragment, type Pagefind } from './pagefind.ts';
import type { RemoteReply, Question, WorkerRequest, WorkerResponse } from './worker-messages.ts';
import workerAddress from './worker.ts?worker&url';

const searchPage = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/`;

/** Pagefind in a worker. Replies are not validated: they are what Pagefind gave our own code. */
function inWorker(): Pagefind {
  const worker = new Worker(workerAddress, { type: 'module' });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  const ask = (question: Question) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, question } satisfies WorkerRequest);
    });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => {
    if (data.failed) waiting.get(data.id)?.reject(new SearchFailure('broken'));
    else waiting.get(data.id)?.resolve(data.value);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new WorkerBlocked());
    waiting.clear();
  });
  return {
    options: async (options) => {
      await ask({ method: 'options', options });
    },
    init: async () => {
      await ask({ method: 'init' });
    },
    preload: (words) => ask({ method: 'preload', words }),
    filters: async () => (await ask({ method: 'filters' })) as Counts,
    search: async (words, options) => {
      const { of, filters, results } = (await ask({ method: 'search', words, options })) as RemoteReply;
      return {
        filters,
        results: results.map((result, index) => ({
          ...result,
          data: async () => (await ask({ method: 'text', of, index })) as Fragment | null,
        })),
      };
    },
  };
}

class WorkerBlocked extends Error {}

/** The index that was built with this page. */
export const builtIndex: IndexFolder = {
  async json(name) {
    let response: Response;
    try {
      response = await fetch(indexFolder + name);
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
    if (!('WebAssembly' in globalThis)) throw new SearchFailure('unsupported');
    try {
      const engine = inWorker();
      // The first question shows whether the worker runs at all.
      await engine.options({});
      return engine;
    } catch (error) {
      if (error instanceof SearchFailure) throw error;
      // The policy lets the engine run in its worker and on the page of search, and nowhere else.
      if (location.pathname !== searchPage) throw new SearchFailure('elsewhere');
      return loadPagefind(indexFolder);
    }
  },
};
