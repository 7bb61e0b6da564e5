import { parentPort, workerData } from 'node:worker_threads';
import { recordsIn } from './document.ts';
import { indexFiles } from './index-files.ts';

export interface IndexTask {
  readonly records: string;
  /** Where the index is kept from one build to the next. */
  readonly cache: string;
}

/** Run by `integration.ts`. */
const { records, cache } = workerData as IndexTask;
parentPort?.postMessage(await indexFiles(recordsIn(records), cache));
