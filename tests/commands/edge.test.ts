import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathOfBuild, underItsPath } from '../../src/commands/edge.ts';

const root = path.resolve('.cache/trial-edge');
const built = path.join(root, 'dist');
const page = (address: string) => `<html><head><link rel="canonical" href="${address}"></head></html>`;

beforeEach(async () => {
  await mkdir(path.join(built, 'about'), { recursive: true });
  await writeFile(path.join(built, 'index.html'), page('https://you.github.io/my%20kitchen/'));
  await writeFile(path.join(built, '404.html'), 'None');
  await writeFile(path.join(built, 'about/index.html'), 'About');
  await writeFile(path.join(built, '_headers'), '# Kept\n/*\n  X-A: /b\n\n/_astro/*\n  X-C: d\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a site built to be served below a path', () => {
  it('knows its path, whatever SITE_URL is by now', () => {
    expect(pathOfBuild(path.join(built, 'index.html'))).toBe('/my%20kitchen/');
  });

  it('is served below that path, which its links name, and / redirects there', async () => {
    const folder = await underItsPath('/my%20kitchen/', built, path.join(root, 'served'));
    const served = (name: string) => readFile(path.join(folder, name), 'utf8');
    expect(await served('my kitchen/about/index.html')).toBe('About');
    expect(await served('404.html')).toBe('None');
    expect(await served('_headers')).toBe(
      '# Kept\n/my%20kitchen/*\n  X-A: /b\n\n/my%20kitchen/_astro/*\n  X-C: d\n',
    );
    expect(await served('_redirects')).toBe('/ /my%20kitchen/ 302\n');
  });

  it('is served from where it is if the path is /', async () => {
    expect(await underItsPath('/', built)).toBe(built);
  });
});
