import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { completion } from '../../src/search/indexing/write-index.ts';

const thread = (code: string) => completion(new Worker(code, { eval: true }));

it('is done when its thread has ended well', async () => {
  await expect(thread('')).resolves.toBeUndefined();
});

it('fails with what its thread failed with', async () => {
  await expect(thread('throw new Error("no such record")')).rejects.toThrow('no such record');
});

it('fails where its thread was ended before the index was written', async () => {
  await expect(thread('process.exit(3)')).rejects.toThrow('ended with code 3');
});
