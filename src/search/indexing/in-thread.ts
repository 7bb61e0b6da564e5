import { Worker } from 'node:worker_threads';

/**
 * Runs a script with a task in a thread of its own, beside the rest of a build, and resolves with the message that it
 * posts; its memory is freed when it ends. Rejects if it fails, is terminated or posts nothing. A rejection that nobody
 * awaits yet is not reported as unhandled.
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
