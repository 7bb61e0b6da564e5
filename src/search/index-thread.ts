import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { recordsIn } from './document.ts';
import { indexFiles } from './index-files.ts';

export interface IndexTask {
  readonly records: string;
  /** Where an index of these records is kept. */
  readonly kept: string;
  /** Where the build has it. */
  readonly built: string;
}

/** Run as a thread by `index-build.ts`. */
const { records, kept, built } = workerData as IndexTask;

if (!existsSync(kept)) {
  const files = await indexFiles(recordsIn(records));
  const unfinished = `${kept}.unfinished`;
  rmSync(path.dirname(kept), { recursive: true, force: true });
  for (const part of new Set([...files.keys()].map((name) => path.dirname(name))))
    mkdirSync(path.join(unfinished, part), { recursive: true });
  for (const [name, content] of files) writeFileSync(path.join(unfinished, name), content);
  renameSync(unfinished, kept);
}
cpSync(kept, built, { recursive: true });
