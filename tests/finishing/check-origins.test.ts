import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkOrigins } from '../../src/finishing/check-origins.ts';

const root = mkdtempSync(path.join(tmpdir(), 'fulcrum-origins-'));
afterAll(() => rmSync(root, { recursive: true }));

const ours = { scripts: new Set<string>(), styles: new Set<string>(), files: new Set(['_astro/ours.js']) };
const check = (address: string, base: string) => () => {
  writeFileSync(
    path.join(root, 'index.html'),
    `<!DOCTYPE html><html><head><title>A page</title><script src="${address}"></script></head><body></body></html>`,
  );
  checkOrigins(root, ['index.html'], ours, base);
};

describe('checkOrigins(files)', () => {
  it.each([
    ['/_astro/ours.js', '/'],
    ['/below/_astro/ours.js', '/below'],
    ['/below/_astro/ours.js', '/below/'],
  ])('recognises %s below %s as ours', (address, base) => {
    expect(check(address, base)).not.toThrow();
  });

  it.each([
    ['/_astro/theirs.js', '/'],
    ['_astro/ours.js', '/'],
    ['/_astro/ours.js', '/below'],
    ['//a.example/../_astro/ours.js', '/'],
    ['/\\a.example/../_astro/ours.js', '/'],
    ['https://a.example/../../../../../../_astro/ours.js', '/'],
  ])('refuses %s below %s as foreign, even if its path leads back to ours', (address, base) => {
    expect(check(address, base)).toThrow(/is a script that is not ours/);
  });
});
