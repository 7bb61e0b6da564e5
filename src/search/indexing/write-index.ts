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

/**
 * Makes the index of some records in a thread of its own, from now on; `write` has it written into its folder, which
 * until then is others'.
 */
export function beginIndex(task: IndexTask) {
  const thread = new Worker(new URL('./index-thread.ts', import.meta.url), { workerData: task });
  const done = completion(thread);
  // Waited for when it is to be written, which is soon enough for a failure.
  done.catch(() => undefined);
  const write = () => {
    thread.postMessage('write');
    return done;
  };
  return { write };
}
