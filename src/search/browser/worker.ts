import type { Pagefind, Reply } from './engine.ts';
import type { Asked } from './built-index.ts';
import { loadPagefind } from './load-pagefind.ts';

/**
 * Runs Pagefind off the page's thread, through its public interface. The worker that Pagefind brings costs every
 * reader who searches a second copy of the engine, 11 KB.
 */
let pagefind: Promise<Pagefind> | undefined;
/** Texts of the hits of the newest searches, and of those that count for them. */
const texts = new Map<number, Reply['results']>();
const kept = 20;

async function answer({ id, folder, question }: Asked): Promise<unknown> {
  const engine = await (pagefind ??= loadPagefind(folder));
  switch (question.method) {
    case 'options':
      return engine.options(question.options);
    case 'init':
      return engine.init();
    case 'filters':
      return engine.filters();
    case 'text':
      return texts.get(question.of)?.[question.index]?.data();
    case 'search': {
      const { results, filters } = await engine.search(question.words, question.options);
      texts.set(id, results);
      for (const old of texts.keys()) if (texts.size > kept) texts.delete(old);
      return {
        of: id,
        filters,
        results: results.map(({ score, matchedMetaFields }) => ({ score, matchedMetaFields })),
      };
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data).then(
    (value) => {
      postMessage({ id: data.id, value });
    },
    () => {
      postMessage({ id: data.id, failed: true });
    },
  );
});
