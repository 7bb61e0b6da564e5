import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { recordsIn } from './document.ts';
import { indexFiles } from './index-files.ts';

export interface IndexTask {
  readonly records: string;
  /** Where batches are kept from one build to the next. */
  readonly kept: string;
  /** Where the build has the index. */
  readonly built: string;
}

/** Run as a thread by `index-build.ts`. */
const { records, kept, built } = workerData as IndexTask;

const files = await indexFiles(recordsIn(records), kept);
for (const part of new Set([...files.keys()].map((name) => path.dirname(name))))
  mkdirSync(path.join(built, part), { recursive: true });
for (const [name, content] of files) writeFileSync(path.join(built, name), content);
