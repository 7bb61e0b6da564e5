import { describe, expect, it } from 'vitest';
import { fileOfRedirect } from '../../src/publication/old-addresses.ts';
import { redirectLine, redirectPage } from '../../src/sharing/redirects.ts';
import { absolute, to } from '../../src/site.ts';

describe('redirectLine(old, target)', () => {
  it('leads within the publication, wherever that stands', () => {
    expect(redirectLine('/essays/old/', '/essays/new/#part')).toBe(
      `${to('/essays/old/')} ${to('/essays/new/#part')} 301\n`,
    );
  });
  it('leads to another host as it is written', () => {
    expect(redirectLine('/old/', 'https://a.example/b')).toBe(`${to('/old/')} https://a.example/b 301\n`);
  });
});

describe('redirectPage(target)', () => {
  it('goes on by itself, has a link for who does not, and is not listed', () => {
    const html = redirectPage('/essays/new/');
    expect(html).toContain(`content="0; url=${absolute('/essays/new/')}"`);
    expect(html).toContain(`<a href="${absolute('/essays/new/')}">`);
    expect(html).toContain('noindex');
  });
  it('lets no address out of its attribute', () => {
    expect(redirectPage('https://a.example/?a="><script>')).not.toContain('<script>');
  });
});

describe('fileOfRedirect(old)', () => {
  it.each([
    ['/essays/old/', 'essays/old/index.html'],
    ['/essays/old', 'essays/old/index.html'],
    ['/old.html', 'old.html'],
    ['/feed.xml', undefined],
    // A host looks for the file by the letters that the address stands for.
    ['/posts/caf%C3%A9/', 'posts/café/index.html'],
  ])('of %s is %s', (old, file) => expect(fileOfRedirect(old)).toBe(file));
});
