import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readStored, readStoredJson, store, stored } from '../src/browser-storage.ts';

afterEach(() => vi.unstubAllGlobals());

/** A stand-in for `localStorage`, with the methods that the code under test calls. */
function storage(held: Record<string, string> = {}) {
  const all = new Map(Object.entries(held));
  return {
    getItem: (name: string) => all.get(name) ?? null,
    setItem: (name: string, text: string) => void all.set(name, text),
    removeItem: (name: string) => void all.delete(name),
  };
}

describe('what is stored in the browser', () => {
  it('is read back, and is removed when an empty text is stored', () => {
    vi.stubGlobal('localStorage', storage());
    expect(store(stored.numbers, '{"hoursPerWeek":50}')).toBe(true);
    expect(readStoredJson(stored.numbers)).toEqual({ hoursPerWeek: 50 });
    expect(store(stored.numbers, '')).toBe(true);
    expect(readStored(stored.numbers)).toBeNull();
  });

  it.each(['{{{', '', 'undefined', '\u0000'])('is null, read as JSON, where it is %j', (text) => {
    vi.stubGlobal('localStorage', storage({ [stored.log]: text }));
    expect(readStoredJson(stored.log)).toBeNull();
  });

  it('is null, and cannot be stored, without an exception where storage is full, forbidden or missing', () => {
    const refuse = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    const forbidden = { getItem: refuse, setItem: refuse, removeItem: refuse };
    for (const found of [forbidden, undefined]) {
      vi.stubGlobal('localStorage', found);
      expect(store(stored.numbers, '{}')).toBe(false);
      expect(store(stored.numbers, '')).toBe(false);
      expect(readStored(stored.numbers)).toBeNull();
      expect(readStoredJson(stored.numbers)).toBeNull();
    }
  });
});

describe('storage', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.split(path.sep).join('/')}`)
    .filter((name) => /\.(?:ts|js|astro)$/.test(name))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));

  it('is used only by its own module and by the two scripts inlined in pages', () => {
    const touching = sources.filter(({ text }) => /\b(?:local|session)Storage\b/.test(text));
    expect(touching.map(({ name }) => name).sort()).toEqual([
      'src/browser-storage.ts',
      'src/components/page/ReadingPosition.astro',
      'src/layouts/before-paint.js',
    ]);
  });

  it('has the keys that its module defines wherever a page spells them out', () => {
    const names: readonly string[] = [stored.numbers, stored.log, stored.positionOn(''), stored.ticksOn('')];
    const spelt = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/data-stored[~*]="?([\w-]+:?)/g), ...text.matchAll(/data-stored[~*]=([\w-]+)/g)].map(
        ([, found = '']) => ({ name, found }),
      ),
    );
    expect(spelt.length).toBeGreaterThan(3);
    expect(spelt.filter(({ found }) => !names.includes(found))).toEqual([]);
  });
});
