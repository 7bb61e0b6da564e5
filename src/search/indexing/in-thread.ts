import { Worker } from 'node:worker_threads';

/**
 * What a script says last, run in a thread of its own with a task: beside the rest of a build, and its memory is free
 * again when it has ended. Rejects where it failed, was ended, or said nothing; who waits later is told then, and nobody
 * before.
 */
export function inThread(script: URL, task: unknown): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  let said: unknown;
  new Worker(script, { workerData: task })
    .once('error', reject)
    .once('message', (message: unknown) => (said = message))
    .once('exit', (code) => {
      if (code === 0 && said !== undefined) resolve(said);
      else reject(new Error(`${script.href} ended with code ${code} before it was done.`));
    });
  promise.catch(() => undefined);
  return promise;
}
