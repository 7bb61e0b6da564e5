import { afterAll, vi } from 'vitest';

/** Test files share a process and its modules (`isolate: false`), so each restores the globals and mocks it changed. */
const { fetch } = globalThis;
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  globalThis.fetch = fetch;
});
