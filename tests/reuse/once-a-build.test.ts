import { afterEach, describe, expect, it, vi } from 'vitest';
import { onceABuild } from '../../src/reuse/once-a-build.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('onceABuild(load)', () => {
  it('loads once in a build, for each key', () => {
    vi.stubEnv('DEV', false);
    const load = vi.fn((id: string) => ({ id }));
    const loaded = onceABuild(load);
    expect(loaded('a')).toBe(loaded('a'));
    expect(loaded('b')).toEqual({ id: 'b' });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('takes what tells one from another', () => {
    vi.stubEnv('DEV', false);
    const load = vi.fn(({ id }: { readonly id: string }) => ({ id }));
    const loaded = onceABuild(load, ({ id }) => id);
    expect(loaded({ id: 'a' })).toBe(loaded({ id: 'a' }));
  });

  it('loads anew each time while somebody writes', () => {
    vi.stubEnv('DEV', true);
    const loaded = onceABuild(() => ({}));
    expect(loaded()).not.toBe(loaded());
  });
});
