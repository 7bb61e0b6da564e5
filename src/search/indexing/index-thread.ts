import { parentPort, workerData } from 'node:worker_threads';
import type { IndexedPage } from './document.ts';
import { indexFiles } from './index-files.ts';

export interface IndexTask {
  readonly pages: readonly IndexedPage[];
  /** Where the index is kept from one build to the next. */
  readonly cache: string;
}

/** Run by `integration.ts`. */
const { pages, cache } = workerData as IndexTask;
parentPort?.postMessage(await indexFiles(pages, cache));
