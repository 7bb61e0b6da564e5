import { Worker } from 'node:worker_threads';
import type { IndexTask } from './index-thread.ts';

/** Resolves when a thread has done its work, and rejects when it ended without. */
export function completion(thread: Worker) {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  thread.once('error', reject).once('exit', (code) => {
    if (code === 0) resolve(undefined);
    else reject(new Error(`The search index was not written: its thread ended with code ${code}.`));
  });
  return promise;
}

/** Writes the index of some records into a folder, in a thread of its own. */
export const writeIndex = (task: IndexTask) =>
  completion(new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: task }));
