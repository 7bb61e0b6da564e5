import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { recordsIn } from './document.ts';
import { indexFiles } from './index-files.ts';
import { writeFolder } from './write-folder.ts';

export interface IndexTask {
  readonly records: string;
  /** Where the index is kept from one build to the next. */
  readonly cache: string;
  /** Where the build has the index. */
  readonly outFolder: string;
}

/** Run as a thread by `write-index.ts`. */
const { records, cache, outFolder } = workerData as IndexTask;

const files = await indexFiles(recordsIn(records), cache);
// The folder is being finished meanwhile.
if (parentPort) await once(parentPort, 'message');
writeFolder(outFolder, files);
