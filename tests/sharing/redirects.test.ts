import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { fileOfRedirect } from '../../src/publication/old-addresses.ts';
import { redirectLine, redirectPage, redirects } from '../../src/sharing/redirects.ts';
import { absolute, to } from '../../src/site.ts';
import { folderOf } from '../authoring/publication.ts';

it('writes the same redirects that the checks read, merged ones too', async () => {
  const folder = folderOf({ 'content/redirects.yaml': '<<: { /old/: /about/ }\n/older/: /about/\n' });
  const dist = path.join(folder, 'dist');
  mkdirSync(dist);
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  await redirects().hooks['astro:build:done']?.({ dir: pathToFileURL(`${dist}/`) } as never);
  vi.restoreAllMocks();
  const lines = readFileSync(path.join(dist, '_redirects'), 'utf8').trim().split('\n');
  expect(lines.sort()).toEqual([
    `${to('/old/')} ${to('/about/')} 301`,
    `${to('/older/')} ${to('/about/')} 301`,
  ]);
});

describe('redirectLine(old, target)', () => {
  it('leads to a page of the publication, under any base path', () => {
    expect(redirectLine('/essays/old/', '/essays/new/#part')).toBe(
      `${to('/essays/old/')} ${to('/essays/new/#part')} 301\n`,
    );
  });
  it('leads to another host as it is written', () => {
    expect(redirectLine('/old/', 'https://a.example/b')).toBe(`${to('/old/')} https://a.example/b 301\n`);
  });
});

describe('redirectPage(target)', () => {
  it('redirects by itself, has a link in case it does not, and is not indexed', () => {
    const html = redirectPage('/essays/new/');
    expect(html).toContain(`content="0; url=${absolute('/essays/new/')}"`);
    expect(html).toContain(`<a href="${absolute('/essays/new/')}">`);
    expect(html).toContain('noindex');
  });
  it('escapes an address that would end its attribute', () => {
    expect(redirectPage('https://a.example/?a="><script>')).not.toContain('<script>');
  });
});

describe('fileOfRedirect(old)', () => {
  it.each([
    ['/essays/old/', 'essays/old/index.html'],
    ['/essays/old', 'essays/old/index.html'],
    ['/old.html', 'old.html'],
    ['/feed.xml', undefined],
    // A host looks for the file by the decoded address.
    ['/posts/caf%C3%A9/', 'posts/café/index.html'],
  ])('of %s is %s', (old, file) => expect(fileOfRedirect(old)).toBe(file));
});
