import { afterAll, vi } from 'vitest';

/** Files of tests share a process, and what they have read: each leaves it as it was. */
const { fetch } = globalThis;
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  globalThis.fetch = fetch;
});
