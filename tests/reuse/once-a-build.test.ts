import { describe, expect, it, vi } from 'vitest';
import { onceABuild } from '../../src/reuse/once-a-build.ts';

describe('onceABuild(load)', () => {
  it('loads once in a build, for each key', () => {
    const load = vi.fn((id: string) => ({ id }));
    const loaded = onceABuild(load);
    expect(loaded('a')).toBe(loaded('a'));
    expect(loaded('b')).toEqual({ id: 'b' });
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('tells arguments apart by a key, if given one', () => {
    const load = vi.fn(({ id }: { readonly id: string }) => ({ id }));
    const loaded = onceABuild(load, ({ id }) => id);
    expect(loaded({ id: 'a' })).toBe(loaded({ id: 'a' }));
  });

  it('loads anew when a file has changed', () => {
    const loaded = onceABuild(() => ({}));
    const before = loaded();
    expect(loaded()).toBe(before);
    globalThis.filesChanged = (globalThis.filesChanged ?? 0) + 1;
    expect(loaded()).not.toBe(before);
  });
});
