import { expect, it } from 'vitest';
import { inThread } from '../../src/search/indexing/in-thread.ts';

const running = (code: string, task?: unknown) =>
  inThread(new URL(`data:text/javascript,${encodeURIComponent(code)}`), task);

const answer =
  'import { parentPort, workerData } from "node:worker_threads"; parentPort.postMessage([workerData, 2]);';

it('resolves with what the script posted about its task', async () => {
  await expect(running(answer, 'a task')).resolves.toEqual(['a task', 2]);
});

it('rejects with the error of the script, even after it posted', async () => {
  await expect(running('throw new Error("no such record")')).rejects.toThrow('no such record');
  await expect(running(`${answer} throw new Error("no such record")`)).rejects.toThrow('no such record');
});

it('rejects where the script exits early or posts nothing', async () => {
  await expect(running('process.exit(3)')).rejects.toThrow('ended with code 3 before it was done');
  await expect(running(`${answer} process.exit(3)`)).rejects.toThrow('ended with code 3');
  await expect(running('')).rejects.toThrow('ended with code 0 before it was done');
});

it('does not report a failure as unhandled before it is awaited', async () => {
  const outcome = running('throw new Error("early")');
  // Vitest fails a run with an unhandled rejection.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(outcome).rejects.toThrow('early');
});
