import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { recordsIn } from './document.ts';
import { indexFiles } from './index-files.ts';

/** Run as a thread by `index-build.ts`: makes the index of these records in that folder. */
const { records, folder } = workerData as { readonly records: string; readonly folder: string };

const files = await indexFiles(recordsIn(records));
const aside = `${folder}.unfinished`;
await rm(aside, { recursive: true, force: true });
for (const part of new Set([...files.keys()].map((name) => path.dirname(name))))
  await mkdir(path.join(aside, part), { recursive: true });
await Promise.all([...files].map(([name, content]) => writeFile(path.join(aside, name), content)));
await rename(aside, folder);
