import type { Plugin } from 'vite';

/** Scripts of pages. What they import bears their name, so that each has a copy of its own. */
const script = /\/(EffortLog|LedgerFilters|SearchBox|SearchDialog|ShareBar)\.astro\?/;
const copied = /[?&]of=(\w+)$/;

/**
 * Has these scripts take along what they import. Astro writes a small script into the page if it imports nothing; a file
 * that it shared with another would be one request more of every page.
 */
export const scriptsInPages: Plugin = {
  name: 'scripts-in-pages',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    const [, owner] = script.exec(importer) ?? copied.exec(importer) ?? [];
    if (this.environment.name !== 'client' || owner === undefined || script.test(source)) return undefined;
    const file = await this.resolve(source, importer.replace(copied, ''), { skipSelf: true });
    return file && `${file.id}${file.id.includes('?') ? '&' : '?'}of=${owner}`;
  },
};
