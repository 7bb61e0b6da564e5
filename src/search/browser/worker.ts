import type { WorkerRequest } from './worker-messages.ts';
import { indexNames } from '../index-names.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { indexFolder } from './index-folder.ts';
import { loadPagefind, type Pagefind, type Reply } from './pagefind.ts';

// Pagefind itself would fetch these one after the other.
fetchAhead([indexNames.entry, indexNames.metadata, indexNames.engine].map((name) => indexFolder + name));

/**
 * Runs Pagefind off the page's thread, through its public interface. Pagefind's own worker would cost every reader who
 * searches a second copy of the engine, 11 KB.
 */
let pagefind: Promise<Pagefind> | undefined;
/** The results of the newest searches, whose texts may still be asked for; searches that only count are among them. */
const replies = new Map<number, Reply['results']>();
const mostReplies = 20;

async function answer({ id, question }: WorkerRequest): Promise<unknown> {
  const engine = await (pagefind ??= loadPagefind(indexFolder));
  switch (question.method) {
    case 'options':
      return engine.options(question.options);
    case 'init':
      return engine.init();
    case 'filters':
      return engine.filters();
    case 'preload':
      return engine.preload(question.words);
    case 'text':
      return replies.get(question.of)?.[question.index]?.data();
    case 'search': {
      const { results, filters } = await engine.search(question.words, question.options);
      replies.set(id, results);
      for (const old of replies.keys()) if (replies.size > mostReplies) replies.delete(old);
      return {
        of: id,
        filters,
        results: results.map(({ id, score, matchedMetaFields }) => ({ id, score, matchedMetaFields })),
      };
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  answer(data).then(
    (value) => {
      postMessage({ id: data.id, value });
    },
    () => {
      postMessage({ id: data.id, failed: true });
    },
  );
});
