import { expect, it } from 'vitest';
import { inThread } from '../../src/search/indexing/in-thread.ts';

const running = (code: string, task?: unknown) =>
  inThread(new URL(`data:text/javascript,${encodeURIComponent(code)}`), task);

const answer =
  'import { parentPort, workerData } from "node:worker_threads"; parentPort.postMessage([workerData, 2]);';

it('is what the script said of its task', async () => {
  await expect(running(answer, 'a task')).resolves.toEqual(['a task', 2]);
});

it('fails with what the script failed with, even after it spoke', async () => {
  await expect(running('throw new Error("no such record")')).rejects.toThrow('no such record');
  await expect(running(`${answer} throw new Error("no such record")`)).rejects.toThrow('no such record');
});

it('fails where the script was ended, or said nothing', async () => {
  await expect(running('process.exit(3)')).rejects.toThrow('ended with code 3 before it was done');
  await expect(running(`${answer} process.exit(3)`)).rejects.toThrow('ended with code 3');
  await expect(running('')).rejects.toThrow('ended with code 0 before it was done');
});

it('tells nobody of a failure before it is waited for', async () => {
  const outcome = running('throw new Error("early")');
  // Vitest fails a run in which a rejection is met by nobody.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(outcome).rejects.toThrow('early');
});
